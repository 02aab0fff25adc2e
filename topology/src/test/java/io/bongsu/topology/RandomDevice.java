package io.bongsu.topology;

import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.bridging.LearnedAddresses;
import io.bongsu.model.bridging.MacSet;
import io.bongsu.model.bridging.SpanningTreePort;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.ResolvedAddresses;
import io.bongsu.model.routing.Route;
import io.bongsu.model.routing.RouteTable;
import io.bongsu.model.routing.RoutingAdjacency;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.routing.VirtualAddress;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourClaim.Capability;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.PortEvidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One device of a {@link RandomNetwork}, everything of it open to change. */
final class RandomDevice {
  static final int PORTS = 6;

  final long id;
  String name;
  String site = "";
  String serial;
  Set<Capability> capabilities = Set.of();
  @Nullable ChassisId chassis;
  @Nullable MacAddress bridge;
  boolean silent;
  boolean unreadInterfaces;
  int firstIndex = 100;
  int mtu = 1500;
  final long[] macs = new long[PORTS + 1];
  final List<NeighbourClaim> claims = new ArrayList<>();
  final List<PortEvidence> lldpPorts = new ArrayList<>();
  final List<SpanningTreePort> tree = new ArrayList<>();
  final List<AggregatePort> aggregates = new ArrayList<>();
  final Map<Integer, Set<Long>> learned = new TreeMap<>();
  final Set<IpAddress> addresses = new TreeSet<>();
  final List<InterfaceAddress> subnets = new ArrayList<>();
  final List<RoutingAdjacency> adjacencies = new ArrayList<>();
  final Set<Route> routes = new LinkedHashSet<>();
  final Set<ResolvedAddresses.Entry> resolved = new LinkedHashSet<>();
  final Set<VirtualAddress> virtuals = new LinkedHashSet<>();
  boolean forwards;
  String routerId = "";

  RandomDevice(long id) {
    this.id = id;
    name = "device-" + id;
    serial = RandomNetwork.serial(id);
    bridge = new MacAddress(RandomNetwork.mac(id, 0));
    chassis = new ChassisId(ChassisId.Kind.MAC, bridge.toString());
    for (int port = 1; port <= PORTS; port++) {
      macs[port] = RandomNetwork.mac(id, port);
    }
  }

  /** Becomes a second entry of a box. */
  void readAgain(RandomDevice box) {
    name = box.name;
    serial = box.serial;
    chassis = box.chassis;
    bridge = box.bridge;
    System.arraycopy(box.macs, 0, macs, 0, macs.length);
    claims.clear();
    claims.addAll(box.claims);
    addresses.clear();
    addresses.addAll(box.addresses);
    subnets.clear();
    subnets.addAll(box.subnets);
    learned.clear();
    box.learned.forEach((port, known) -> learned.put(port, new TreeSet<>(known)));
  }

  int ifIndex(int port) {
    return firstIndex + port;
  }

  DeviceFacts facts() {
    return new DeviceFacts(
        new DeviceId(id),
        name,
        Set.of(name),
        site,
        "",
        Set.copyOf(addresses),
        interfaces(),
        silent ? null : report(),
        serial);
  }

  private List<NetworkInterface> interfaces() {
    List<NetworkInterface> ports = new ArrayList<>();
    InterfaceState state = new InterfaceState("", LinkState.UP, LinkState.UP);
    for (int port = 1; port <= PORTS; port++) {
      MacAddress mac = unreadInterfaces ? null : new MacAddress(macs[port]);
      String key = "e" + port;
      ports.add(
          new NetworkInterface(key, ifIndex(port), key, "", "", 6, 1_000_000, mtu, mac, state));
    }
    return List.copyOf(ports);
  }

  private NeighbourReport report() {
    Map<Integer, Integer> ports = new HashMap<>();
    for (int port = 1; port <= PORTS; port++) {
      ports.put(port, ifIndex(port));
    }
    List<LearnedAddresses> forwarding = new ArrayList<>();
    learned.forEach((port, known) ->
        forwarding.add(
            new LearnedAddresses(
                port, ifIndex(port), MacSet.of(known.stream().mapToLong(Long::longValue)))));
    return new NeighbourReport(
        chassis,
        name,
        "",
        bridge,
        List.copyOf(lldpPorts),
        List.copyOf(claims),
        Set.of(NeighbourProtocol.LLDP),
        new BridgeReport(Map.copyOf(ports), List.copyOf(tree), forwarding, List.copyOf(aggregates)),
        routing(),
        List.of(),
        capabilities);
  }

  private RoutingReport routing() {
    return new RoutingReport(routerId, "", List.copyOf(subnets), List.copyOf(adjacencies))
        .forwarding(forwards)
        .sharing(List.copyOf(virtuals))
        .with(RouteTable.whole(List.copyOf(routes)), ResolvedAddresses.of(List.copyOf(resolved)));
  }
}
