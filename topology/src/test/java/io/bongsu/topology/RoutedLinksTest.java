package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.RoutingAdjacency;
import io.bongsu.model.routing.RoutingAdjacency.Protocol;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutedLinksTest {
  private static InterfaceAddress address(String address, int prefix, int ifIndex) {
    return new InterfaceAddress(IpAddress.parse(address), prefix, ifIndex);
  }

  private static InterfaceAddress address(String address, int prefix, int ifIndex, String vrf) {
    return new InterfaceAddress(IpAddress.parse(address), prefix, ifIndex, vrf);
  }

  private static RoutingAdjacency ospf(String neighbour, String id) {
    return new RoutingAdjacency(Protocol.OSPF, 0, null, IpAddress.parse(neighbour), id, null);
  }

  private static RoutingAdjacency isis(int ifIndex, String id) {
    return new RoutingAdjacency(Protocol.ISIS, ifIndex, null, null, id, null);
  }

  private static RoutingAdjacency bgp(String local, String peer) {
    return new RoutingAdjacency(
        Protocol.BGP, 0, IpAddress.parse(local), IpAddress.parse(peer), "", null);
  }

  private static NetworkGraph infer(RoutingReport... reports) {
    Network network = new Network();
    for (int i = 0; i < reports.length; i++) {
      network.device(i + 1L, "r" + (i + 1), 4).routing(i + 1L, reports[i]);
    }
    return new LinkInference().infer(network.facts(), List.of());
  }

  @Test
  void anOspfNeighbourIsFoundByTheAddressInASubnetOfOnesOwn() {
    NetworkGraph graph =
        infer(
            new RoutingReport(
                "1.1.1.1",
                "",
                List.of(address("192.0.2.1", 30, 101)),
                List.of(ospf("192.0.2.2", "2.2.2.2"))),
            new RoutingReport(
                "2.2.2.2",
                "",
                List.of(address("192.0.2.2", 30, 102)),
                List.of(ospf("192.0.2.1", "1.1.1.1"))));

    Link link = graph.adjacencies().getFirst();
    assertThat(graph.adjacencies()).hasSize(1);
    assertThat(link.a().port() + "-" + link.b().port()).isEqualTo("e1-e2");
    assertThat(link.bothSides()).isTrue();
    assertThat(graph.links()).as("an adjacency is no cable").isEmpty();
  }

  @Test
  void anAddressElsewhereIsNotTheNeighbourAndTheRouterIdAloneDecidesNothing() {
    NetworkGraph graph =
        infer(
            new RoutingReport(
                "1.1.1.1",
                "",
                List.of(address("192.0.2.1", 30, 101)),
                List.of(ospf("192.0.2.2", "2.2.2.2"))),
            new RoutingReport("2.2.2.2", "", List.of(address("198.51.100.2", 30, 102)), List.of()));

    assertThat(graph.adjacencies()).isEmpty();
  }

  @Test
  void ofTwoOwnersOfAnAddressTheOneWithTheRouterIdIsMeant() {
    RoutingReport far =
        new RoutingReport("2.2.2.2", "", List.of(address("192.0.2.2", 30, 102)), List.of());
    RoutingReport clone =
        new RoutingReport("3.3.3.3", "", List.of(address("192.0.2.2", 30, 102)), List.of());
    NetworkGraph graph =
        infer(
            new RoutingReport(
                "1.1.1.1",
                "",
                List.of(address("192.0.2.1", 30, 101)),
                List.of(ospf("192.0.2.2", "2.2.2.2"))),
            clone,
            far);

    assertThat(graph.adjacencies()).hasSize(1);
    assertThat(graph.adjacencies().getFirst().b().node().text()).isEqualTo("3");
  }

  @Test
  void theSameAddressInAnotherRoutingInstanceIsAnother() {
    RoutingReport red =
        new RoutingReport("", "", List.of(address("192.0.2.2", 30, 102, "red")), List.of());
    RoutingReport blue =
        new RoutingReport("", "", List.of(address("192.0.2.2", 30, 103, "blue")), List.of());
    NetworkGraph graph =
        infer(
            new RoutingReport(
                "1.1.1.1",
                "",
                List.of(address("192.0.2.1", 30, 101, "blue")),
                List.of(ospf("192.0.2.2", "2.2.2.2"))),
            red,
            blue);

    assertThat(graph.adjacencies())
        .singleElement()
        .satisfies(link -> assertThat(link.b().node().text()).isEqualTo("3"));
  }

  @Test
  void anAdjacencyOfARoutingInstanceIsLookedForInThatInstance() {
    RoutingReport both =
        new RoutingReport(
            "1.1.1.1",
            "",
            List.of(address("192.0.2.1", 30, 101, "red"), address("192.0.2.1", 30, 102, "blue")),
            List.of(ospf("192.0.2.2", "").in("blue")));
    RoutingReport red =
        new RoutingReport("", "", List.of(address("192.0.2.2", 30, 101, "red")), List.of());
    RoutingReport blue =
        new RoutingReport("", "", List.of(address("192.0.2.2", 30, 101, "blue")), List.of());

    assertThat(infer(both, red, blue).adjacencies())
        .filteredOn(link -> link.evidence().contains(NeighbourProtocol.OSPF))
        .singleElement()
        .satisfies(link -> {
          assertThat(link.a().port()).isEqualTo("e2");
          assertThat(link.b().node().text()).isEqualTo("3");
        });
  }

  @Test
  void aRoutingInstanceDoesNotMeetAnotherOneThatDoesNotTellOfIt() {
    RoutingReport mine =
        new RoutingReport(
            "1.1.1.1",
            "",
            List.of(address("192.0.2.1", 30, 101, "blue")),
            List.of(ospf("192.0.2.2", "2.2.2.2")));
    InterfaceAddress red = address("192.0.2.2", 30, 102, "red");
    RoutingReport silent = new RoutingReport("2.2.2.2", "", List.of(red), List.of());
    RoutingReport answering =
        new RoutingReport("2.2.2.2", "", List.of(red), List.of(ospf("192.0.2.1", "1.1.1.1")));
    RoutingReport customer =
        new RoutingReport("2.2.2.2", "", List.of(address("192.0.2.2", 30, 102)), List.of());

    assertThat(infer(mine, silent).adjacencies()).isEmpty();
    assertThat(infer(mine, answering).adjacencies()).as("named otherwise there").hasSize(1);
    assertThat(infer(mine, customer).adjacencies()).as("knows of no instance").hasSize(1);
  }

  @Test
  void isisPairsBySystemIdWhereBothNameEachOtherOnce() {
    NetworkGraph graph =
        infer(
            new RoutingReport("", "000000000001", List.of(), List.of(isis(101, "000000000002"))),
            new RoutingReport("", "000000000002", List.of(), List.of(isis(103, "000000000001"))));

    Link link = graph.adjacencies().getFirst();
    assertThat(link.a().ifIndex() + "-" + link.b().ifIndex()).isEqualTo("101-103");
    assertThat(link.evidence()).containsExactly(NeighbourProtocol.ISIS);
  }

  @Test
  void aBgpSessionBetweenLoopbacksIsNoLink() {
    NetworkGraph graph =
        infer(
            new RoutingReport(
                "",
                "",
                List.of(address("10.255.0.7", 32, 104)),
                List.of(bgp("10.255.0.7", "10.255.0.8"))),
            new RoutingReport("", "", List.of(address("10.255.0.8", 32, 104)), List.of()));

    assertThat(graph.adjacencies()).isEmpty();
  }

  private static RoutingReport addressed(InterfaceAddress... addresses) {
    return new RoutingReport("", "", List.of(addresses), List.of());
  }

  @Test
  void twoEndsOfAPointToPointSubnetAreNeighboursThoughNobodyRoutes() {
    NetworkGraph graph =
        infer(
            addressed(address("192.0.2.1", 30, 101), address("2001:db8::", 127, 102)),
            addressed(address("192.0.2.2", 30, 103)),
            addressed(address("2001:db8::1", 127, 104)));

    assertThat(graph.adjacencies())
        .allSatisfy(link -> {
          assertThat(link.confidence()).isEqualTo(0.6);
          assertThat(link.bothSides()).isFalse();
          assertThat(link.evidence()).containsExactly(NeighbourProtocol.SUBNET);
          assertThat(link.note()).isNotEmpty();
        })
        .extracting(link -> link.a().port() + "-" + link.b().port())
        .containsExactlyInAnyOrder("e1-e3", "e2-e4");
    assertThat(graph.links()).isEmpty();
  }

  @Test
  void anAdjacencyOverTheSubnetIsTheSameLinkAndAsSureAsTheProtocolIs() {
    NetworkGraph graph =
        infer(
            new RoutingReport(
                "1.1.1.1",
                "",
                List.of(address("192.0.2.1", 31, 101)),
                List.of(ospf("192.0.2.0", "2.2.2.2"))),
            addressed(address("192.0.2.0", 31, 102)));

    assertThat(graph.adjacencies())
        .singleElement()
        .satisfies(link -> {
          assertThat(link.evidence())
              .containsExactly(NeighbourProtocol.OSPF, NeighbourProtocol.SUBNET);
          assertThat(link.confidence()).isEqualTo(0.85);
          assertThat(link.bothSides()).isFalse();
        });
  }

  @Test
  void aSubnetJoinsNobodyWhereItsEndsAreDoubtful() {
    InterfaceAddress near = address("192.0.2.1", 30, 101);
    InterfaceAddress far = address("192.0.2.2", 30, 102);

    assertThat(infer(addressed(near), addressed(address("192.0.2.1", 30, 102))).adjacencies())
        .as("one address")
        .isEmpty();
    assertThat(infer(addressed(near), addressed(far), addressed(far)).adjacencies())
        .as("an address that two have")
        .isEmpty();
    assertThat(infer(addressed(near), addressed(address("192.0.2.3", 30, 102))).adjacencies())
        .as("the broadcast address")
        .isEmpty();
    assertThat(
            infer(addressed(near), addressed(address("192.0.2.2", 30, 102, "red"))).adjacencies())
        .as("another routing instance")
        .isEmpty();
    assertThat(infer(addressed(near), addressed(address("192.0.2.2", 29, 102))).adjacencies())
        .as("another mask")
        .isEmpty();
    assertThat(infer(addressed(near, address("192.0.2.2", 30, 102))).adjacencies())
        .as("itself")
        .isEmpty();
  }

  @Test
  void networksThatRepeatAreTakenSiteBySite() {
    Network network = new Network();
    for (long id = 1; id <= 4; id++) {
      String address = id % 2 == 1 ? "192.0.2.1" : "192.0.2.2";
      network.device(id, "r" + id, 4).site(id, id < 3 ? "seoul" : "busan");
      network.routing(id, addressed(address(address, 30, 101)));
    }

    assertThat(new LinkInference().infer(network.facts(), List.of()).adjacencies())
        .extracting(link -> link.a().node() + "-" + link.b().node())
        .containsExactlyInAnyOrder("1-2", "3-4");
  }
}
