package io.bongsu.app.http.api;

import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DeviceView;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import java.util.Optional;

/** What people call an instance of a device, and how fast it is where it is a port. */
record RankedRow(DeviceNames device, String instance, Optional<NetworkInterface> port) {
  static RankedRow of(DeviceDirectory devices, DeviceId id, String instance) {
    DeviceNames names = DeviceNames.of(devices, id);
    return new RankedRow(names, instance, names.view().flatMap(view -> port(view, instance)));
  }

  private static Optional<NetworkInterface> port(DeviceView view, String instance) {
    return view.inventory().interfaces().stream()
        .filter(port -> port.key().equals(instance))
        .findFirst();
  }

  String name() {
    return port.map(NetworkInterface::name).orElse(instance);
  }

  String alias() {
    return port.map(NetworkInterface::alias).orElse("");
  }

  long speedBps() {
    return port.map(NetworkInterface::speedBps).orElse(0L);
  }
}
