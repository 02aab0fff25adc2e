package io.bongsu.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.model.inventory.InventoryStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InventoryWritesTest {
  private static final int DEVICES = 250;
  private static final DeviceId REFUSED = new DeviceId(77);
  private static final DeviceId GONE = new DeviceId(78);

  private final PickyStore store = new PickyStore();
  private final DeferredWrites deferred = new DeferredWrites();
  private final InventoryWrites writes =
      new InventoryWrites(
          store,
          deferred,
          id -> id.equals(GONE) ? Optional.empty() : Optional.of(DeviceInventory.EMPTY));

  @Test
  void manyAreWrittenTogetherAndOneThatIsRefusedKeepsNoOtherAway() {
    for (int i = 1; i <= DEVICES; i++) {
      writes.later(new DeviceId(i));
    }
    deferred.start();
    deferred.close();

    assertThat(store.kept).hasSize(DEVICES - 2).doesNotContainKeys(REFUSED, GONE);
    assertThat(store.largest).isGreaterThan(20);
    assertThat(store.sizes.size()).isLessThan(DEVICES / 5);
  }

  /** Refuses whatever holds one device. */
  private static final class PickyStore implements InventoryStore {
    private final Map<DeviceId, DeviceInventory> kept = new HashMap<>();
    private final List<Integer> sizes = new ArrayList<>();
    private int largest;

    @Override
    public void save(Map<DeviceId, DeviceInventory> inventories) {
      if (inventories.containsKey(REFUSED)) {
        throw new IllegalStateException("not this one");
      }
      kept.putAll(inventories);
      sizes.add(inventories.size());
      largest = Math.max(largest, inventories.size());
    }

    @Override
    public Map<DeviceId, DeviceInventory> all() {
      return Map.copyOf(kept);
    }
  }
}
