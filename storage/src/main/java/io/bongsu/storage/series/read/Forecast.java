package io.bongsu.storage.series.read;

import io.bongsu.model.series.SeriesStore.Kind;
import io.bongsu.model.series.SeriesStore.Table;
import io.bongsu.storage.series.rows.Partitions.Found;
import io.bongsu.storage.series.rows.Resolution;
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

  /** How long a day or month of roll-ups waits at least to be packed when it is over. */
  private static final Duration LEFT_ALONE = Duration.ofHours(2);

  /** Of what is less than this there is too little left to tell the whole by it. */
  private static final double TOO_LITTLE = 0.01;

  /** Bytes a day: what is not known yet is of each role as long as it is kept. */
  private static final double LEAST = 1e-6;

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
    return table(Kind.RAW, spread, partitions, perDay, room(spread, perDay, Forecast::unpacked));
  }

  /** Until a day is packed, it is taken for as large as it was before. */
  Table packed(Spread spread, List<Found> partitions, long polledPerDay) {
    long packedPerDay = perDay(partitions, spread);
    long perDay = packedPerDay == 0 ? polledPerDay : packedPerDay;
    return table(
        Kind.PACKED,
        spread,
        partitions,
        perDay,
        room(spread, perDay, kept -> kept.minus(unpacked(kept))));
  }

  /** The last day or month takes more than those before: it is not packed yet. */
  Table rolledUp(Kind kind, Spread spread, List<Found> packed, List<Found> rows) {
    long packedPerDay = perDay(packed, spread);
    long rowsPerDay = perDay(rows, _ -> 1);
    long old = packedPerDay == 0 ? rowsPerDay : packedPerDay;
    Duration waiting = waiting(spread.resolution());
    Room waits = room(spread, rowsPerDay == 0 ? old : rowsPerDay, kept -> min(kept, waiting));
    Room packs = room(spread, old, kept -> kept.minus(min(kept, waiting)));
    return table(kind, spread, together(packed, rows), old, waits.and(packs));
  }

  private static Duration waiting(Resolution resolution) {
    return LEFT_ALONE.plusDays(resolution == Resolution.HOUR ? 31 : 1);
  }

  /** How much of all tables so far is of which role once it is full. */
  Map<String, Double> byRole() {
    return byRole;
  }

  private static Duration unpacked(Duration kept) {
    return min(kept, UNPACKED);
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /**
   * What something takes once it is full.
   *
   * @param bytes by role
   * @param kept how long it is kept of devices whose role is not named
   */
  private record Room(Map<String, Double> bytes, Duration kept) {
    Room and(Room other) {
      Map<String, Double> sums = new HashMap<>(bytes);
      other.bytes.forEach((role, some) -> sums.merge(role, some, Double::sum));
      return new Room(sums, kept.plus(other.kept));
    }
  }

  private static Room room(Spread spread, long perDay, UnaryOperator<Duration> ofKept) {
    Map<String, Double> bytes = new HashMap<>();
    double known = Math.max((double) perDay, LEAST);
    spread.days(ofKept).forEach((role, days) -> bytes.put(role, known * days));
    return new Room(bytes, ofKept.apply(spread.usual()));
  }

  private Table table(Kind kind, Spread spread, List<Found> partitions, long perDay, Room room) {
    long bytes = partitions.stream().mapToLong(Found::bytes).sum();
    double all = room.bytes.values().stream().mapToDouble(Double::doubleValue).sum();
    long expected = Math.max(bytes, Math.round(all));
    room.bytes.forEach(
        (role, some) -> byRole.merge(role, all == 0 ? 0 : expected * some / all, Double::sum));
    return new Table(kind, spread.group(), partitions.size(), bytes, perDay, room.kept, expected);
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
