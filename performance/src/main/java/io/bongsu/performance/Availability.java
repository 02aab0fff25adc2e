package io.bongsu.performance;

import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.series.StatusHistory.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/** How much of a span a device was there, exact to the interval. */
public final class Availability {
  private Availability() {}

  /**
   * The share of the judged time, 0 to 100, in which the device answered (up or degraded); unknown
   * and maintenance time does not count. Empty when nothing was judged.
   */
  public static OptionalDouble percent(List<Interval> intervals, Instant from, Instant to) {
    double there = 0;
    double judged = 0;
    for (Interval interval : intervals) {
      double seconds = overlap(interval, from, to);
      if (counts(interval.status())) {
        judged += seconds;
        there += answers(interval.status()) ? seconds : 0;
      }
    }
    return judged > 0 ? OptionalDouble.of(100 * there / judged) : OptionalDouble.empty();
  }

  /** The seconds of an interval that lie in a span. */
  static double overlap(Interval interval, Instant from, Instant to) {
    Instant end = interval.to() == null || interval.to().isAfter(to) ? to : interval.to();
    Instant start = interval.from().isBefore(from) ? from : interval.from();
    return start.isBefore(end) ? Duration.between(start, end).toNanos() / 1e9 : 0;
  }

  static boolean counts(DeviceStatus status) {
    return status != DeviceStatus.UNKNOWN && status != DeviceStatus.MAINTENANCE;
  }

  static boolean isOutage(DeviceStatus status) {
    return counts(status) && !answers(status);
  }

  private static boolean answers(DeviceStatus status) {
    return status == DeviceStatus.UP || status == DeviceStatus.DEGRADED;
  }
}
