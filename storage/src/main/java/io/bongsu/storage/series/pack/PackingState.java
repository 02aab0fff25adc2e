package io.bongsu.storage.series.pack;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SeriesStore.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** The table {@code packing}, and what came late for its days. */
final class PackingState {
  private static final String BEGIN =
      """
      INSERT INTO packing (metric_group, day, state, changed_at) VALUES (:group, :day, 'copying', now())
      ON CONFLICT DO NOTHING
      """;
  private static final String STATE =
      "SELECT state FROM packing WHERE metric_group = :group AND day = :day";
  private static final String ADD =
      """
      UPDATE packing SET layouts = layouts + :layouts, samples = samples + :samples, changed_at = now()
      WHERE metric_group = :group AND day = :day
      """;
  private static final String DIFFERS =
      """
      UPDATE packing SET state = 'differs', changed_at = now()
      WHERE metric_group = :group AND day = :day AND state = 'copying'
      """;
  private static final String PACKED_SO_FAR =
      """
      SELECT coalesce(max(layout), 0) FROM sample_pack_time WHERE metric_group = :group AND day = :day
      """;
  private static final String TAKE_LATE =
      """
      DELETE FROM sample_late WHERE metric_group = :group AND day = :day AND layout IN (
        SELECT layout FROM sample_late WHERE metric_group = :group AND day = :day ORDER BY layout LIMIT :limit)
      RETURNING layout
      """;
  private static final String FORGET =
      "DELETE FROM packing WHERE metric_group = :group AND day < :day";
  private static final String FORGET_LATE =
      "DELETE FROM sample_late WHERE metric_group = :group AND day < :day";

  private PackingState() {}

  /** The state of a day; begins copying where there is none. */
  static State readOrBegin(Handle handle, MetricGroup group, LocalDate day) {
    handle.createUpdate(BEGIN).bind("group", group.number()).bind("day", day).execute();
    String state =
        handle
            .createQuery(STATE)
            .bind("group", group.number())
            .bind("day", day)
            .mapTo(String.class)
            .one();
    return State.valueOf(state.toUpperCase(Locale.ROOT));
  }

  static void add(Handle handle, MetricGroup group, LocalDate day, List<PackedLayout> layouts) {
    handle
        .createUpdate(ADD)
        .bind("group", group.number())
        .bind("day", day)
        .bind("layouts", layouts.size())
        .bind("samples", layouts.stream().mapToLong(PackedLayout::samples).sum())
        .execute();
  }

  static void differs(Handle handle, MetricGroup group, LocalDate day) {
    handle.createUpdate(DIFFERS).bind("group", group.number()).bind("day", day).execute();
  }

  /** The last layout that was packed, where an earlier process was stopped. */
  static int packedSoFar(Handle handle, MetricGroup group, LocalDate day) {
    return handle
        .createQuery(PACKED_SO_FAR)
        .bind("group", group.number())
        .bind("day", day)
        .mapTo(Integer.class)
        .one();
  }

  /** Takes layouts whose samples came late; whoever writes more of them meanwhile notes it anew. */
  static List<Integer> takeLate(Handle handle, MetricGroup group, LocalDate day, int limit) {
    return new ArrayList<>(
        handle
            .createQuery(TAKE_LATE)
            .bind("group", group.number())
            .bind("day", day)
            .bind("limit", limit)
            .mapTo(Integer.class)
            .list());
  }

  /** Forgets days that are dropped. */
  static void forgetBefore(Handle handle, MetricGroup group, LocalDate day) {
    handle.createUpdate(FORGET).bind("group", group.number()).bind("day", day).execute();
    handle.createUpdate(FORGET_LATE).bind("group", group.number()).bind("day", day).execute();
  }
}
