package io.bongsu.app.performance;

import io.bongsu.model.device.DeviceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells since when the box that answers at a device's address now is there. */
@FunctionalInterface
public interface BoxSince {
  /** When it was first met; null: there was no other before it. */
  @Nullable Instant of(DeviceId device);
}
