package io.bongsu.storage.series.rollup;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.storage.series.pack.LateRows;
import io.bongsu.storage.series.pack.Period;
import io.bongsu.storage.series.pack.RollUpMerge;
import io.bongsu.storage.series.rows.Partitions;
import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.StoredFrame;
import io.bongsu.storage.series.rows.StoredRows.Asked;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What has to be made again because samples came late. It is noted in the transaction that writes
 * them, so that no crash comes between.
 */
final class Late {
  /** Nothing that is written in time is older; days are packed much later. */
  static final Duration IN_TIME = Duration.ofMinutes(10);

  private static final int AT_ONCE = 50;

  private static final String NOTE_HOURS =
      """
      INSERT INTO rollup_due (metric_group, hour, layout)
      SELECT g, to_timestamp(h), l FROM unnest(:groups, :hours, :layouts) AS d (g, h, l)
      ON CONFLICT DO NOTHING
      """;

  private static final String TAKE =
      """
      DELETE FROM rollup_due d USING (
        SELECT metric_group, hour FROM rollup_due ORDER BY hour, metric_group LIMIT 1
      ) f, LATERAL (
        SELECT layout FROM rollup_due
        WHERE metric_group = f.metric_group AND hour = f.hour ORDER BY layout LIMIT :limit
      ) l
      WHERE d.metric_group = f.metric_group AND d.hour = f.hour AND d.layout = l.layout
      RETURNING d.metric_group, d.hour, d.layout
      """;

  private Late() {}

  static void noteHours(Handle handle, List<StoredFrame> late) {
    List<Hour> hours =
        late.stream()
            .map(frame ->
                new Hour(
                    frame.group(),
                    Resolution.HOUR.floor(frame.at().getEpochSecond()),
                    frame.layout()))
            .distinct()
            .toList();
    if (!hours.isEmpty()) {
      handle
          .createUpdate(NOTE_HOURS)
          .bindArray("groups", Integer.class, hours.stream().map(h -> h.group().number()).toList())
          .bindArray("hours", Long.class, hours.stream().map(Hour::start).toList())
          .bindArray("layouts", Integer.class, hours.stream().map(Hour::layout).toList())
          .execute();
    }
  }

  static void noteDays(Handle handle, List<StoredFrame> frames, Instant now) {
    Instant inTime = now.minus(IN_TIME);
    LocalDate today = Partitions.day(now);
    LateRows.note(
        handle,
        frames.stream()
            .filter(frame -> frame.at().isBefore(inTime))
            .filter(frame -> Partitions.day(frame.at()).isBefore(today))
            .map(frame ->
                new LateRows.Late(
                    Period.of(Resolution.RAW, frame.group(), frame.at()), frame.layout()))
            .distinct()
            .toList());
  }

  /**
   * Makes the roll-ups of one late hour again, of at most 50 layouts; inside a transaction.
   *
   * @return false when nothing is due
   */
  static boolean makeAgain(Handle handle, Level fives, Level hours) {
    List<Hour> due =
        handle
            .createQuery(TAKE)
            .bind("limit", AT_ONCE)
            .map((row, _) ->
                new Hour(
                    MetricGroup.of(row.getInt("metric_group")),
                    row.getTimestamp("hour").toInstant().getEpochSecond(),
                    row.getInt("layout")))
            .list();
    if (due.isEmpty()) {
      return false;
    }
    long begin = due.getFirst().start();
    long end = begin + Resolution.HOUR.seconds();
    asked(due, begin, Math.min(end, fives.whole)).ifPresent(asked -> again(handle, fives, asked));
    asked(due, begin, end <= hours.whole ? end : begin)
        .ifPresent(asked -> again(handle, hours, asked));
    return true;
  }

  /** Nothing is packed before the roll-ups are whole: a period that goes beyond is not. */
  private static void again(Handle handle, Level level, Asked asked) {
    Period period = Period.of(level.resolution, asked.group(), asked.from());
    boolean over = period.end().getEpochSecond() <= level.whole;
    if (over) {
      RollUpMerge.hold(handle, period);
    }
    Rebuild.ofRowsAndPacked(handle, level.resolution, asked);
    if (over) {
      RollUpMerge.take(handle, period, List.copyOf(asked.layouts()));
    }
  }

  private static Optional<Asked> asked(List<Hour> due, long from, long to) {
    return from >= to
        ? Optional.empty()
        : Optional.of(
            new Asked(
                due.getFirst().group(),
                due.stream().map(Hour::layout).toList(),
                Instant.ofEpochSecond(from),
                Instant.ofEpochSecond(to)));
  }

  private record Hour(MetricGroup group, long start, int layout) {}
}
