package io.bongsu.storage.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** The daily partitions of {@code sample}: made ahead, dropped when too old. */
final class Partitions {
  private final SortedSet<LocalDate> made = new TreeSet<>();

  /**
   * Makes the partitions of these frames' days, of today and of tomorrow, unless this object has
   * made them before.
   */
  void ensure(Handle handle, List<QueuedFrame> frames, Instant now) {
    SortedSet<LocalDate> days = new TreeSet<>(List.of(day(now), day(now).plusDays(1)));
    frames.forEach(queued -> days.add(day(queued.frame().at())));
    days.removeAll(made);
    for (LocalDate day : days) {
      handle
          .createQuery("SELECT sample_partition_ensure(:day)")
          .bind("day", day)
          .map((_, _) -> day)
          .one();
    }
    made.addAll(days);
  }

  /** Drops all whole days before a moment; gives their number. */
  static int dropBefore(Handle handle, Instant moment) {
    return handle
        .createQuery("SELECT sample_partition_drop(:day)")
        .bind("day", day(moment))
        .mapTo(Integer.class)
        .one();
  }

  void forget() {
    made.clear();
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
