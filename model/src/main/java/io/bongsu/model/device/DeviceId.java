package io.bongsu.model.device;

/**
 * Bongsu's own number for a monitored device; positive, never reused, given by the store at
 * creation. {@link #SELF} alone is 0.
 *
 * @param value the number, shown in URLs and the REST API
 */
public record DeviceId(long value) implements Comparable<DeviceId> {
  /** Bongsu itself, whom its own alarms are about; no store gives it and nobody polls it. */
  public static final DeviceId SELF = new DeviceId(0);

  /** Rejects numbers that nobody has. */
  public DeviceId {
    if (value < 0) {
      throw new IllegalArgumentException("A device id is positive, got " + value);
    }
  }

  /** Whether this is Bongsu itself. */
  public boolean isSelf() {
    return value == 0;
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
