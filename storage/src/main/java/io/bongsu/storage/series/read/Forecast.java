package io.bongsu.storage.series.read;

import io.bongsu.model.series.SeriesStore.Kind;
import io.bongsu.model.series.SeriesStore.Table;
import io.bongsu.storage.series.rows.Partitions.Found;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * What partitions will come to: what a day adds, times the days it is kept, of each role as long as
 * its devices are.
 */
final class Forecast {
  /** Today and yesterday: a day is packed two hours after its end. */
  private static final Duration UNPACKED = Duration.ofDays(2);

  /** Of what is less than this there is too little left to tell the whole by it. */
  private static final double TOO_LITTLE = 0.01;

  private final Instant since;
  private final Instant now;
  private final Map<String, Double> byRole = new HashMap<>();

  /**
   * Of nothing yet.
   *
   * @param since when the first samples may have been written
   * @param now when the partitions were measured
   */
  Forecast(Instant since, Instant now) {
    this.since = since;
    this.now = now;
  }

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

  /** Of what is not packed yet, which is whole, whoever is kept shorter. */
  Table polled(Spread spread, List<Found> partitions) {
    long perDay = perDay(partitions, _ -> 1);
    return table(Kind.RAW, spread, partitions, perDay, Forecast::unpacked);
  }

  /** Until a day is packed, it is taken for as large as it was before. */
  Table packed(Spread spread, List<Found> partitions, long polledPerDay) {
    long perDay = perDay(partitions, spread);
    return table(
        Kind.PACKED,
        spread,
        partitions,
        perDay == 0 ? polledPerDay : perDay,
        kept -> kept.minus(unpacked(kept)));
  }

  Table rolledUp(Kind kind, Spread spread, List<Found> partitions) {
    return table(kind, spread, partitions, perDay(partitions, spread), kept -> kept);
  }

  /** How much of all tables so far is of which role once it is full. */
  Map<String, Double> byRole() {
    return byRole;
  }

  private static Duration unpacked(Duration kept) {
    return kept.compareTo(UNPACKED) < 0 ? kept : UNPACKED;
  }

  private Table table(
      Kind kind,
      Spread spread,
      List<Found> partitions,
      long perDay,
      UnaryOperator<Duration> ofKept) {
    long bytes = partitions.stream().mapToLong(Found::bytes).sum();
    Map<String, Double> days = spread.days(ofKept);
    double all = days.values().stream().mapToDouble(Double::doubleValue).sum();
    long expected = Math.max(bytes, Math.round(perDay * all));
    days.forEach(
        (role, some) -> byRole.merge(role, all == 0 ? 0 : expected * some / all, Double::sum));
    Duration kept = ofKept.apply(spread.usual());
    return new Table(kind, spread.group(), partitions.size(), bytes, perDay, kept, expected);
  }

  private long perDay(List<Found> partitions, Spread spread) {
    return perDay(partitions, found -> spread.present(found.next(), now));
  }

  /**
   * By the newest partition that is over, or else by what there is of the one at hand.
   *
   * @param present which part of a partition has not been taken out of it
   */
  private long perDay(List<Found> partitions, ToDoubleFunction<Found> present) {
    long perDay = 0;
    for (Found found : partitions) {
      double days = daysOf(found) * present.applyAsDouble(found);
      if (days > TOO_LITTLE && (perDay == 0 || isOver(found))) {
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
