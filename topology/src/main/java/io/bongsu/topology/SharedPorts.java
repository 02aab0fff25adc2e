package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.topology.NeighbourProtocol;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Ports of bridges between which forwarding tables tell of nobody, although no cable is forced:
 * what stands there is a hub, a cloud or a bridge that tells nothing.
 */
final class SharedPorts {
  private final KnownDevices devices;
  private final FacingPorts facing;
  private final TakenPorts taken;

  SharedPorts(KnownDevices devices, FacingPorts facing, TakenPorts taken) {
    this.devices = devices;
    this.facing = facing;
    this.taken = taken;
  }

  /** The two ports, when both bridges told what they learned and nothing else explains a port. */
  Optional<Cable> between(DevicePair pair) {
    DeviceId one = pair.low();
    DeviceId other = pair.high();
    int mine = facing.port(one, other);
    int theirs = facing.port(other, one);
    if (mine == 0
        || theirs == 0
        || !devices.hasTable(one)
        || !devices.hasTable(other)
        || !isOpen(one, mine, other, theirs)) {
      return Optional.empty();
    }
    Optional<NetworkInterface> near = devices.ports(one).learnedPort(mine);
    Optional<NetworkInterface> far = devices.ports(other).learnedPort(theirs);
    return near.isEmpty() || far.isEmpty() || isTaken(one, near.get(), other, far.get())
        ? Optional.empty()
        : Optional.of(cable(one, near.get(), other, far.get()));
  }

  /** True when every third bridge that both see there sees both of them on one port. */
  private boolean isOpen(DeviceId one, int mine, DeviceId other, int theirs) {
    Set<DeviceId> thirds = new HashSet<>(facing.behind(one, mine));
    thirds.retainAll(facing.behind(other, theirs));
    return !thirds.isEmpty()
        && thirds.stream()
            .allMatch(third ->
                facing.port(third, one) != 0
                    && facing.port(third, one) == facing.port(third, other));
  }

  private boolean isTaken(
      DeviceId one, NetworkInterface near, DeviceId other, NetworkInterface far) {
    return taken.leadsElsewhere(one, near, other)
        || taken.leadsElsewhere(other, far, one)
        || taken.leadsTo(one, near, other)
        || taken.leadsTo(other, far, one);
  }

  private static Cable cable(
      DeviceId one, NetworkInterface near, DeviceId other, NetworkInterface far) {
    Claim claim =
        BridgeClaims.claim(
            NeighbourProtocol.FDB, one, near, other, Optional.of(far), new MacAddress(0));
    return Cable.of(claim, null);
  }
}
