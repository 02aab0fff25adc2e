package io.bongsu.model.poll;

import io.bongsu.model.device.DeviceId;
import java.util.Collection;

/** Asks devices out of turn, to settle a verdict quickly. */
@FunctionalInterface
public interface Prober {
  /**
   * Runs the status poll of these devices as soon as may be, once each; unknown ones are ignored,
   * and of those that rest since they have long been silent the ones that were asked out of turn
   * lately. Never blocks.
   */
  void probeSoon(Collection<DeviceId> devices);

  /**
   * The same, whatever was asked lately, and where a status poll is under way once more after it:
   * somebody has reason to believe that these devices answer again, and no downtime holds any
   * longer.
   */
  default void wake(Collection<DeviceId> devices) {
    probeSoon(devices);
  }
}
