package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.PortEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A small network written down for a test: devices with ports e1, e2, … and the claims they make.
 */
final class Network {
  private final Map<Long, String> names = new TreeMap<>();
  private final Map<Long, List<NeighbourClaim>> claims = new TreeMap<>();
  private final Map<Long, Integer> portCounts = new TreeMap<>();

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

  Network claim(long observer, NeighbourClaim claim) {
    claims.computeIfAbsent(observer, _ -> new ArrayList<>()).add(claim);
    return this;
  }

  static ChassisId chassis(long id) {
    return new ChassisId(ChassisId.Kind.MAC, new MacAddress(0x020000000000L + id).toString());
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
            null,
            List.of(),
            claims.getOrDefault(id, List.of()),
            Set.of(NeighbourProtocol.LLDP));
    return new DeviceFacts(
        new DeviceId(id),
        name,
        Set.of(name),
        "seoul",
        "",
        Set.of(IpAddress.parse("198.18.0." + id)),
        ports(portCounts.getOrDefault(id, 0)),
        report);
  }

  private static List<NetworkInterface> ports(int count) {
    List<NetworkInterface> ports = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      ports.add(port("e" + i, 100 + i));
    }
    return ports;
  }

  static NetworkInterface port(String name, int ifIndex) {
    InterfaceState state = new InterfaceState(name, LinkState.UP, LinkState.UP);
    return new NetworkInterface(name, ifIndex, name, "", "", 6, 1_000_000_000, 1500, null, state);
  }
}
