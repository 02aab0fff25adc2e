package io.bongsu.app.state;

import io.bongsu.model.device.Device;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.topology.DeviceFacts;
import java.util.Set;
import java.util.TreeSet;

/** What the inference is told of a device. */
final class Facts {
  private Facts() {}

  static DeviceFacts of(DeviceView view) {
    Device device = view.device();
    DeviceInventory inventory = view.inventory();
    Set<String> names = new TreeSet<>();
    names.add(device.name());
    if (inventory.system() != null) {
      names.add(inventory.system().sysName());
    }
    if (inventory.neighbours() != null) {
      names.add(inventory.neighbours().localName());
    }
    names.remove("");
    return new DeviceFacts(
        device.id(),
        device.name(),
        names,
        device.spec().site(),
        device.spec().role(),
        Set.of(device.spec().address()),
        inventory.interfaces(),
        inventory.neighbours(),
        inventory.identity().serial());
  }
}
