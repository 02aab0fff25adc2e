package io.bongsu.storage.series.pack;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SeriesStore.State;
import io.bongsu.storage.series.rows.Resolution;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code packing}. */
final class PackingState {
  private static final String WHERE =
      " WHERE seconds = :seconds AND metric_group = :group AND day = :day";
  private static final String BEGIN =
      """
      INSERT INTO packing (seconds, metric_group, day, state, changed_at)
      VALUES (:seconds, :group, :day, 'copying', now()) ON CONFLICT DO NOTHING
      """;
  private static final String STATE = "SELECT state FROM packing" + WHERE;
  private static final String ADD =
      "UPDATE packing SET layouts = layouts + :layouts, samples = samples + :samples, changed_at ="
          + " now()"
          + WHERE;
  private static final String DIFFERS =
      "UPDATE packing SET state = 'differs', changed_at = now()" + WHERE + " AND state = 'copying'";
  private static final String FORGET =
      "DELETE FROM packing WHERE seconds = :seconds AND metric_group = :group AND day < :day";
  private static final String ROLLED_UP =
      "SELECT extract(epoch FROM min(whole_until))::bigint FROM rollup_mark HAVING count(*) > 0";

  private static final String PACKED =
      "SELECT day FROM packing WHERE seconds = :seconds AND metric_group = :group AND state = 'packed'"
          + " ORDER BY day";

  private PackingState() {}

  /** The state of a period; begins copying where there is none. */
  static State readOrBegin(Handle handle, Period period) {
    period.bind(handle.createUpdate(BEGIN)).execute();
    return read(handle, period).orElse(State.COPYING);
  }

  /** True when the packed rows answer. */
  static boolean isPacked(Handle handle, Period period) {
    return read(handle, period).filter(state -> state == State.PACKED).isPresent();
  }

  /** The periods of which packed rows answer, oldest first. */
  static List<Period> packed(Handle handle, Resolution resolution, MetricGroup group) {
    return handle
        .createQuery(PACKED)
        .bind("seconds", resolution.seconds())
        .bind("group", group.number())
        .map((row, _) ->
            Period.of(
                resolution,
                group,
                row.getObject("day", LocalDate.class).atStartOfDay(ZoneOffset.UTC).toInstant()))
        .list();
  }

  private static Optional<State> read(Handle handle, Period period) {
    return period
        .bind(handle.createQuery(STATE))
        .mapTo(String.class)
        .findOne()
        .map(state -> State.valueOf(state.toUpperCase(Locale.ROOT)));
  }

  static void add(Handle handle, Period period, List<PackedLayout> layouts) {
    period
        .bind(handle.createUpdate(ADD))
        .bind("layouts", layouts.size())
        .bind("samples", layouts.stream().mapToLong(PackedLayout::samples).sum())
        .execute();
  }

  static void differs(Handle handle, Period period) {
    period.bind(handle.createUpdate(DIFFERS)).execute();
  }

  /** Forgets periods before this one, which are dropped. */
  static void forgetBefore(Handle handle, Period period) {
    period.bind(handle.createUpdate(FORGET)).execute();
  }

  /** Before which moment all roll-ups are made of the samples; none: of nothing yet. */
  static Optional<Instant> rolledUpTo(Handle handle) {
    return handle.createQuery(ROLLED_UP).mapTo(Long.class).findOne().map(Instant::ofEpochSecond);
  }
}
