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
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourClaim.Capability;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.PortEvidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A small network written down for a test: devices with ports e1, e2, … and the claims they make.
 */
final class Network {
  private final Map<Long, String> names = new TreeMap<>();
  private final Map<Long, List<NeighbourClaim>> claims = new TreeMap<>();
  private final Map<Long, Integer> portCounts = new TreeMap<>();
  private final Map<String, MacAddress> macs = new TreeMap<>();
  private final Map<Long, List<NetworkInterface>> more = new TreeMap<>();
  private final Map<Long, List<PortEvidence>> lldp = new TreeMap<>();
  private final Map<Long, Set<IpAddress>> addresses = new TreeMap<>();
  private final Map<Long, BridgeReport> bridges = new TreeMap<>();
  private final Set<Long> silent = new TreeSet<>();
  private final Map<Long, String> serials = new HashMap<>();
  private final Map<Long, Set<Capability>> capabilities = new HashMap<>();
  private final Map<Long, String> sites = new HashMap<>();
  private final Map<Long, RoutingReport> routing = new TreeMap<>();

  Network device(long id, String name, int ports) {
    names.put(id, name);
    portCounts.put(id, ports);
    return this;
  }

  /**
   * The device hears another, managed or not, under the chassis MAC 02:00:00:00:00:xx of its id.
   */
  Network hears(long observer, String port, long remote, String remotePort) {
    return claim(
        observer,
        new NeighbourClaim(
            NeighbourProtocol.LLDP,
            PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, port, ""),
            chassis(remote),
            names.getOrDefault(remote, "stranger-" + remote),
            "",
            PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, remotePort, ""),
            List.of(),
            Set.of()));
  }

  /** The device's port is down, and what it heard there is what it remembers. */
  Network remembers(long observer, String port) {
    claims
        .get(observer)
        .replaceAll(claim -> claim.localPort().id().equals(port) ? claim.asRemembered() : claim);
    return this;
  }

  /** The device has this MAC on a port. */
  Network mac(long device, String port, String mac) {
    macs.put(device + port, MacAddress.tryParse(mac).orElseThrow());
    return this;
  }

  /** The device has a port with a name of its own. */
  Network named(long device, int ifIndex, String name) {
    more.computeIfAbsent(device, _ -> new ArrayList<>()).add(port(name, ifIndex));
    return this;
  }

  /** The device has a VLAN's interface (l2vlan), which is no plug. */
  Network vlanInterface(long device, int ifIndex, String name) {
    NetworkInterface port = port(name, ifIndex);
    more.computeIfAbsent(device, _ -> new ArrayList<>())
        .add(
            new NetworkInterface(
                name, ifIndex, name, "", "", 135, 0, 1500, port.mac(), port.state()));
    return this;
  }

  /** The device's chassis tells this serial number. */
  Network serial(long device, String serial) {
    serials.put(device, serial);
    return this;
  }

  /** The device tells that it is able to be this. */
  Network able(long device, Capability... told) {
    capabilities.put(device, Set.of(told));
    return this;
  }

  /** The device's lldpLocPortTable, numbered from 1. */
  Network lldpPorts(long device, String... names) {
    List<PortEvidence> table = lldp.computeIfAbsent(device, _ -> new ArrayList<>());
    for (String name : names) {
      table.add(
          new PortEvidence(table.size() + 1, 0, 0, PortEvidence.Kind.INTERFACE_NAME, name, ""));
    }
    return this;
  }

  /** One row of the device's lldpLocPortTable. */
  Network lldpPort(long device, int number, String id, String description) {
    lldp.computeIfAbsent(device, _ -> new ArrayList<>())
        .add(new PortEvidence(number, 0, 0, PortEvidence.Kind.INTERFACE_NAME, id, description));
    return this;
  }

  /** The device has one more address. */
  Network address(long device, String address) {
    addresses.computeIfAbsent(device, _ -> new TreeSet<>()).add(IpAddress.parse(address));
    return this;
  }

  /** The device's bridge learned addresses on port e1, e2, … */
  Network learned(long device, String port, long... macs) {
    int number = Integer.parseInt(port.substring(1));
    LearnedAddresses learned =
        new LearnedAddresses(number, 100 + number, MacSet.of(Arrays.stream(macs)));
    return bridge(device, new BridgeReport(Map.of(), List.of(), List.of(learned), List.of()));
  }

  /** The device's bridge numbers a port. */
  Network bridgePort(long device, int number, String port) {
    int ifIndex = 100 + Integer.parseInt(port.substring(1));
    return bridge(
        device, new BridgeReport(Map.of(number, ifIndex), List.of(), List.of(), List.of()));
  }

  /** The device's port is told this designated bridge and port. */
  Network spanningTree(long device, String port, long bridge, int designatedPort) {
    int number = Integer.parseInt(port.substring(1));
    SpanningTreePort tree =
        new SpanningTreePort(number, 100 + number, new MacAddress(bridge), designatedPort);
    return bridge(device, new BridgeReport(Map.of(), List.of(tree), List.of(), List.of()));
  }

  /** The device has an aggregation port. */
  Network aggregate(long device, AggregatePort port) {
    return bridge(device, new BridgeReport(Map.of(), List.of(), List.of(), List.of(port)));
  }

  /** The device routes. */
  Network routing(long device, RoutingReport report) {
    routing.put(device, report);
    return this;
  }

  private Network bridge(long device, BridgeReport part) {
    bridges.merge(device, part, (own, more) -> own.with(List.of(more)));
    return this;
  }

  Network claim(long observer, NeighbourClaim claim) {
    claims.computeIfAbsent(observer, _ -> new ArrayList<>()).add(claim);
    return this;
  }

  static ChassisId chassis(long id) {
    return new ChassisId(ChassisId.Kind.MAC, new MacAddress(0x020000000000L + id).toString());
  }

  /** The device tells nothing; only its address is known. */
  Network silent(long id) {
    silent.add(id);
    return this;
  }

  Network site(long id, String site) {
    sites.put(id, site);
    return this;
  }

  List<DeviceFacts> facts() {
    List<DeviceFacts> all = new ArrayList<>();
    names.forEach((id, name) -> all.add(facts(id, name)));
    return all;
  }

  private DeviceFacts facts(long id, String name) {
    @Nullable NeighbourReport report =
        new NeighbourReport(
            chassis(id),
            name,
            "",
            null,
            lldp.getOrDefault(id, List.of()),
            claims.getOrDefault(id, List.of()),
            Set.of(NeighbourProtocol.LLDP),
            bridges.getOrDefault(id, BridgeReport.NONE),
            routing.getOrDefault(id, RoutingReport.NONE),
            List.of(),
            capabilities.getOrDefault(id, Set.of()));
    Set<IpAddress> own = new TreeSet<>(addresses.getOrDefault(id, Set.of()));
    own.add(IpAddress.parse("198.18.0." + id));
    return new DeviceFacts(
        new DeviceId(id),
        name,
        Set.of(name),
        sites.getOrDefault(id, "seoul"),
        "",
        own,
        ports(id, portCounts.getOrDefault(id, 0)),
        silent.contains(id) ? null : report,
        serials.getOrDefault(id, ""));
  }

  private List<NetworkInterface> ports(long device, int count) {
    List<NetworkInterface> ports = new ArrayList<>(more.getOrDefault(device, List.of()));
    for (int i = 1; i <= count; i++) {
      ports.add(port("e" + i, 100 + i, macs.get(device + "e" + i)));
    }
    return ports;
  }

  static NetworkInterface port(String name, int ifIndex) {
    return port(name, ifIndex, null);
  }

  private static NetworkInterface port(String name, int ifIndex, @Nullable MacAddress mac) {
    InterfaceState state = new InterfaceState(name, LinkState.UP, LinkState.UP);
    return new NetworkInterface(name, ifIndex, name, "", "", 6, 1_000_000_000, 1500, mac, state);
  }
}
