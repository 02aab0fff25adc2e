package io.bongsu.app.state;

import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceChange;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.NetworkGraph.End;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All devices with their current state. Thread-safe; reading never blocks. */
public interface DeviceDirectory {
  /** All, by id. */
  List<DeviceView> all();

  /** One device. */
  Optional<DeviceView> find(DeviceId id);

  /** The device at an end of a link; empty for what is not monitored. */
  default Optional<DeviceView> at(End end) {
    return end.node().device().flatMap(this::find);
  }

  /** The interface at an end of a link; empty while it is not known. */
  default Optional<NetworkInterface> port(End end) {
    Optional<DeviceView> view = at(end);
    if (view.isPresent()) {
      for (NetworkInterface port : view.get().inventory().interfaces()) {
        if (port.key().equals(end.interfaceKey())) {
          return Optional.of(port);
        }
      }
    }
    return Optional.empty();
  }

  /** How often a device's ports are read. */
  Duration interval(Device device);

  /**
   * The newest rates of a device's ports, by interface key; ports without fresh values may be
   * absent.
   */
  Map<String, PortLoad> loads(DeviceId id);

  /**
   * Stores a batch, all or nothing, and tells every part that watches devices. Blocks.
   *
   * @return the created and updated devices, in the order of the changes
   * @throws io.bongsu.model.device.DuplicateDeviceException when an address or foreign key is in
   *     use
   * @throws io.bongsu.model.StoreException when the store cannot be reached
   */
  List<Device> apply(List<DeviceChange> changes);
}
