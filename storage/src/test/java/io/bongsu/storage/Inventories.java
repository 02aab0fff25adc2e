package io.bongsu.storage;

import io.bongsu.model.inventory.AgentManners;
import io.bongsu.model.inventory.Capacity;
import io.bongsu.model.inventory.DeviceIdentity;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.inventory.Fingerprint;
import io.bongsu.model.inventory.Health;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.inventory.Processor;
import io.bongsu.model.inventory.Sensor;
import io.bongsu.model.inventory.SystemGroup;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.routing.AddressSpan;
import io.bongsu.model.routing.ResolvedAddresses;
import io.bongsu.model.routing.Route;
import io.bongsu.model.routing.RouteTable;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourClaim.Capability;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.PortEvidence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** An inventory with every part filled, and values that JSON finds hard. */
final class Inventories {
  private static final MacAddress MAC = MacAddress.tryParse("00:1b:21:c4:0e:7a").orElseThrow();

  private Inventories() {}

  static DeviceInventory full() {
    return new DeviceInventory(
        Instant.parse("2026-11-21T00:00:00.123456Z"),
        new DeviceIdentity("Cisco", "C9300", "IOS-XE", "17.9", "FOC1", "cisco-ios"),
        new SystemGroup(
            "core-1",
            "<script>alert(1)</script> 봉수",
            Oid.parse("1.3.6.1.4.1.9.1.4294967295"),
            "",
            "",
            Duration.ofMillis(123_450)),
        List.of(port("Gi0/1", MAC), port("Gi0/2", null)),
        new Health(
            List.of(new Processor("CPU 0", 12.5)),
            List.of(new Capacity("RAM", Long.MAX_VALUE, 1L << 53, 33.25)),
            List.of(new Capacity("/", 10, 5)),
            List.of(new Sensor("temperature", "inlet", Double.NaN, "°C", "", "1.3.6.1"))),
        neighbours(),
        List.of(new Finding("walk", "ifXTable ended early")),
        new AgentManners(
            new Fingerprint(Oid.parse("1.3.6.1.4.1.9.1.4294967295"), "FOC1", "80001f8804"),
            false,
            false,
            12,
            24,
            2,
            3_050,
            1_999));
  }

  private static NetworkInterface port(String name, MacAddress mac) {
    var state = new InterfaceState(name, LinkState.UP, LinkState.LOWER_LAYER_DOWN);
    return new NetworkInterface(
        name, 1, name, name, "to \"core\"", 6, 400_000_000_000L, 9216, mac, state);
  }

  private static NeighbourReport neighbours() {
    var local = new PortEvidence(1, 2, 3, PortEvidence.Kind.INTERFACE_NAME, "Gi0/1", "uplink");
    var claim =
        new NeighbourClaim(
            NeighbourProtocol.LLDP,
            local,
            new ChassisId(ChassisId.Kind.MAC, MAC.toString()),
            "dist-1",
            "",
            PortEvidence.told(PortEvidence.Kind.LOCAL, "7", ""),
            List.of(IpAddress.parse("192.0.2.1"), IpAddress.parse("2001:db8::1")),
            Set.of(Capability.BRIDGE, Capability.ROUTER));
    return new NeighbourReport(
            null, "core-1", MAC, List.of(local), List.of(claim), Set.of(NeighbourProtocol.LLDP))
        .with(routing());
  }

  private static RoutingReport routing() {
    IpAddress hop = IpAddress.parse("192.0.2.1");
    return new RoutingReport("192.0.2.9", "", List.of(), List.of())
        .forwarding(true)
        .with(
            RouteTable.of(
                List.of(
                    new Route(IpAddress.parse("0.0.0.0"), 0, hop, 1, Route.Origin.BGP, -1, "red"),
                    new Route(hop, 32, null, 2, Route.Origin.LOCAL, 0, "")),
                List.of(AddressSpan.V4)),
            ResolvedAddresses.of(
                List.of(
                    new ResolvedAddresses.Entry(hop, 1, MAC),
                    new ResolvedAddresses.Entry(IpAddress.parse("2001:db8::1"), 2, MAC))));
  }
}
