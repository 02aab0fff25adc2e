package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The port indexes of all devices. */
final class Ports {
  private final Map<DeviceId, PortIndex> indexes = new HashMap<>();

  Ports(List<DeviceFacts> devices) {
    devices.forEach(
        facts -> indexes.put(facts.device(), new PortIndex(facts.interfaces(), facts.report())));
  }

  boolean know(DeviceId device) {
    return indexes.containsKey(device);
  }

  PortIndex of(DeviceId device) {
    return Objects.requireNonNull(indexes.get(device), "device without facts");
  }
}
