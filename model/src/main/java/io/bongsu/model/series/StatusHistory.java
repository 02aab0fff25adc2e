package io.bongsu.model.series;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Device states as intervals, so that availability is exact. Thread-safe. */
public interface StatusHistory {
  /**
   * Closes the device's open interval at this moment and opens the next; equal status: nothing.
   * Does not wait for disk or database: a crash loses at most the last moment.
   */
  void record(DeviceId device, DeviceStatus status, String reason, Instant at);

  /** The intervals that touch a span, oldest first; blocking. */
  List<Interval> intervals(DeviceId device, Instant from, Instant to);

  /** The intervals of all devices that touch a span, each device's oldest first. */
  Map<DeviceId, List<Interval>> intervals(Instant from, Instant to);

  /**
   * One stretch of one state.
   *
   * @param to null while it lasts
   */
  record Interval(Instant from, @Nullable Instant to, DeviceStatus status, String reason) {}
}
