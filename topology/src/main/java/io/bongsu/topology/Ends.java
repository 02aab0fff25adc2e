package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The devices of pairs. */
final class Ends {
  private Ends() {}

  static Set<DeviceId> of(Collection<DevicePair> pairs) {
    Set<DeviceId> ends = new HashSet<>();
    for (DevicePair pair : pairs) {
      ends.add(pair.low());
      ends.add(pair.high());
    }
    return ends;
  }
}
