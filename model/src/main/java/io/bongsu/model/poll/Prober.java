package io.bongsu.model.poll;

import io.bongsu.model.device.DeviceId;
import java.util.Collection;

/** Asks devices out of turn, to settle a verdict quickly. */
@FunctionalInterface
public interface Prober {
  /**
   * Runs the status poll of these devices as soon as may be, once each; unknown ones are ignored.
   * Never blocks.
   */
  void probeSoon(Collection<DeviceId> devices);
}
