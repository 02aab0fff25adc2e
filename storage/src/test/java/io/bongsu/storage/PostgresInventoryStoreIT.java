package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.storage.database.StoredJson;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
class PostgresInventoryStoreIT extends InventoryStoreContract {
  private final PostgresStorage storage;

  PostgresInventoryStoreIT(PostgresStorage storage) {
    this.storage = storage;
  }

  @Override
  Storage storage() {
    return storage;
  }

  @Test
  void anInventoryInJsonIsReadUntilTheNextOneIsKeptPacked() {
    DeviceId device = Devices.one(storage);
    keep(device, "body", "jsonb", new StoredJson().write(Inventories.full()));
    assertThat(storage.inventories().all()).isEqualTo(Map.of(device, Inventories.full()));
    storage.inventories().save(Map.of(device, DeviceInventory.EMPTY));
    assertThat(storage.inventories().all()).isEqualTo(Map.of(device, DeviceInventory.EMPTY));
  }

  @Test
  void oneThatCannotBeReadIsPassedOver() {
    keep(Devices.one(storage), "packed", "bytea", "\\x0905");
    assertThat(storage.inventories().all()).isEmpty();
  }

  private void keep(DeviceId device, String column, String type, String value) {
    storage
        .database()
        .use(handle ->
            handle
                .createUpdate(
                    "INSERT INTO inventory (device, %s) VALUES (:device, :value::%s)"
                        .formatted(column, type))
                .bind("device", device.value())
                .bind("value", value)
                .execute());
  }
}
