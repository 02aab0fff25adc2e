package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.topology.NeighbourProtocol;
import java.util.Optional;

/**
 * Cables between bridges that their forwarding tables force: two bridges are next to each other on
 * a port when no third one stands between them. What is not forced is left out.
 */
final class ForwardingLinks {
  private final KnownDevices devices;
  private final Sightings sightings;
  private final FacingPorts facing;
  private final TakenPorts taken;

  ForwardingLinks(KnownDevices devices, Sightings sightings, FacingPorts facing, TakenPorts taken) {
    this.devices = devices;
    this.sightings = sightings;
    this.facing = facing;
    this.taken = taken;
  }

  /** The cable between two bridges of which the first told what it learned. */
  Optional<Cable> between(DevicePair pair) {
    return devices.know(pair)
            && devices.hasTable(pair.low())
            && areAdjacent(pair.low(), pair.high())
        ? cable(pair.low(), pair.high())
        : Optional.empty();
  }

  private Optional<Cable> cable(DeviceId one, DeviceId other) {
    Optional<NetworkInterface> mine = devices.ports(one).learnedPort(facing.port(one, other));
    Optional<NetworkInterface> theirs = devices.ports(other).learnedPort(facing.port(other, one));
    if (mine.isEmpty()
        || theirs.isEmpty()
        || isKnownOtherwise(one, mine.get(), other, theirs.get())) {
      return Optional.empty();
    }
    Claim claim = claim(one, mine.get(), other, theirs.get());
    Claim answer = claim(other, theirs.get(), one, mine.get());
    boolean both = !sightings.of(one, other).isEmpty() || !sightings.of(other, one).isEmpty();
    return Optional.of(Cable.of(claim, both ? answer : null));
  }

  private boolean isKnownOtherwise(
      DeviceId one, NetworkInterface mine, DeviceId other, NetworkInterface theirs) {
    return taken.leadsElsewhere(one, mine, other) || taken.leadsElsewhere(other, theirs, one);
  }

  private Claim claim(
      DeviceId device, NetworkInterface own, DeviceId far, NetworkInterface remote) {
    return BridgeClaims.claim(
        NeighbourProtocol.FDB, device, own, far, Optional.of(remote), new MacAddress(0));
  }

  private boolean areAdjacent(DeviceId one, DeviceId other) {
    int mine = facing.port(one, other);
    int theirs = facing.port(other, one);
    return mine != 0
        && theirs != 0
        && isNearest(one, mine, other, theirs)
        && isNearest(other, theirs, one, mine);
  }

  /** True when every third bridge on the port stands behind the other one. */
  private boolean isNearest(DeviceId one, int mine, DeviceId other, int theirs) {
    return facing.behind(one, mine).stream()
        .filter(third -> !third.equals(other))
        .allMatch(third -> isBehind(third, one, other, theirs));
  }

  private boolean isBehind(DeviceId third, DeviceId one, DeviceId other, int theirs) {
    int toOne = facing.port(third, one);
    int toOther = facing.port(third, other);
    int fromOther = facing.port(other, third);
    if (fromOther != 0) {
      return fromOther != theirs;
    }
    return toOne != 0 && toOne == toOther;
  }
}
