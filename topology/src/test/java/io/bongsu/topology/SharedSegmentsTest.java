package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.ManualLink;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One port is the end of one cable: what several neighbours share becomes one segment. */
class SharedSegmentsTest {
  private static NetworkGraph graph(Network network, ManualLink... manual) {
    return new LinkInference().infer(network.facts(), List.of(manual));
  }

  private static List<Node> segments(NetworkGraph graph) {
    return graph.nodes().stream().filter(node -> node.id().kind() == NodeId.Kind.SEGMENT).toList();
  }

  /** Ends of links; a segment is S, a stranger X. */
  private static List<String> ends(List<Link> links) {
    return links.stream().map(link -> end(link.a()) + "-" + end(link.b())).sorted().toList();
  }

  private static String end(NetworkGraph.End end) {
    return switch (end.node().kind()) {
      case DEVICE -> end.node() + ":" + end.port();
      case NEIGHBOUR -> "X";
      case SEGMENT -> "S";
      case SUBNET -> "N";
    };
  }

  private static long own(long device) {
    return 0x020000000000L + device;
  }

  private static Network three() {
    return new Network().device(1, "a", 4).device(2, "b", 4).device(3, "c", 4);
  }

  /** Three devices on a hub, each of which hears the two others. */
  private static Network hub() {
    return three()
        .hears(1, "e1", 2, "e2")
        .hears(1, "e1", 3, "e3")
        .hears(2, "e2", 1, "e1")
        .hears(2, "e2", 3, "e3")
        .hears(3, "e3", 1, "e1")
        .hears(3, "e3", 2, "e2");
  }

  @Test
  void portsThatHearEachOtherShareOneSegmentThatIsNoDevice() {
    NetworkGraph graph = graph(hub());

    assertThat(ends(graph.links())).containsExactly("1:e1-S", "2:e2-S", "3:e3-S");
    assertThat(ends(graph.heard())).containsExactly("1:e1-2:e2", "1:e1-3:e3", "2:e2-3:e3");
    assertThat(segments(graph)).hasSize(1);
    Node segment = segments(graph).getFirst();
    assertThat(segment.managed()).isFalse();
    assertThat(segment.name()).isEqualTo("a e1");
    assertThat(segment.site()).isEqualTo("seoul");
    assertThat(graph.links()).allMatch(link -> link.confidence() == 0.99 && link.bothSides());
  }

  /** The first and the second hear a silent device and each other; the third hears all of them. */
  private static Network eavesdropper() {
    return three()
        .device(4, "silent", 4)
        .hears(1, "e1", 4, "e4")
        .hears(1, "e1", 2, "e2")
        .hears(2, "e2", 4, "e4")
        .hears(2, "e2", 1, "e1")
        .hears(3, "e3", 4, "e4")
        .hears(3, "e3", 1, "e1")
        .hears(3, "e3", 2, "e2");
  }

  @Test
  void whoeverHearsASegmentThatDoesNotHearItIsNotOnIt() {
    assertThat(ends(graph(eavesdropper()).links())).containsExactly("1:e1-S", "2:e2-S", "4:e4-S");
    assertThat(ends(graph(eavesdropper().hears(1, "e1", 3, "e3")).links()))
        .as("one who hears it is enough")
        .containsExactly("1:e1-S", "2:e2-S", "3:e3-S", "4:e4-S");
  }

  @Test
  void anAgentThatTellsOneNeighbourOfAPortDeniesNobody() {
    Network network =
        three()
            .device(4, "silent", 4)
            .hears(1, "e1", 4, "e4")
            .hears(3, "e3", 4, "e4")
            .hears(3, "e3", 1, "e1");

    assertThat(ends(graph(network).links())).containsExactly("1:e1-4:e4", "3:e3-4:e4");
  }

  @Test
  void aPortOfASegmentThatGoesDownStaysWhileTheOthersTellOfIt() {
    assertThat(ends(graph(hub().remembers(1, "e1")).links()))
        .containsExactly("1:e1-S", "2:e2-S", "3:e3-S");
  }

  @Test
  void aSegmentKeepsItsIdWhenAnotherOneJoins() {
    Network more = hub().device(4, "d", 4).hears(1, "e1", 4, "e4").hears(4, "e4", 1, "e1");

    NetworkGraph graph = graph(more);
    assertThat(segments(graph)).isEqualTo(segments(graph(hub())));
    assertThat(ends(graph.links())).containsExactly("1:e1-S", "2:e2-S", "3:e3-S", "4:e4-S");
  }

  @Test
  void strangersOnOnePortShareItToo() {
    NetworkGraph graph =
        graph(new Network().device(1, "a", 4).hears(1, "e1", 50, "p").hears(1, "e1", 51, "q"));

    assertThat(ends(graph.links())).containsExactly("1:e1-S", "S-X", "S-X");
    assertThat(graph.nodes()).hasSize(4);
  }

  @Test
  void theOnlyBridgeThatAnswersIsTheCableAndTheRestStandBehindIt() {
    Network network =
        three()
            .hears(1, "e1", 2, "e2")
            .hears(2, "e2", 1, "e1")
            .hears(1, "e1", 50, "eth0")
            .hears(1, "e1", 3, "e1")
            .learned(2, "e4", 0x99);

    NetworkGraph graph = graph(network);
    assertThat(segments(graph)).isEmpty();
    assertThat(ends(graph.links())).containsExactly("1:e1-2:e2", "2:-3:e1", "2:-X");
    assertThat(ends(graph.heard())).containsExactly("1:e1-3:e1", "1:e1-X");
    assertThat(graph.links().stream().filter(link -> !link.bothSides()))
        .allMatch(link -> link.confidence() <= 0.5);
  }

  @Test
  void whoeverIsKnownBehindTheBridgeIsNotDrawnTwice() {
    Network network =
        three()
            .hears(1, "e1", 2, "e2")
            .hears(2, "e2", 1, "e1")
            .hears(1, "e1", 3, "e1")
            .hears(2, "e3", 3, "e1")
            .hears(3, "e1", 2, "e3")
            .learned(2, "e4", 0x99);

    assertThat(ends(graph(network).links())).containsExactly("1:e1-2:e2", "2:e3-3:e1");
  }

  @Test
  void whatAPersonStatedIsTheCableOfASharedPort() {
    ManualLink stated = new ManualLink(1, new DeviceId(1), "e1", new DeviceId(2), "e2");

    NetworkGraph graph = graph(hub(), stated);
    assertThat(ends(graph.links())).contains("1:e1-2:e2");
    assertThat(segments(graph)).isEmpty();
  }

  @Test
  void neighboursOfAnAggregateAreOfItsMembers() {
    Network network =
        three()
            .aggregate(1, AggregatePort.member(101, 104))
            .hears(1, "e4", 2, "e1")
            .hears(1, "e4", 3, "e1")
            .hears(2, "e1", 1, "e4")
            .hears(3, "e1", 1, "e4");

    assertThat(ends(graph(network).links())).containsExactly("1:e4-2:e1", "1:e4-3:e1");
  }

  @Test
  void severalWhoNameAPortThatHearsNobodyDoNotShareIt() {
    Network network = three().hears(2, "e1", 1, "e4").hears(3, "e1", 1, "e4");

    assertThat(ends(graph(network).links())).containsExactly("1:e4-2:e1", "1:e4-3:e1");
  }

  @Test
  void aNeighbourThatDoesNotAnswerIsYesterdaysWhereAnotherOneDoes() {
    Network network =
        three()
            .hears(1, "e1", 2, "e2")
            .hears(2, "e2", 1, "e1")
            .hears(1, "e1", 3, "e3")
            .hears(3, "e4", 50, "x");

    NetworkGraph graph = graph(network);
    assertThat(segments(graph)).isEmpty();
    assertThat(ends(graph.links())).containsExactly("1:e1-2:e2", "3:e4-X");
    assertThat(ends(graph.heard())).containsExactly("1:e1-3:e3");
  }

  @Test
  void threeBridgesOnOneHubShareASegment() {
    NetworkGraph graph =
        graph(
            three()
                .learned(1, "e1", own(2), own(3))
                .learned(2, "e1", own(1), own(3))
                .learned(3, "e1", own(1), own(2)));

    assertThat(ends(graph.links())).containsExactly("1:e1-S", "2:e1-S", "3:e1-S");
    assertThat(graph.links()).allMatch(link -> link.confidence() == 0.4);
    assertThat(graph.heard()).isEmpty();
  }

  @Test
  void aBridgeBehindAHubIsNotOnIt() {
    NetworkGraph graph =
        graph(
            three()
                .device(4, "d", 4)
                .learned(1, "e1", own(2), own(3), own(4))
                .learned(2, "e1", own(1), own(3), own(4))
                .learned(3, "e1", own(1), own(2))
                .learned(3, "e2", own(4))
                .learned(4, "e1", own(1), own(2), own(3)));

    assertThat(ends(graph.links())).containsExactly("1:e1-S", "2:e1-S", "3:e1-S", "3:e2-4:e1");
  }

  @Test
  void managedHostsBehindAnUnmanagedSwitchShareItsPort() {
    NetworkGraph graph =
        graph(
            three()
                .mac(2, "e1", "02:00:00:00:02:01")
                .mac(3, "e1", "02:00:00:00:03:01")
                .learned(1, "e2", 0x020000000201L, 0x020000000301L, 0x99));

    assertThat(ends(graph.links())).containsExactly("1:e2-S", "2:e1-S", "3:e1-S");
  }

  @Test
  void designatedPortsOfSeveralAreShared() {
    NetworkGraph graph =
        graph(
            three()
                .bridgePort(1, 3, "e3")
                .spanningTree(2, "e2", own(1), 3)
                .spanningTree(3, "e2", own(1), 3));

    assertThat(ends(graph.links())).containsExactly("1:e3-S", "2:e2-S", "3:e2-S");
    assertThat(graph.links()).allMatch(link -> link.confidence() == 0.75);
  }
}
