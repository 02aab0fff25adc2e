package io.bongsu.storage.memory;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.model.inventory.InventoryStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Last known inventories in memory. */
public final class MemoryInventoryStore implements InventoryStore {
  private final Predicate<DeviceId> exists;
  private final Map<DeviceId, DeviceInventory> inventories = new ConcurrentHashMap<>();

  /** Keeps only those of devices that exist. */
  public MemoryInventoryStore(Predicate<DeviceId> exists) {
    this.exists = exists;
  }

  @Override
  public void save(Map<DeviceId, DeviceInventory> some) {
    some.forEach((device, inventory) -> {
      if (exists.test(device)) {
        inventories.put(device, inventory);
      }
    });
  }

  @Override
  public Map<DeviceId, DeviceInventory> all() {
    return Map.copyOf(inventories);
  }

  /** The device is gone. */
  public void forget(DeviceId device) {
    inventories.remove(device);
  }
}
