package io.bongsu.app.accounting;

import io.bongsu.model.accounting.BillingCalendar.Period;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Name;
import io.bongsu.model.series.SeriesQuery.Page;
import io.bongsu.model.series.SeriesQuery.Series;
import io.bongsu.performance.accounting.FiveMinutes;
import java.util.ArrayList;
import java.util.List;

/** Reads the five-minute averages of ports, several of a device at once. */
final class PortReadings {
  /** Two series each. */
  static final int PORTS_AT_ONCE = SeriesQuery.MAX_SERIES / 4;

  private final SeriesQuery series;

  PortReadings(SeriesQuery series) {
    this.series = series;
  }

  /**
   * Reads.
   *
   * @param instances of the device, at most {@link #PORTS_AT_ONCE}
   * @return in their order
   */
  List<Reading> read(DeviceId device, List<String> instances, FiveMinutes slots) {
    List<Reading> readings = new ArrayList<>();
    instances.forEach(_ -> readings.add(new Reading(new ArrayList<>(), new ArrayList<>())));
    List<Name> names =
        instances.stream()
            .flatMap(one ->
                java.util.stream.Stream.of(
                    new Name(Metric.IF_IN_BPS, one), new Name(Metric.IF_OUT_BPS, one)))
            .toList();
    for (Period span : slots.spans(SeriesQuery.MAX_POINTS)) {
      List<Series> answers = series.page(page(device, names, span));
      for (int i = 0; i < readings.size(); i++) {
        take(readings.get(i).received(), answers.get(2 * i));
        take(readings.get(i).sent(), answers.get(2 * i + 1));
      }
    }
    return readings;
  }

  private static Page page(DeviceId device, List<Name> names, Period span) {
    long points = (span.to().getEpochSecond() - span.from().getEpochSecond()) / FiveMinutes.SECONDS;
    return new Page(device, names, span.from(), span.to(), (int) points);
  }

  /**
   * Where five minutes are no longer kept, coarser averages are no substitute: they are missing.
   */
  private static void take(List<Bucket> into, Series answer) {
    if (answer.stepSeconds() == FiveMinutes.SECONDS) {
      into.addAll(answer.buckets());
    }
  }

  /**
   * Of one port.
   *
   * @param received bit/s
   * @param sent bit/s
   */
  record Reading(List<Bucket> received, List<Bucket> sent) {}
}
