package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.DeviceInventory;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link io.bongsu.model.inventory.InventoryStore} does. */
abstract class InventoryStoreContract {
  abstract Storage storage();

  @Test
  void aFullInventoryComesBackEqual() {
    DeviceId device = Devices.one(storage());
    storage().inventories().save(Map.of(device, Inventories.full()));
    assertThat(storage().inventories().all()).isEqualTo(Map.of(device, Inventories.full()));
  }

  @Test
  void anEmptyInventoryComesBackEqual() {
    DeviceId device = Devices.one(storage());
    storage().inventories().save(Map.of(device, DeviceInventory.EMPTY));
    assertThat(storage().inventories().all()).isEqualTo(Map.of(device, DeviceInventory.EMPTY));
  }

  @Test
  void theLastOneCounts() {
    DeviceId device = Devices.one(storage());
    storage().inventories().save(Map.of(device, DeviceInventory.EMPTY));
    storage().inventories().save(Map.of(device, Inventories.full()));
    assertThat(storage().inventories().all())
        .containsOnlyKeys(device)
        .containsValue(Inventories.full());
  }

  @Test
  void aDeletedDeviceTakesItsInventoryAlongAndALatePollIsIgnored() {
    DeviceId device = Devices.one(storage());
    storage().inventories().save(Map.of(device, Inventories.full()));
    Devices.delete(storage(), device);
    storage().inventories().save(Map.of(device, Inventories.full()));
    assertThat(storage().inventories().all()).isEmpty();
  }
}
