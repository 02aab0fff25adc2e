package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

class BridgedLinksTest {
  private static List<Link> links(Network network) {
    return new LinkInference().infer(network.facts(), List.of()).links();
  }

  private static List<String> ends(List<Link> links) {
    return links.stream()
        .map(link ->
            link.a().node() + ":" + link.a().port() + "-" + link.b().node() + ":" + link.b().port())
        .sorted()
        .toList();
  }

  private static long own(long device) {
    return 0x020000000000L + device;
  }

  @Test
  void bridgesThatSeeEachOtherWithNobodyBetweenAreNextToEachOther() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .learned(1, "e4", own(2), 0x10, 0x11)
            .learned(1, "e1", 0x20)
            .learned(2, "e1", own(1), 0x20);

    List<Link> links = links(network);
    assertThat(ends(links)).containsExactly("1:e4-2:e1");
    assertThat(links.getFirst().confidence()).isEqualTo(0.75);
  }

  @Test
  void aBridgeBetweenTwoOthersIsNotJumpedOver() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .device(3, "c", 4)
            .learned(1, "e1", own(2), own(3))
            .learned(2, "e1", own(1))
            .learned(2, "e2", own(3))
            .learned(3, "e1", own(1), own(2));

    assertThat(ends(links(network))).containsExactly("1:e1-2:e1", "2:e2-3:e1");
  }

  @Test
  void sharedHostsForceThePortsOfBridgesThatSeeOnlyOneAnother() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .learned(1, "e1", 0x20, 0x21)
            .learned(1, "e4", 0x30, 0x31, 0x32)
            .learned(2, "e2", own(1), 0x20, 0x21)
            .learned(2, "e3", 0x30, 0x31, 0x32);

    assertThat(ends(links(network))).containsExactly("1:e4-2:e2");
  }

  @Test
  void nms8973AnAddressOnTwoPortsOfABridgeIsLeftOut() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .learned(1, "e1", own(2), 0x20)
            .learned(1, "e3", 0x20)
            .learned(2, "e1", own(1), 0x20);

    assertThat(ends(links(network))).containsExactly("1:e1-2:e1");
  }

  @Test
  void nav1393ForwardingTablesDoNotCloseARingThatDiscoveryExplains() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .device(3, "c", 4)
            .hears(1, "e1", 2, "e1")
            .hears(2, "e1", 1, "e1")
            .hears(2, "e2", 3, "e1")
            .hears(3, "e1", 2, "e2")
            .learned(1, "e1", own(3), own(2))
            .learned(3, "e1", own(1), own(2));

    assertThat(ends(links(network))).containsExactly("1:e1-2:e1", "2:e2-3:e1");
  }

  @Test
  void nav1669AnAggregateWhoseMembersAreCabledIsNoFurtherCable() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .hears(1, "e1", 2, "e1")
            .hears(2, "e1", 1, "e1")
            .aggregate(1, AggregatePort.member(101, 104))
            .aggregate(2, AggregatePort.member(101, 104))
            .learned(1, "e4", own(2))
            .learned(2, "e4", own(1));

    List<Link> links = links(network);
    assertThat(ends(links)).containsExactly("1:e1-2:e1");
    assertThat(links.getFirst().evidence())
        .containsExactly(NeighbourProtocol.LLDP, NeighbourProtocol.FDB);
  }

  @Test
  void nav1669MembersOfAnAggregateThatEndAtTwoDevicesGiveItNoNeighbour() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .device(3, "c", 4)
            .hears(1, "e1", 2, "e1")
            .hears(2, "e1", 1, "e1")
            .hears(1, "e2", 3, "e1")
            .hears(3, "e1", 1, "e2")
            .aggregate(1, AggregatePort.member(101, 104))
            .aggregate(1, AggregatePort.member(102, 104))
            .learned(1, "e4", own(2), own(3), 0x20)
            .learned(2, "e1", own(1))
            .learned(3, "e1", own(1));

    assertThat(ends(links(network))).containsExactly("1:e1-2:e1", "1:e2-3:e1");
  }

  @Test
  void nav4029AnAggregateOfUnitsAbovePhysicalPortsIsLedNowhereElse() {
    Network network =
        new Network()
            .device(1, "a", 0)
            .named(1, 501, "xe-0/0/1")
            .named(1, 511, "xe-0/0/1.0")
            .named(1, 104, "ae0")
            .device(2, "b", 4)
            .device(3, "c", 4)
            .hears(1, "xe-0/0/1", 2, "e1")
            .hears(2, "e1", 1, "xe-0/0/1")
            .aggregate(1, AggregatePort.member(511, 104))
            .learned(1, "e4", own(3), 0x20, 0x21)
            .learned(3, "e1", own(1), 0x30);

    assertThat(ends(links(network))).containsExactly("1:xe-0/0/1-2:e1");
  }

  @Test
  void nav1393APortThatSpanningTreeBlocksKeepsItsNeighbourAndGetsNoOther() {
    Network ring =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .device(3, "c", 4)
            .hears(1, "e1", 2, "e1")
            .hears(2, "e1", 1, "e1")
            .hears(2, "e2", 3, "e2")
            .hears(3, "e2", 2, "e2")
            .bridgePort(1, 2, "e2")
            .spanningTree(3, "e1", own(1), 2)
            .learned(1, "e1", own(2), own(3))
            .learned(2, "e1", own(1))
            .learned(2, "e2", own(3))
            .learned(3, "e2", own(1), own(2));

    assertThat(ends(links(ring))).containsExactly("1:e1-2:e1", "1:e2-3:e1", "2:e2-3:e2");
  }

  @Test
  void aDesignatedBridgeIsTheNeighbourEvenOfABlockedPort() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .bridgePort(1, 3, "e3")
            .spanningTree(2, "e2", own(1), 3);

    List<Link> links = links(network);
    assertThat(ends(links)).containsExactly("1:e3-2:e2");
    assertThat(links.getFirst().confidence()).isEqualTo(0.75);
  }

  @Test
  void anAggregationPartnerIsTheNeighbour() {
    MacAddress one = new MacAddress(own(1));
    MacAddress two = new MacAddress(own(2));
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .aggregate(1, new AggregatePort(101, 0, 11, one, two, 22))
            .aggregate(2, new AggregatePort(102, 0, 22, two, one, 11));

    List<Link> links = links(network);
    assertThat(ends(links)).containsExactly("1:e1-2:e2");
    assertThat(links.getFirst().confidence()).isEqualTo(0.9);
  }

  @Test
  void aManagedHostHangsOnThePortThatLearnedItAlone() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "host", 1)
            .mac(2, "e1", "02:00:00:00:02:01")
            .learned(1, "e2", 0x020000000201L);

    assertThat(ends(links(network))).containsExactly("1:e2-2:e1");
  }

  @Test
  void aHostAmongOthersOnAPortIsNotPlaced() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "host", 1)
            .mac(2, "e1", "02:00:00:00:02:01")
            .learned(1, "e2", 0x020000000201L, 0x99, 0x9a);

    assertThat(links(network)).isEmpty();
  }

  @Test
  void takingADeviceAwayJoinsNoTwoOthers() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(3, "c", 4)
            .hears(1, "e1", 2, "e1")
            .hears(3, "e1", 2, "e2")
            .learned(1, "e1", own(3), own(2))
            .learned(3, "e1", own(1), own(2));

    NetworkGraph graph = new LinkInference().infer(network.facts(), List.of());
    assertThat(graph.links()).allMatch(link -> link.b().node().device().isEmpty());
  }
}
