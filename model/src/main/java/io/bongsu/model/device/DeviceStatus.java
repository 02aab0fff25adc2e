package io.bongsu.model.device;

/** A device's state as people see it; the order is from best to worst for display. */
public enum DeviceStatus {
  UP,
  /** Not judged yet, or not polled. */
  UNKNOWN,
  /** In a planned window: polled, silent. */
  MAINTENANCE,
  /** Answers, but an alarm of its own is open. */
  DEGRADED,
  /** Silent because a device or link before it is down. */
  UNREACHABLE,
  /** Silent, and the cause. */
  DOWN;

  /** As the REST API writes it. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
