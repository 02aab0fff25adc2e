package io.bongsu.model.device;

import java.time.Instant;

/**
 * A monitored device.
 *
 * @param id given by the store
 * @param spec what the admin said
 * @param createdAt when it was first imported
 * @param updatedAt when its spec last changed
 */
public record Device(DeviceId id, DeviceSpec spec, Instant createdAt, Instant updatedAt) {
  /** The name shown to people. */
  public String name() {
    return spec.name();
  }
}
