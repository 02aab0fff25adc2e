package io.bongsu.performance;

import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.series.StatusHistory.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How a device spent a span, exact to the interval.
 *
 * @param percent of the judged time in which it answered; empty when nothing was judged
 * @param seconds by status; time without a record is UNKNOWN
 * @param outages stretches of down or unreachable that are not interrupted by another status
 * @param longestOutageSeconds the longest of them inside the span
 */
public record AvailabilityReport(
    OptionalDouble percent,
    Map<DeviceStatus, Double> seconds,
    int outages,
    double longestOutageSeconds) {

  /**
   * Sums up.
   *
   * @param intervals those that touch the span, oldest first, not overlapping
   */
  public static AvailabilityReport of(List<Interval> intervals, Instant from, Instant to) {
    Map<DeviceStatus, Double> seconds = new EnumMap<>(DeviceStatus.class);
    Outages outages = new Outages();
    double recorded = 0;
    for (Interval interval : intervals) {
      double length = Availability.overlap(interval, from, to);
      if (length > 0) {
        seconds.merge(interval.status(), length, Double::sum);
        recorded += length;
        outages.take(Availability.isOutage(interval.status()), length);
      }
    }
    double span = Duration.between(from, to).toNanos() / 1e9;
    seconds.merge(DeviceStatus.UNKNOWN, Math.max(0, span - recorded), Double::sum);
    return new AvailabilityReport(
        Availability.percent(intervals, from, to), seconds, outages.count, outages.longest);
  }

  /** Seconds in one status. */
  public double in(DeviceStatus status) {
    return seconds.getOrDefault(status, 0.0);
  }

  /** Seconds that count for the percentage. */
  public double judged() {
    return seconds.entrySet().stream()
        .filter(entry -> Availability.counts(entry.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  /** Joins what follows each other. */
  private static final class Outages {
    private int count;
    private double longest;
    private double running;

    void take(boolean out, double length) {
      if (!out) {
        running = 0;
        return;
      }
      count += running == 0 ? 1 : 0;
      running += length;
      longest = Math.max(longest, running);
    }
  }
}
