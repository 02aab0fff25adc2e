package io.bongsu.app.state;

import io.bongsu.model.StoreException;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.model.inventory.InventoryStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps inventories in the store, in the background and some at a time: after a start every device
 * has news. Thread-safe.
 */
final class InventoryWrites {
  private static final Logger LOG = LoggerFactory.getLogger(InventoryWrites.class);
  private static final String KEY = "inventories";
  private static final int AT_ONCE = 100;

  private final InventoryStore store;
  private final DeferredWrites writes;
  private final Function<DeviceId, Optional<DeviceInventory>> current;
  private final Set<DeviceId> unsaved = ConcurrentHashMap.newKeySet();

  /**
   * Nothing is to be written yet.
   *
   * @param current what is known of a device when its turn comes
   */
  InventoryWrites(
      InventoryStore store,
      DeferredWrites writes,
      Function<DeviceId, Optional<DeviceInventory>> current) {
    this.store = store;
    this.writes = writes;
    this.current = current;
  }

  /** What is known of this device has to be kept. */
  void later(DeviceId device) {
    unsaved.add(device);
    writes.latest(KEY, this::saveSome);
  }

  private void saveSome() {
    List<DeviceId> some = unsaved.stream().limit(AT_ONCE).toList();
    some.forEach(unsaved::remove);
    boolean kept = false;
    try {
      save(some);
      kept = true;
    } finally {
      if (!kept) {
        unsaved.addAll(some);
      }
    }
    if (!unsaved.isEmpty()) {
      writes.latest(KEY, this::saveSome);
    }
  }

  /** One that the store refuses must not keep the others from it. */
  private void save(List<DeviceId> some) {
    Map<DeviceId, DeviceInventory> known = new HashMap<>();
    some.forEach(id -> current.apply(id).ifPresent(inventory -> known.put(id, inventory)));
    try {
      store.save(known);
    } catch (StoreException away) {
      throw away;
    } catch (RuntimeException refused) {
      if (some.size() == 1) {
        LOG.warn("The inventory of device {} is not kept", some.getFirst(), refused);
      } else {
        save(some.subList(0, some.size() / 2));
        save(some.subList(some.size() / 2, some.size()));
      }
    }
  }
}
