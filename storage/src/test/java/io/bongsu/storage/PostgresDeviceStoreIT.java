package io.bongsu.storage;

import io.bongsu.model.device.DeviceStore;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
class PostgresDeviceStoreIT extends DeviceStoreContract {
  private final Storage storage;

  PostgresDeviceStoreIT(PostgresStorage storage) {
    this.storage = storage;
  }

  @Override
  DeviceStore store() {
    return storage.devices();
  }
}
