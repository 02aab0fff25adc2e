package io.bongsu.storage.series.read;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SeriesStore.Kind;
import io.bongsu.model.series.SeriesStore.Table;
import io.bongsu.storage.series.rows.Partitions.Found;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What partitions will come to: what a day adds, times the days it is kept.
 *
 * @param since when the first samples may have been written
 * @param now when the partitions were measured
 */
record Forecast(Instant since, Instant now) {
  /** Today and yesterday: a day is packed two hours after its end. */
  static final Duration UNPACKED = Duration.ofDays(2);

  /** The sizes of two tables together, by first day. */
  static List<Found> together(List<Found> some, List<Found> others) {
    SortedMap<LocalDate, Found> sums = new TreeMap<>();
    for (Found found : some) {
      sums.put(found.first(), found);
    }
    for (Found found : others) {
      sums.merge(
          found.first(),
          found,
          (one, other) ->
              new Found(one.name(), one.first(), one.next(), one.bytes() + other.bytes()));
    }
    return List.copyOf(sums.values());
  }

  Table table(Kind kind, MetricGroup group, List<Found> partitions, Duration kept) {
    return table(kind, group, partitions, kept, perDay(partitions));
  }

  /** Until a day is packed, it is taken for as large as it was before. */
  Table packed(MetricGroup group, List<Found> partitions, Duration kept, long polledPerDay) {
    long perDay = partitions.isEmpty() ? polledPerDay : perDay(partitions);
    return table(Kind.PACKED, group, partitions, kept, perDay);
  }

  private static Table table(
      Kind kind, MetricGroup group, List<Found> partitions, Duration kept, long perDay) {
    long bytes = partitions.stream().mapToLong(Found::bytes).sum();
    long full = Math.round(perDay * (kept.toSeconds() / 86_400.0));
    return new Table(kind, group, partitions.size(), bytes, perDay, kept, Math.max(bytes, full));
  }

  /** By the newest partition that is over, or else by what there is of the one at hand. */
  private long perDay(List<Found> partitions) {
    long perDay = 0;
    for (Found found : partitions) {
      double days = daysOf(found);
      if (days > 0 && (perDay == 0 || isOver(found))) {
        perDay = Math.round(found.bytes() / days);
      }
    }
    return perDay;
  }

  private boolean isOver(Found found) {
    return !begin(found.next()).isAfter(now);
  }

  /** How many days of a partition can hold something. */
  private double daysOf(Found found) {
    Instant from = later(begin(found.first()), since);
    Instant to = begin(found.next()).isBefore(now) ? begin(found.next()) : now;
    return Duration.between(from, to).toSeconds() / 86_400.0;
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
