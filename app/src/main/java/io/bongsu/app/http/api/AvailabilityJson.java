package io.bongsu.app.http.api;

import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.series.StatusHistory.Interval;
import io.bongsu.performance.AvailabilityReport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a device spent a span. */
record AvailabilityJson(
    Instant from,
    Instant to,
    @Nullable Double availability,
    double judgedSeconds,
    double upSeconds,
    double downSeconds,
    double unreachableSeconds,
    double maintenanceSeconds,
    double unknownSeconds,
    int outages,
    double longestOutageSeconds,
    ResponseTimeJson responseTime,
    List<DayJson> days) {
  private static final int MOST_DAYS = 400;

  static AvailabilityJson of(Span span, List<Interval> intervals, ResponseTimeJson responseTime) {
    AvailabilityReport report = AvailabilityReport.of(intervals, span.from(), span.to());
    return new AvailabilityJson(
        span.from(),
        span.to(),
        report.percent().isPresent() ? report.percent().getAsDouble() : null,
        report.judged(),
        report.in(DeviceStatus.UP) + report.in(DeviceStatus.DEGRADED),
        report.in(DeviceStatus.DOWN),
        report.in(DeviceStatus.UNREACHABLE),
        report.in(DeviceStatus.MAINTENANCE),
        report.in(DeviceStatus.UNKNOWN),
        report.outages(),
        report.longestOutageSeconds(),
        responseTime,
        days(span, intervals));
  }

  /** The last days of the span; the first and last may be parts of a day. */
  private static List<DayJson> days(Span span, List<Interval> intervals) {
    List<DayJson> days = new ArrayList<>();
    LocalDate day = LocalDate.ofInstant(span.to().minusNanos(1), ZoneOffset.UTC);
    LocalDate first = LocalDate.ofInstant(span.from(), ZoneOffset.UTC);
    while (!day.isBefore(first) && days.size() < MOST_DAYS) {
      Instant from = later(begin(day), span.from());
      Instant to = earlier(begin(day.plusDays(1)), span.to());
      days.addFirst(new DayJson(day.toString(), Availabilities.percent(intervals, from, to)));
      day = day.minusDays(1);
    }
    return days;
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Instant later(Instant one, Instant two) {
    return one.isAfter(two) ? one : two;
  }

  private static Instant earlier(Instant one, Instant two) {
    return one.isBefore(two) ? one : two;
  }

  record DayJson(String day, @Nullable Double availability) {}
}
