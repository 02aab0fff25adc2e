package io.bongsu.storage.series.read;

import io.bongsu.storage.series.read.Source.Stretch;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Hours whose roll-ups are to be made again, because samples came late: their samples answer. */
final class DueHours {
  private static final String READ =
      """
      SELECT layout, extract(epoch FROM hour)::bigint AS hour FROM rollup_due
      WHERE metric_group = :group AND layout = ANY (:layouts)
        AND hour > to_timestamp(:from - 3600) AND hour < to_timestamp(:to)
      """;
  private static final long HOUR = 3_600;

  private final Set<LayoutHour> hours = new HashSet<>();

  private DueHours() {}

  /** Those that touch a stretch. */
  static DueHours read(Handle handle, Places places, Stretch stretch) {
    DueHours due = new DueHours();
    handle
        .createQuery(READ)
        .bind("group", places.group().number())
        .bindArray("layouts", Integer.class, places.layouts())
        .bind("from", stretch.from())
        .bind("to", stretch.to())
        .map((row, _) -> due.hours.add(new LayoutHour(row.getInt("layout"), row.getLong("hour"))))
        .forEach(_ -> {});
    return due;
  }

  boolean isEmpty() {
    return hours.isEmpty();
  }

  /** Whether the hour of a moment (seconds since 1970) is among them. */
  boolean contains(int layout, long second) {
    return !hours.isEmpty()
        && hours.contains(new LayoutHour(layout, Math.floorDiv(second, HOUR) * HOUR));
  }

  private record LayoutHour(int layout, long hour) {}
}
