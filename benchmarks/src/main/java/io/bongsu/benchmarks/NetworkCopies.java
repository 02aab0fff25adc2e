package io.bongsu.benchmarks;

import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.bridging.LearnedAddresses;
import io.bongsu.model.bridging.MacSet;
import io.bongsu.model.bridging.SpanningTreePort;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.RoutingAdjacency;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.PortEvidence;
import io.bongsu.topology.DeviceFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Copies a network under other identities: names, MACs and device numbers differ from copy to copy,
 * what is cabled stays the same. Every device hears more strangers and learns more addresses.
 */
final class NetworkCopies {
  private final List<DeviceFacts> original;
  private final int rows;
  private final int entries;

  NetworkCopies(List<DeviceFacts> original, int rows, int entries) {
    this.original = original;
    this.rows = rows;
    this.entries = entries;
  }

  List<DeviceFacts> make(int devices) {
    List<DeviceFacts> all = new ArrayList<>(devices);
    for (int copy = 0; all.size() < devices; copy++) {
      for (DeviceFacts device : original) {
        if (all.size() < devices) {
          all.add(copied(device, copy, all.size() + 1L));
        }
      }
    }
    return all;
  }

  private DeviceFacts copied(DeviceFacts device, int copy, long number) {
    NeighbourReport report = device.report();
    return new DeviceFacts(
        new DeviceId(number),
        device.name() + suffix(copy),
        device.names().stream()
            .filter(name -> !name.isEmpty())
            .map(name -> name + suffix(copy))
            .collect(Collectors.toSet()),
        device.site(),
        device.role(),
        Set.of(),
        device.interfaces().stream().map(port -> copied(port, copy)).toList(),
        report == null ? null : copied(report, copy, number));
  }

  private static String suffix(int copy) {
    return "-" + copy;
  }

  /** The copy's number goes into the upper half of the address, the group bit stays. */
  private static long other(long mac, int copy) {
    return mac == 0 ? 0 : mac ^ (((long) copy << 30) & 0xfeff_ffff_ffffL);
  }

  private static @Nullable MacAddress other(@Nullable MacAddress mac, int copy) {
    return mac == null ? null : new MacAddress(other(mac.value(), copy));
  }

  private static NetworkInterface copied(NetworkInterface port, int copy) {
    return port.withMac(other(port.mac(), copy));
  }

  private NeighbourReport copied(NeighbourReport report, int copy, long number) {
    List<NeighbourClaim> claims =
        new ArrayList<>(report.claims().stream().map(claim -> copied(claim, copy)).toList());
    for (int i = claims.size(); i < rows; i++) {
      claims.add(stranger(number, i));
    }
    ChassisId chassis = report.chassis();
    return new NeighbourReport(
        chassis == null ? null : copied(chassis, copy),
        report.localName() + suffix(copy),
        report.deviceId().isEmpty() ? "" : report.deviceId() + suffix(copy),
        other(report.bridgeAddress(), copy),
        report.localPorts().stream().map(port -> copied(port, copy)).toList(),
        claims,
        report.complete(),
        copied(report.bridge(), copy, number),
        copied(report.routing(), copy));
  }

  private static RoutingReport copied(RoutingReport routing, int copy) {
    return new RoutingReport(
            routing.ospfRouterId(),
            routing.isisSystemId(),
            routing.addresses().stream()
                .map(own ->
                    new InterfaceAddress(other(own.address(), copy), own.prefix(), own.ifIndex()))
                .toList(),
            routing.adjacencies().stream().map(adjacency -> copied(adjacency, copy)).toList())
        .forwarding(routing.forwards());
  }

  private static RoutingAdjacency copied(RoutingAdjacency adjacency, int copy) {
    IpAddress neighbour = adjacency.neighbour();
    return new RoutingAdjacency(
        adjacency.protocol(),
        adjacency.ifIndex(),
        null,
        neighbour == null ? null : other(neighbour, copy),
        adjacency.neighbourId(),
        other(adjacency.mac(), copy));
  }

  /** The upper half moves on by the copy's number, so that subnets up to /16 stay together. */
  private static IpAddress other(IpAddress address, int copy) {
    byte[] octets = address.octets();
    int upper = (((octets[0] & 255) << 8) | (octets[1] & 255)) + copy * 257;
    octets[0] = (byte) (upper >> 8);
    octets[1] = (byte) upper;
    return IpAddress.ofOctets(octets);
  }

  private static ChassisId copied(ChassisId chassis, int copy) {
    return chassis
        .mac()
        .map(mac ->
            new ChassisId(chassis.kind(), new MacAddress(other(mac.value(), copy)).toString()))
        .orElseGet(() -> new ChassisId(chassis.kind(), chassis.text() + suffix(copy)));
  }

  private static NeighbourClaim copied(NeighbourClaim claim, int copy) {
    return new NeighbourClaim(
        claim.protocol(),
        claim.localPort(),
        copied(claim.chassis(), copy),
        claim.sysName().isEmpty() ? "" : claim.sysName() + suffix(copy),
        claim.sysDescr(),
        copied(claim.remotePort(), copy),
        List.of(),
        claim.capabilities());
  }

  private static PortEvidence copied(PortEvidence port, int copy) {
    return port.kind() == PortEvidence.Kind.MAC
        ? new PortEvidence(
            port.number(),
            port.ifIndex(),
            port.bridgePortIfIndex(),
            port.kind(),
            MacAddress.tryParse(port.id())
                .map(mac -> new MacAddress(other(mac.value(), copy)).toString())
                .orElse(port.id()),
            port.description())
        : port;
  }

  private static NeighbourClaim stranger(long device, int row) {
    return new NeighbourClaim(
        NeighbourProtocol.LLDP,
        new PortEvidence(10_000 + row, 0, 0, PortEvidence.Kind.UNKNOWN, "", ""),
        new ChassisId(
            ChassisId.Kind.MAC,
            new MacAddress(0x0a00_0000_0000L + device * 1_000 + row).toString()),
        "stranger-" + device + "-" + row,
        "",
        PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, "eth0", ""),
        List.of(),
        Set.of());
  }

  private BridgeReport copied(BridgeReport bridge, int copy, long number) {
    List<LearnedAddresses> learned = new ArrayList<>();
    for (LearnedAddresses port : bridge.forwarding()) {
      long[] macs = Arrays.stream(port.macs().values()).map(mac -> other(mac, copy)).toArray();
      learned.add(
          new LearnedAddresses(port.port(), port.ifIndex(), MacSet.of(Arrays.stream(macs))));
    }
    long first = 0x0c00_0000_0000L + number / 20 * entries;
    learned.add(
        new LearnedAddresses(9_000, 0, MacSet.of(LongStream.range(first, first + entries))));
    List<SpanningTreePort> tree =
        bridge.spanningTree().stream()
            .map(port ->
                new SpanningTreePort(
                    port.port(),
                    port.ifIndex(),
                    new MacAddress(other(port.designatedBridge().value(), copy)),
                    port.designatedPort()))
            .toList();
    return new BridgeReport(Map.copyOf(bridge.ports()), tree, learned, List.of());
  }
}
