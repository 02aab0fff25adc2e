package io.bongsu.model.fault;

/** The life of an alarm (design: faults.md). */
public enum AlarmState {
  PENDING,
  OPEN,
  CLEARING,
  CLOSED;

  /** As the REST API writes it. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
