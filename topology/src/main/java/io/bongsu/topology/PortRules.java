package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.NeighbourClaim.Capability;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What devices tell that decides whether several neighbours of a port share it. */
final class PortRules {
  /**
   * IANAifType of what is no plug: loopback, propVirtual, tunnel, l2vlan, l3ipvlan, mplsTunnel,
   * ieee8023adLag, bridge. Neighbours there are of its members.
   */
  private static final Set<Integer> LOGICAL = Set.of(24, 53, 131, 135, 136, 150, 161, 209);

  private final KnownDevices devices;
  private final Function<DeviceId, ObserverClaims> claims;

  /**
   * Looks at what is known now.
   *
   * @param claims what each device tells of its neighbours, with the ports it means
   */
  PortRules(KnownDevices devices, Function<DeviceId, ObserverClaims> claims) {
    this.devices = devices;
    this.claims = claims;
  }

  /** What a node is called and where it stands. */
  DeviceFacts facts(NodeId node) {
    return devices.of(node.device().orElseThrow()).facts();
  }

  /** True for a plug: only such a port can end at a hub. */
  boolean isPlug(End end) {
    DeviceId device = end.node().device().orElseThrow();
    Optional<NetworkInterface> port = devices.ports(device).port(end.ifIndex());
    return port.isEmpty()
        || (!LOGICAL.contains(port.get().type())
            && !devices.of(device).trunks().isAggregate(end.ifIndex()));
  }

  /** True when the device of this end, not only its neighbour, says that the link starts here. */
  boolean tells(End near, End far, Link link) {
    return link.bothSides()
        || far.node().device().isEmpty()
        || link.evidence().stream().anyMatch(NeighbourProtocol.BRIDGED::contains)
        || claims
            .apply(near.node().device().orElseThrow())
            .heard()
            .getOrDefault(near.ifIndex(), Set.of())
            .contains(far.node().device().get());
  }

  /** True when a device at one of its ends hears nobody there any more: the port is down. */
  boolean isRemembered(Link link) {
    return isRemembered(link.a(), link.b()) || isRemembered(link.b(), link.a());
  }

  private boolean isRemembered(End near, End far) {
    Optional<DeviceId> device = near.node().device();
    Optional<DeviceId> remote = far.node().device();
    return device.isPresent()
        && remote.isPresent()
        && claims.apply(device.get()).about(remote.get()).stream()
            .filter(claim -> claim.told().remembered())
            .map(Claim::localPort)
            .anyMatch(port -> port != null && port.ifIndex() == near.ifIndex());
  }

  /**
   * True when the neighbour is a managed device that passes frames on, by its word or another's.
   */
  boolean bridges(NodeId observer, NodeId far) {
    Optional<DeviceId> device = far.device();
    return device.isPresent()
        && (devices.hasTable(device.get())
            || hasBridge(devices.of(device.get()).facts().report())
            || claims.apply(observer.device().orElseThrow()).about(device.get()).stream()
                .anyMatch(claim -> claim.told().capabilities().contains(Capability.BRIDGE)));
  }

  private static boolean hasBridge(@org.jspecify.annotations.Nullable NeighbourReport report) {
    return report != null && report.bridgeAddress() != null;
  }
}
