package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.model.access.Role;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.StatusHistory.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The past of a device: its states as intervals, and how much of a time it was there. */
final class HistoryResource implements Resource {
  private final KnownDevices devices;
  private final HistoryParts history;

  HistoryResource(DeviceDirectory devices, HistoryParts history) {
    this.devices = new KnownDevices(devices);
    this.history = history;
  }

  @Override
  public void routes(Routes routes) {
    routes.read(
        "/api/v1/devices/{id}/status-history", Role.VIEWER, this::statusHistory, "from", "to");
    routes.read("/api/v1/devices/{id}/availability", Role.VIEWER, this::availability, "from", "to");
  }

  private void statusHistory(Exchange exchange) {
    DeviceId device = devices.at(exchange.id()).id();
    Span span = Span.of(exchange.query(), history.clock().instant(), Duration.ofDays(1));
    List<Interval> intervals = history.status().intervals(device, span.from(), span.to());
    exchange.json(
        new StatusHistoryJson(
            span.from(),
            span.to(),
            Availabilities.percent(intervals, span.from(), span.to()),
            intervals.stream().map(IntervalJson::of).toList()));
  }

  private void availability(Exchange exchange) {
    DeviceId device = devices.at(exchange.id()).id();
    Span span = Span.of(exchange.query(), history.clock().instant(), Duration.ofDays(30));
    List<Interval> intervals = history.status().intervals(device, span.from(), span.to());
    exchange.json(
        AvailabilityJson.of(span, intervals, ResponseTimeJson.of(history.series(), device, span)));
  }

  private record StatusHistoryJson(
      Instant from, Instant to, @Nullable Double availability, List<IntervalJson> intervals) {}

  private record IntervalJson(Instant from, @Nullable Instant to, String status, String reason) {
    static IntervalJson of(Interval interval) {
      return new IntervalJson(
          interval.from(), interval.to(), interval.status().label(), interval.reason());
    }
  }
}
