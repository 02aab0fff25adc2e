package io.bongsu.storage;

import io.bongsu.model.device.DeviceChange;
import io.bongsu.model.device.DeviceChange.Create;
import io.bongsu.model.device.DeviceId;
import java.util.ArrayList;
import java.util.List;

/** Makes devices to hang other things on. */
final class Devices {
  private Devices() {}

  static DeviceId one(Storage storage) {
    return some(storage, 1).getFirst();
  }

  static List<DeviceId> some(Storage storage, int count) {
    List<DeviceChange> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      changes.add(new Create(Specs.at("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255))));
    }
    return storage.devices().apply(changes).stream().map(device -> device.id()).toList();
  }

  static void delete(Storage storage, DeviceId device) {
    storage.devices().apply(List.of(new DeviceChange.Delete(device)));
  }
}
