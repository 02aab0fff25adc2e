package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourClaim.Capability;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.PortEvidence;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What other systems got wrong on real networks, by the number under which they heard of it. Those
 * of numbers and names of ports are in {@link KnownPortBugsTest}, those of tables with the decoders
 * in {@code KnownTableBugsTest}, those of bridges in {@link BridgedLinksTest}.
 */
class KnownBugsTest {
  private static NetworkGraph infer(Network network) {
    return new LinkInference().infer(network.facts(), List.of());
  }

  private static List<String> ends(NetworkGraph graph) {
    return graph.links().stream()
        .filter(link -> link.b().node().device().isPresent())
        .map(link ->
            link.a().node() + ":" + link.a().port() + "-" + link.b().node() + ":" + link.b().port())
        .sorted()
        .toList();
  }

  private static NeighbourClaim claim(
      NeighbourProtocol protocol,
      PortEvidence local,
      ChassisId chassis,
      String name,
      PortEvidence remote,
      String... addresses) {
    return new NeighbourClaim(
        protocol,
        local,
        chassis,
        name,
        "",
        remote,
        java.util.Arrays.stream(addresses).map(IpAddress::parse).toList(),
        Set.of(Capability.BRIDGE));
  }

  private static PortEvidence number(int number) {
    return new PortEvidence(number, 0, 0, PortEvidence.Kind.UNKNOWN, "", "");
  }

  private static PortEvidence named(String name) {
    return PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, name, "");
  }

  private static PortEvidence mac(String mac) {
    return PortEvidence.told(PortEvidence.Kind.MAC, mac, "");
  }

  @Test
  void nav319TheLldpPortNumberIsNoIfIndexWhenTheNeighbourNamesThePort() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .claim(
                1, claim(NeighbourProtocol.LLDP, number(103), Network.chassis(2), "b", named("e2")))
            .hears(2, "e2", 1, "e1");

    assertThat(ends(infer(network))).containsExactly("1:e1-2:e2");
  }

  @Test
  void librenms18317TheNumberIsABridgePortOnlyWhereTheBridgeSaysSo() {
    PortEvidence bridged = new PortEvidence(7, 0, 103, PortEvidence.Kind.UNKNOWN, "", "");
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .claim(1, claim(NeighbourProtocol.LLDP, bridged, Network.chassis(2), "b", named("e2")));

    assertThat(ends(infer(network))).containsExactly("1:e3-2:e2");
  }

  @Test
  void librenms4069ThePortIsNeverLookedUpByTheChassisId() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .claim(
                1,
                claim(
                    NeighbourProtocol.LLDP,
                    named("e1"),
                    Network.chassis(2),
                    "b",
                    mac(Network.chassis(2).text())));

    assertThat(infer(network).links().getFirst().b().ifIndex()).isZero();
  }

  @Test
  void librenms11194ARemotePortIdMayBeTheMacOfThePort() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .mac(2, "e3", "02:00:00:00:02:03")
            .claim(
                1,
                claim(
                    NeighbourProtocol.LLDP,
                    named("e1"),
                    Network.chassis(2),
                    "b",
                    mac("02:00:00:00:02:03")));

    assertThat(ends(infer(network))).containsExactly("1:e1-2:e3");
  }

  @Test
  void scanopy668OneMacForAllPortsNamesNoPortButTheDevice() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .mac(2, "e2", "02:00:00:00:02:09")
            .mac(2, "e3", "02:00:00:00:02:09")
            .claim(
                1,
                claim(
                    NeighbourProtocol.LLDP,
                    named("e1"),
                    new ChassisId(ChassisId.Kind.MAC, "02:00:00:00:02:09"),
                    "",
                    mac("02:00:00:00:02:09")));

    NetworkGraph graph = infer(network);
    assertThat(graph.links()).hasSize(1);
    assertThat(graph.links().getFirst().b().node().text()).isEqualTo("2");
    assertThat(graph.links().getFirst().b().ifIndex()).isZero();
  }

  @Test
  void nav2015APartialTableDoesNotClearWhatWasKnown() {
    NeighbourReport last =
        new Network().device(1, "a", 4).hears(1, "e1", 2, "e2").facts().getFirst().report();
    NeighbourReport empty =
        new NeighbourReport(Network.chassis(1), "a", null, List.of(), List.of(), Set.of());

    assertThat(ClaimAgeing.merge(last, empty, List.of()).claims()).isEqualTo(last.claims());
  }

  @Test
  void nav292AnEmptyTableReadToItsEndEndsTheClaim() {
    NeighbourReport last =
        new Network().device(1, "a", 4).hears(1, "e1", 2, "e2").facts().getFirst().report();
    NeighbourReport empty =
        new NeighbourReport(
            Network.chassis(1), "a", null, List.of(), List.of(), Set.of(NeighbourProtocol.LLDP));
    List<NetworkInterface> up = List.of(Network.port("e1", 101));

    assertThat(ClaimAgeing.merge(last, empty, up).claims()).isEmpty();
  }

  @Test
  void whoeverIsHeardOnAPortThatWasDownReplacesWhoWasHeardThere() {
    NeighbourReport last =
        new Network().device(1, "a", 4).hears(1, "e1", 2, "e2").facts().getFirst().report();
    NeighbourReport fresh =
        new Network().device(1, "a", 4).hears(1, "e1", 3, "e3").facts().getFirst().report();
    NetworkInterface port = Network.port("e1", 101);
    NetworkInterface down =
        new NetworkInterface(
            "e1",
            101,
            "e1",
            "",
            "",
            6,
            0,
            0,
            null,
            new InterfaceState("", LinkState.UP, LinkState.DOWN));

    assertThat(ClaimAgeing.merge(last, fresh, List.of(down)).claims()).isEqualTo(fresh.claims());
    assertThat(ClaimAgeing.merge(last, fresh, List.of(port)).claims()).isEqualTo(fresh.claims());
  }

  @Test
  void nav2106AnIdentityThatArrivesLaterMakesTheLinkWithoutANewTable() {
    Network stranger = new Network().device(1, "a", 4).hears(1, "e1", 2, "e2");
    assertThat(ends(infer(stranger))).isEmpty();

    assertThat(ends(infer(stranger.device(2, "b", 4)))).containsExactly("1:e1-2:e2");
  }

  @Test
  void nav3759ANewTwoSidedClaimOnAnotherPortSupersedesTheOldOneSidedOne() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .device(3, "c", 4)
            .hears(1, "e1", 2, "e1")
            .hears(2, "e1", 1, "e1")
            .hears(3, "e1", 2, "e1");

    assertThat(ends(infer(network))).containsExactly("1:e1-2:e1");
  }

  @Test
  void netxms3439ADeviceThatHearsItselfThroughACloudHasNoLinkToItself() {
    Network network = new Network().device(1, "a", 4).hears(1, "e1", 1, "e2");

    assertThat(infer(network).links()).isEmpty();
  }

  @Test
  void netdisco436ANeighbourWithoutAddressIsFoundByItsName() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .claim(
                1,
                claim(
                    NeighbourProtocol.CDP,
                    named("e1"),
                    new ChassisId(ChassisId.Kind.DEVICE_ID, "b.example.net"),
                    "b.example.net",
                    named("e2")));

    assertThat(ends(infer(network))).containsExactly("1:e1-2:e2");
  }

  @Test
  void netdisco1495APortNamedWithItsBridgeIsThePort() {
    Network network =
        new Network().device(1, "a", 4).device(2, "b", 4).hears(1, "e1", 2, "bridge1/e2");

    assertThat(ends(infer(network))).containsExactly("1:e1-2:e2");
  }

  @Test
  void netdisco1370AManagementAddressOfAnotherDeviceDoesNotMakeARogueThatDevice() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .claim(
                1,
                claim(
                    NeighbourProtocol.LLDP,
                    named("e1"),
                    Network.chassis(99),
                    "rogue",
                    named("e2"),
                    "198.18.0.2"));

    assertThat(ends(infer(network))).isEmpty();
  }

  @Test
  void netdisco1389ManyNeighboursOnOnePortAreManyNodesOnOneSegment() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .hears(1, "e1", 71, "x")
            .hears(1, "e1", 72, "x")
            .hears(1, "e1", 73, "x");

    NetworkGraph graph = infer(network);
    assertThat(graph.heard()).hasSize(3).allMatch(link -> link.a().port().equals("e1"));
    assertThat(graph.links())
        .hasSize(4)
        .filteredOn(link -> link.a().port().equals("e1"))
        .hasSize(1);
  }

  @Test
  void netdisco380CdpAndLldpMayNameTheSamePortDifferently() {
    Network network =
        new Network()
            .device(1, "a", 0)
            .named(1, 101, "GigabitEthernet1/0/1")
            .device(2, "b", 4)
            .hears(1, "Gi1/0/1", 2, "e1")
            .claim(
                2,
                claim(
                    NeighbourProtocol.CDP,
                    named("e1"),
                    new ChassisId(ChassisId.Kind.DEVICE_ID, "a"),
                    "a",
                    named("GigabitEthernet1/0/1")));

    NetworkGraph graph = infer(network);
    assertThat(graph.links()).hasSize(1);
    assertThat(graph.links().getFirst().evidence())
        .containsExactly(NeighbourProtocol.LLDP, NeighbourProtocol.CDP);
  }

  @Test
  void netdata23480TheLoopbackAddressIsNobodysIdentity() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .address(2, "127.0.0.1")
            .claim(
                1,
                claim(
                    NeighbourProtocol.CDP,
                    named("e1"),
                    new ChassisId(ChassisId.Kind.DEVICE_ID, ""),
                    "",
                    named("e2"),
                    "127.0.0.1"));

    assertThat(ends(infer(network))).isEmpty();
  }

  @Test
  void mikrotikManager90AnAddressThatTwoDevicesHaveDecidesNothing() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .device(3, "c", 4)
            .address(2, "192.168.88.1")
            .address(3, "192.168.88.1")
            .claim(
                1,
                claim(
                    NeighbourProtocol.CDP,
                    named("e1"),
                    new ChassisId(ChassisId.Kind.DEVICE_ID, ""),
                    "",
                    named("e2"),
                    "192.168.88.1"));

    assertThat(ends(infer(network))).isEmpty();
  }

  @Test
  void mikrotikManager95AStrangerHeardByLldpAndCdpIsOneNode() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .claim(
                1,
                claim(
                    NeighbourProtocol.LLDP,
                    named("e1"),
                    Network.chassis(77),
                    "ap-1",
                    named("eth0")))
            .claim(
                1,
                claim(
                    NeighbourProtocol.CDP,
                    named("e1"),
                    new ChassisId(ChassisId.Kind.DEVICE_ID, "ap-1.example.net"),
                    "ap-1.example.net",
                    named("Ethernet0")));

    NetworkGraph graph = infer(network);
    assertThat(graph.nodes().stream().filter(node -> !node.managed())).hasSize(1);
    assertThat(graph.links()).hasSize(1);
  }

  @Test
  void nms13593TwoStrangersWithOneNameStayTwo() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .claim(
                1,
                claim(
                    NeighbourProtocol.LLDP, named("e1"), Network.chassis(77), "esat-1", named("x")))
            .claim(
                1,
                claim(
                    NeighbourProtocol.LLDP,
                    named("e2"),
                    Network.chassis(78),
                    "esat-1",
                    named("x")));

    assertThat(infer(network).nodes().stream().filter(node -> !node.managed())).hasSize(2);
  }

  @Test
  void secureCartography4ParallelLinksStayParallel() {
    Network network = new Network().device(1, "a", 4).device(2, "b", 4);
    for (int port = 1; port <= 4; port++) {
      network.hears(1, "e" + port, 2, "e" + port).hears(2, "e" + port, 1, "e" + port);
    }

    assertThat(ends(infer(network))).hasSize(4);
  }

  @Test
  void zabbixNetworkTopology14AStrangerThatBecomesADeviceLeavesNoNodeBehind() {
    Network network = new Network().device(1, "a", 4).hears(1, "e1", 2, "e2").device(2, "b", 4);

    assertThat(infer(network).nodes()).allMatch(NetworkGraph.Node::managed);
  }

  @Test
  void nms18541AnAgentThatCountsItsPortsFromNoughtIsUnderstoodByItsPairedRows() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .device(3, "c", 4)
            .lldpPorts(1, "e1", "e2", "e3", "e4")
            .claim(
                1, claim(NeighbourProtocol.LLDP, number(1), Network.chassis(2), "b", named("e1")))
            .hears(2, "e1", 1, "e2")
            .claim(
                1, claim(NeighbourProtocol.LLDP, number(3), Network.chassis(3), "c", named("e1")));

    assertThat(ends(infer(network))).containsExactly("1:e2-2:e1", "1:e4-3:e1");
  }

  @Test
  void nms7777ARowThatNamesNobodyIsNoNode() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .claim(
                1,
                claim(
                    NeighbourProtocol.LLDP,
                    number(0),
                    new ChassisId(ChassisId.Kind.MAC, "00:00:00:00:00:00"),
                    "",
                    named("")));

    assertThat(ends(infer(network))).isEmpty();
  }
}
