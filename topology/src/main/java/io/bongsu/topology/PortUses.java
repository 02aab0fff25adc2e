package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whom the ports of each device lead to by the cables of one stage; a port stands for its aggregate
 * and units. Not thread-safe.
 */
final class PortUses {
  private final KnownDevices devices;
  private final Map<DeviceId, Map<Integer, Set<DeviceId>>> uses = new HashMap<>();

  PortUses(KnownDevices devices) {
    this.devices = devices;
  }

  /** Takes the cables of a device in the place of those before; true when that is a difference. */
  boolean replace(DeviceId device, Collection<List<Cable>> cables) {
    Map<Integer, Set<DeviceId>> fresh = new HashMap<>();
    if (devices.know(device)) {
      cables.forEach(pair -> pair.forEach(cable -> take(fresh, device, cable)));
    }
    Map<Integer, Set<DeviceId>> before =
        fresh.isEmpty() ? uses.remove(device) : uses.put(device, fresh);
    return !fresh.equals(before == null ? Map.of() : before);
  }

  private void take(Map<Integer, Set<DeviceId>> found, DeviceId device, Cable cable) {
    boolean first = cable.a().equals(device);
    NetworkInterface port = first ? cable.aPort() : cable.bPort();
    if (port != null) {
      found
          .computeIfAbsent(devices.trunk(device, port), _ -> new TreeSet<>())
          .add(first ? cable.b() : cable.a());
    }
  }

  /** The devices at the far end of a port. */
  Set<DeviceId> of(DeviceId device, @Nullable NetworkInterface port) {
    Map<Integer, Set<DeviceId>> known = uses.getOrDefault(device, Map.of());
    return port == null || known.isEmpty()
        ? Set.of()
        : known.getOrDefault(devices.trunk(device, port), Set.of());
  }
}
