package io.bongsu.storage.series.pack;

import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.Retention.Stay;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The packed rows of one period, and beside them those of them that stay. */
final class ThinTables {
  private static final String COPY =
      "SELECT series_thin_copy(:kind, :group::smallint, :day, :others, :roles, :after, :limit)";
  private static final String SWAP =
      "SELECT series_thin_swap(:kind, :group::smallint, :day, :others, :roles)";
  private static final String END = "SELECT series_thin_end(:kind, :group::smallint, :day)";
  private static final String FORGET =
      "SELECT series_thin_forget(:kind, :group::smallint, :day, :layouts)";

  private final Period period;
  private final Stay stay;

  ThinTables(Period period, Stay stay) {
    this.period = period;
    this.stay = stay;
  }

  /** Whether there is something that does not stay, and nothing is on its way into the period. */
  boolean isDue(Handle handle) {
    String sql =
        """
        SELECT EXISTS (
            SELECT FROM %s t JOIN sample_layout l ON l.id = t.layout JOIN device d ON d.id = l.device
            WHERE t.metric_group = :group AND t.day = :day AND (d.role = ANY (:roles)) = :others)
          AND NOT EXISTS (
            SELECT FROM sample_late WHERE seconds = :seconds AND metric_group = :group AND day = :day)
          AND NOT EXISTS (
            SELECT FROM rollup_due WHERE :raw AND metric_group = :group AND hour >= :begin AND hour < :end)
        """
            .formatted(period.format().timeTable().sql());
    return bindStay(period.bind(handle.createQuery(sql)))
        .bind("raw", period.resolution() == Resolution.RAW)
        .bind("begin", period.begin())
        .bind("end", period.end())
        .mapTo(Boolean.class)
        .one();
  }

  /** Copies the next layouts that stay; gives the last of them, -1 when there are no more. */
  int copy(Handle handle, int after, int limit) {
    return bindStay(bindKind(handle.createQuery(COPY), period))
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(Integer.class)
        .findOne()
        .orElse(-1);
  }

  /** Lets what stays answer; false: some of it has to be copied first. */
  boolean swap(Handle handle) {
    return bindStay(bindKind(handle.createQuery(SWAP), period)).mapTo(Boolean.class).one();
  }

  /** Drops copies, because everything stays. */
  void end(Handle handle) {
    bindKind(handle.createQuery(END), period).mapTo(String.class).findOne();
  }

  /** Takes back copies of layouts that are packed anew in this transaction. */
  static void forget(Handle handle, Period period, Collection<Integer> layouts) {
    bindKind(handle.createQuery(FORGET), period)
        .bindArray("layouts", Integer.class, layouts)
        .mapTo(String.class)
        .findOne();
  }

  private Query bindStay(Query query) {
    return query.bind("others", stay.others()).bindArray("roles", String.class, stay.exceptions());
  }

  private static Query bindKind(Query query, Period period) {
    return query
        .bind("kind", period.table().sql())
        .bind("group", period.group().number())
        .bind("day", period.first());
  }
}
