package io.bongsu.storage;

import io.bongsu.model.device.DeviceStore;
import java.time.InstantSource;

class MemoryDeviceStoreTest extends DeviceStoreContract {
  private final Storage storage = Storage.memory(InstantSource.system());

  @Override
  DeviceStore store() {
    return storage.devices();
  }
}
