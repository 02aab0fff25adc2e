package io.bongsu.fault;

import io.bongsu.fault.condition.ConditionSettings;
import io.bongsu.fault.condition.Verdict;
import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The devices being watched; used by the engine's thread only. */
final class DeviceBoard {
  private final ConditionSettings settings;
  private final Map<DeviceId, WatchedDevice> devices = new HashMap<>();
  private final Set<WatchedDevice> silent = new LinkedHashSet<>();
  private boolean complete;

  DeviceBoard(ConditionSettings settings) {
    this.settings = settings;
  }

  /** The device, unless it is known not to be one of ours. */
  Optional<WatchedDevice> find(DeviceId id) {
    WatchedDevice known = devices.get(id);
    return known != null || complete ? Optional.ofNullable(known) : Optional.of(put(id));
  }

  /** The device, taken up if need be. */
  WatchedDevice put(DeviceId id) {
    return devices.computeIfAbsent(id, unknown -> new WatchedDevice(unknown, settings, silent));
  }

  Collection<WatchedDevice> all() {
    return devices.values();
  }

  /** Those that are confirmed silent and polled, in the order in which they fell silent. */
  List<WatchedDevice> silent() {
    return silent.stream().filter(WatchedDevice::isSilent).toList();
  }

  /** Takes the whole list over; gives those that are gone or no longer polled. */
  List<WatchedDevice> replace(Collection<Device> list) {
    Map<DeviceId, WatchedDevice> next = new HashMap<>();
    for (Device device : list) {
      WatchedDevice watched = put(device.id());
      watched.enabled = device.spec().polling().enabled();
      watched.spec = device.spec();
      next.put(device.id(), watched);
    }
    List<WatchedDevice> gone =
        devices.values().stream()
            .filter(device -> !next.containsKey(device.id) || !device.enabled)
            .toList();
    devices.keySet().retainAll(next.keySet());
    silent.removeIf(device -> !next.containsKey(device.id));
    complete = true;
    return gone;
  }

  /** Whether every device has been asked at least once. */
  boolean allAsked() {
    return devices.values().stream()
        .allMatch(device -> !device.enabled || device.reach.verdict() != Verdict.NODATA);
  }
}
