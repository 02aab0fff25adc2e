package io.bongsu.topology;

import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.bridging.SpanningTreePort;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.PortEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What bridges say of their neighbours without a discovery protocol: the designated bridge and port
 * of spanning tree, and the partner of link aggregation.
 */
final class BridgeClaims {
  private final Identities identities;
  private final KnownDevices devices;

  BridgeClaims(Identities identities, KnownDevices devices) {
    this.identities = identities;
    this.devices = devices;
  }

  /** Ports whose designated bridge is another managed one; a blocked port counts. */
  List<Claim> spanningTree(KnownDevice device) {
    List<Claim> claims = new ArrayList<>();
    for (SpanningTreePort port : device.bridge().spanningTree()) {
      Optional<DeviceId> far = far(device, port.designatedBridge());
      Optional<NetworkInterface> own = device.ports().port(port.ifIndex());
      if (far.isPresent() && own.isPresent()) {
        Optional<NetworkInterface> remote =
            devices.ports(far.get()).bridgePort(port.designatedPort());
        claims.add(
            claim(
                NeighbourProtocol.STP,
                device.id(),
                own.get(),
                far.get(),
                remote,
                port.designatedBridge()));
      }
    }
    return claims;
  }

  /** Ports whose LACP partner is another managed system. */
  List<Claim> aggregation(KnownDevice device) {
    List<Claim> claims = new ArrayList<>();
    for (AggregatePort port : device.bridge().aggregates()) {
      MacAddress partner = port.partner();
      Optional<DeviceId> far = partner == null ? Optional.empty() : far(device, partner);
      Optional<NetworkInterface> own = device.ports().port(port.ifIndex());
      if (far.isPresent() && own.isPresent() && partner != null) {
        Optional<NetworkInterface> remote = lacpPort(far.get(), port.partnerPort());
        claims.add(
            claim(NeighbourProtocol.LACP, device.id(), own.get(), far.get(), remote, partner));
      }
    }
    return claims;
  }

  private Optional<DeviceId> far(KnownDevice device, MacAddress mac) {
    boolean own = device.keys().macs().contains(mac);
    return own || !SharedAddresses.isOneDevices(mac)
        ? Optional.empty()
        : identities.byMac(mac).filter(far -> !far.equals(device.id()));
  }

  private Optional<NetworkInterface> lacpPort(DeviceId device, int port) {
    List<AggregatePort> found =
        devices.of(device).bridge().aggregates().stream()
            .filter(known -> port > 0 && known.actorPort() == port)
            .toList();
    return found.size() == 1
        ? devices.ports(device).port(found.getFirst().ifIndex())
        : Optional.empty();
  }

  static Claim claim(
      NeighbourProtocol protocol,
      DeviceId device,
      NetworkInterface own,
      DeviceId far,
      Optional<NetworkInterface> remote,
      MacAddress mac) {
    PortEvidence local =
        new PortEvidence(-1, Math.max(0, own.ifIndex()), 0, PortEvidence.Kind.UNKNOWN, "", "");
    NeighbourClaim told =
        new NeighbourClaim(
            protocol,
            local,
            new ChassisId(ChassisId.Kind.MAC, mac.toString()),
            "",
            "",
            PortEvidence.told(PortEvidence.Kind.UNKNOWN, "", ""),
            List.of(),
            Set.of());
    return new Claim(
        device,
        own,
        names(own),
        far,
        remote.orElse(null),
        remote.map(BridgeClaims::names).orElse(Set.of()),
        true,
        told);
  }

  private static Set<String> names(NetworkInterface port) {
    String name = PortName.normalise(port.name());
    return Objects.requireNonNull(name.isEmpty() ? Set.of() : Set.of(name));
  }
}
