package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every managed device, in the order of their ids. Not thread-safe. */
final class KnownDevices {
  private final Map<DeviceId, KnownDevice> devices = new TreeMap<>();

  /** Puts a device in the place of what was known of it; null forgets it. */
  void put(DeviceId id, @Nullable KnownDevice device) {
    if (device == null) {
      devices.remove(id);
    } else {
      devices.put(id, device);
    }
  }

  boolean know(DeviceId device) {
    return devices.containsKey(device);
  }

  boolean know(DevicePair pair) {
    return know(pair.low()) && know(pair.high());
  }

  @Nullable KnownDevice find(DeviceId device) {
    return devices.get(device);
  }

  KnownDevice of(DeviceId device) {
    return Objects.requireNonNull(devices.get(device), "device without facts");
  }

  DeviceKeys keys(DeviceId device) {
    return of(device).keys();
  }

  /** Empty unknown. */
  String site(DeviceId device) {
    return of(device).facts().site();
  }

  PortIndex ports(DeviceId device) {
    return of(device).ports();
  }

  Forwarding table(DeviceId device) {
    return of(device).table();
  }

  /** True for a bridge that told what it learned. */
  boolean hasTable(DeviceId device) {
    KnownDevice known = devices.get(device);
    return known != null && known.table().size() > 0;
  }

  int trunk(DeviceId device, NetworkInterface port) {
    return of(device).trunks().trunk(port.ifIndex());
  }

  Collection<KnownDevice> all() {
    return devices.values();
  }
}
