package io.bongsu.storage.series.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The table {@code sample_late}: which layouts got rows after their period was over. It is noted in
 * the transaction that writes them, so that no crash comes between.
 */
public final class LateRows {
  private static final String NOTE =
      """
      INSERT INTO sample_late (seconds, metric_group, day, layout)
      SELECT * FROM unnest(:seconds, :groups, :days::date[], :layouts) ON CONFLICT DO NOTHING
      """;
  private static final String PERIOD =
      " WHERE seconds = :seconds AND metric_group = :group AND day = :day";
  private static final String TAKE =
      "DELETE FROM sample_late"
          + PERIOD
          + " AND layout IN (SELECT layout FROM sample_late"
          + PERIOD
          + " ORDER BY layout LIMIT :limit) RETURNING layout";
  private static final String TAKE_THESE =
      "DELETE FROM sample_late" + PERIOD + " AND layout = ANY (:layouts)";
  private static final String FORGET =
      "DELETE FROM sample_late WHERE seconds = :seconds AND metric_group = :group AND day < :day";

  private LateRows() {}

  /** Notes layouts, each of a period. */
  public static void note(Handle handle, Collection<Late> late) {
    if (!late.isEmpty()) {
      handle
          .createUpdate(NOTE)
          .bindArray(
              "seconds",
              Integer.class,
              late.stream().map(l -> l.period().resolution().seconds()).toList())
          .bindArray(
              "groups", Integer.class, late.stream().map(l -> l.period().group().number()).toList())
          .bindArray(
              "days", String.class, late.stream().map(l -> l.period().first().toString()).toList())
          .bindArray("layouts", Integer.class, late.stream().map(Late::layout).toList())
          .execute();
    }
  }

  /** Takes some layouts; whoever writes more of them meanwhile notes it anew. */
  static List<Integer> take(Handle handle, Period period, int limit) {
    return new ArrayList<>(
        period.bind(handle.createQuery(TAKE)).bind("limit", limit).mapTo(Integer.class).list());
  }

  /** Takes these layouts, where they are noted, because they are about to be packed anyway. */
  static void take(Handle handle, Period period, Collection<Integer> layouts) {
    period
        .bind(handle.createUpdate(TAKE_THESE))
        .bindArray("layouts", Integer.class, layouts)
        .execute();
  }

  /** Forgets periods before this one, which are dropped. */
  static void forgetBefore(Handle handle, Period period) {
    period.bind(handle.createUpdate(FORGET)).execute();
  }

  /** One layout of a period that is over. */
  public record Late(Period period, int layout) {}
}
