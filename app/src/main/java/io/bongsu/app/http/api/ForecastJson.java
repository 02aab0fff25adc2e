package io.bongsu.app.http.api;

import io.bongsu.app.http.Json;
import io.bongsu.model.device.DeviceId;
import io.bongsu.performance.trend.CapacityForecast;
import io.bongsu.performance.trend.CapacityForecast.Until;
import io.bongsu.performance.trend.TheilSen;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** When one thing will be full. */
record ForecastJson(
    String device,
    String deviceName,
    String site,
    String instance,
    String instanceName,
    String verdict,
    String reason,
    int days,
    @Nullable Double current,
    @Nullable Double slopePerDay,
    @Nullable Double slopeLow,
    @Nullable Double slopeHigh,
    @Nullable Double daysUntil,
    @Nullable Double daysUntilEarliest,
    @Nullable Double daysUntilLatest) {
  /** Soonest first, then the fullest, then those that are not known. */
  static final Comparator<ForecastJson> SOONEST =
      Comparator.comparing(ForecastJson::daysUntil, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(ForecastJson::current, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(ForecastJson::deviceName)
          .thenComparing(ForecastJson::instance);

  static ForecastJson of(DeviceId device, RankedRow row, CapacityForecast forecast) {
    TheilSen line = forecast.line();
    Until until = forecast.until();
    return new ForecastJson(
        device.toString(),
        row.device().name(),
        row.device().site(),
        row.instance(),
        row.name(),
        forecast.verdict().label(),
        forecast.reason(),
        forecast.days(),
        Json.number(forecast.current()),
        line == null ? null : Json.number(line.slope()),
        line == null ? null : Json.number(line.slopeLow()),
        line == null ? null : Json.number(line.slopeHigh()),
        until == null ? null : Json.number(until.days()),
        until == null ? null : Json.number(until.earliest()),
        until == null ? null : Json.number(until.latest()));
  }
}
