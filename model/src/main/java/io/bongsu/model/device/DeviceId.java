package io.bongsu.model.device;

/**
 * Bongsu's own number for a monitored device; positive, never reused, given by the store at
 * creation.
 *
 * @param value the number, shown in URLs and the REST API
 */
public record DeviceId(long value) implements Comparable<DeviceId> {
  /** Rejects numbers that no store gives. */
  public DeviceId {
    if (value <= 0) {
      throw new IllegalArgumentException("A device id is positive, got " + value);
    }
  }

  @Override
  public int compareTo(DeviceId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
