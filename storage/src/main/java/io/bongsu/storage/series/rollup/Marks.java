package io.bongsu.storage.series.rollup;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.storage.series.rows.Partitions;
import io.bongsu.storage.series.rows.Partitions.Found;
import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.SeriesTable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;

/** How far the roll-ups in the table are whole, seconds since 1970. */
final class Marks {
  private static final String READ =
      "SELECT extract(epoch FROM whole_until)::bigint FROM rollup_mark WHERE seconds = :seconds";
  private static final String WRITE =
      """
      INSERT INTO rollup_mark (seconds, whole_until) VALUES (:seconds, to_timestamp(:until))
      ON CONFLICT (seconds) DO UPDATE SET whole_until = excluded.whole_until
      """;

  private Marks() {}

  /** The mark; where there is none, it begins with the oldest samples, or now. */
  static long readOrBegin(Handle handle, Resolution resolution, Instant now) {
    return handle
        .createQuery(READ)
        .bind("seconds", resolution.seconds())
        .mapTo(Long.class)
        .findOne()
        .orElseGet(() -> {
          long begin = resolution.floor(Math.min(now.getEpochSecond(), oldest(handle, now)));
          write(handle, resolution, begin);
          return begin;
        });
  }

  static void write(Handle handle, Resolution resolution, long until) {
    handle.createUpdate(WRITE).bind("seconds", resolution.seconds()).bind("until", until).execute();
  }

  private static long oldest(Handle handle, Instant now) {
    return Arrays.stream(MetricGroup.values())
        .flatMap(group -> Partitions.of(handle, SeriesTable.SAMPLE, group).stream())
        .map(Found::first)
        .mapToLong(day -> day.atStartOfDay(ZoneOffset.UTC).toEpochSecond())
        .min()
        .orElse(now.getEpochSecond());
  }
}
