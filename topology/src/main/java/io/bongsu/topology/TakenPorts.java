package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.NeighbourClaim.Capability;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Ports whose far end is already known, with their aggregates and units: weaker evidence must not
 * lead them elsewhere. An unmanaged neighbour takes a port when it forwards; a phone or station may
 * stand behind a bridge that passes its frames on.
 */
final class TakenPorts {
  private record Trunk(DeviceId device, int number) {}

  private static final Set<Capability> FORWARDING =
      Set.of(Capability.BRIDGE, Capability.ROUTER, Capability.WLAN_ACCESS_POINT);

  private final Aggregates aggregates;
  private final Map<Trunk, Set<DeviceId>> farEnds = new HashMap<>();
  private final Set<Trunk> strangers = new java.util.HashSet<>();

  TakenPorts(Aggregates aggregates) {
    this.aggregates = aggregates;
  }

  void take(List<Cable> cables) {
    for (Cable cable : cables) {
      take(cable.a(), cable.aPort(), cable.b());
      take(cable.b(), cable.bPort(), cable.a());
    }
  }

  private void take(DeviceId device, @Nullable NetworkInterface port, DeviceId far) {
    if (port != null) {
      farEnds.computeIfAbsent(trunk(device, port), _ -> new TreeSet<>()).add(far);
    }
  }

  void takeByStrangers(List<Claim> claims) {
    for (Claim claim : claims) {
      if (claim.remote() == null && claim.localPort() != null && !isHost(claim)) {
        strangers.add(trunk(claim.observer(), claim.localPort()));
      }
    }
  }

  /**
   * A telephone bridges for its own second port only; what tells no capabilities may be anything.
   */
  private static boolean isHost(Claim claim) {
    Set<Capability> able = claim.told().capabilities();
    return able.contains(Capability.TELEPHONE)
        || (!able.isEmpty() && able.stream().noneMatch(FORWARDING::contains));
  }

  private Trunk trunk(DeviceId device, NetworkInterface port) {
    return new Trunk(device, aggregates.trunk(device, port.ifIndex()));
  }

  /** True when the port leads to somebody else than this device. */
  boolean leadsElsewhere(DeviceId device, @Nullable NetworkInterface port, DeviceId expected) {
    if (port == null) {
      return false;
    }
    Trunk trunk = trunk(device, port);
    Set<DeviceId> known = farEnds.getOrDefault(trunk, Set.of());
    return strangers.contains(trunk) || (!known.isEmpty() && !known.contains(expected));
  }

  /** True when a cable of this port, its aggregate or its members to this device is known. */
  boolean leadsTo(DeviceId device, @Nullable NetworkInterface port, DeviceId expected) {
    return port != null && farEnds.getOrDefault(trunk(device, port), Set.of()).contains(expected);
  }
}
