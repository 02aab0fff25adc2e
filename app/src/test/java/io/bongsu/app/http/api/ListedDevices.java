package io.bongsu.app.http.api;

import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DeviceView;
import io.bongsu.app.state.PortLoad;
import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceChange;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.device.DeviceStore;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.inventory.DeviceInventory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A directory over a device store, in which a test says what polls found. */
final class ListedDevices implements DeviceDirectory {
  private final DeviceStore store;
  final Map<DeviceId, DeviceInventory> inventories = new ConcurrentHashMap<>();
  final Map<DeviceId, DeviceStatus> statuses = new ConcurrentHashMap<>();
  final Map<DeviceId, Map<String, PortLoad>> loads = new ConcurrentHashMap<>();

  ListedDevices(DeviceStore store) {
    this.store = store;
  }

  @Override
  public List<DeviceView> all() {
    return store.all().stream().map(this::view).toList();
  }

  @Override
  public Optional<DeviceView> find(DeviceId id) {
    return store.find(id).map(this::view);
  }

  @Override
  public Duration interval(Device device) {
    return device.spec().polling().interval();
  }

  @Override
  public Map<String, PortLoad> loads(DeviceId id) {
    return loads.getOrDefault(id, Map.of());
  }

  @Override
  public List<Device> apply(List<DeviceChange> changes) {
    return store.apply(changes);
  }

  private DeviceView view(Device device) {
    DeviceStatus status = statuses.getOrDefault(device.id(), DeviceStatus.UNKNOWN);
    return new DeviceView(
        device,
        new DeviceView.Status(status, Reason.NONE, null),
        inventories.getOrDefault(device.id(), DeviceInventory.EMPTY),
        DeviceView.Ping.NONE);
  }
}
