package io.bongsu.model.inventory;

import io.bongsu.model.device.DeviceId;
import java.util.Map;

/**
 * Keeps the last known inventory of each device, to rebuild the current state at start.
 * Thread-safe; blocking.
 */
public interface InventoryStore {
  /** Replaces what is kept of these devices, all or none; those that are gone are ignored. */
  void save(Map<DeviceId, DeviceInventory> inventories);

  /** Everything kept, by device. */
  Map<DeviceId, DeviceInventory> all();
}
