package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.NeighbourClaim.Capability;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ports that an unmanaged neighbour takes: one that forwards; a phone or station may stand behind a
 * bridge that passes its frames on. Not thread-safe.
 */
final class StrangerPorts {
  private static final Set<Capability> FORWARDING =
      Set.of(Capability.BRIDGE, Capability.ROUTER, Capability.WLAN_ACCESS_POINT);

  private final KnownDevices devices;
  private final Map<DeviceId, Set<Integer>> taken = new HashMap<>();

  StrangerPorts(KnownDevices devices) {
    this.devices = devices;
  }

  /** Takes a device's claims in the place of those before; true when that is a difference. */
  boolean replace(DeviceId device, List<Claim> strangers) {
    Set<Integer> fresh = new HashSet<>();
    for (Claim claim : strangers) {
      if (claim.localPort() != null && !isHost(claim)) {
        fresh.add(devices.trunk(device, claim.localPort()));
      }
    }
    Set<Integer> before = fresh.isEmpty() ? taken.remove(device) : taken.put(device, fresh);
    return !fresh.equals(before == null ? Set.of() : before);
  }

  /**
   * A telephone bridges for its own second port only; what tells no capabilities may be anything.
   */
  private static boolean isHost(Claim claim) {
    Set<Capability> able = claim.told().capabilities();
    return able.contains(Capability.TELEPHONE)
        || (!able.isEmpty() && able.stream().noneMatch(FORWARDING::contains));
  }

  boolean hold(DeviceId device, NetworkInterface port) {
    Set<Integer> ports = taken.getOrDefault(device, Set.of());
    return !ports.isEmpty() && ports.contains(devices.trunk(device, port));
  }
}
