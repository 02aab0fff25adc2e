package io.bongsu.app.http.api;

import io.bongsu.model.StoreException;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.StatusHistory.Interval;
import io.bongsu.performance.Availability;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How much of a span a device was there. */
final class Availabilities {
  private final HistoryParts history;

  Availabilities(HistoryParts history) {
    this.history = history;
  }

  /** Of the span that ends now; null when nothing was judged, or the history cannot be reached. */
  @Nullable Double percent(DeviceId device, Duration span) {
    Instant now = history.clock().instant();
    try {
      List<Interval> intervals = history.status().intervals(device, now.minus(span), now);
      return percent(intervals, now.minus(span), now);
    } catch (StoreException unreachable) {
      return null;
    }
  }

  static @Nullable Double percent(List<Interval> intervals, Instant from, Instant to) {
    OptionalDouble percent = Availability.percent(intervals, from, to);
    return percent.isPresent() ? percent.getAsDouble() : null;
  }
}
