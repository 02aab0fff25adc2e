package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.history.ChangeKind;
import io.bongsu.model.history.Difference;
import io.bongsu.model.history.PastGraph;
import io.bongsu.model.history.TopologyChange;
import io.bongsu.model.topology.NeighbourClaim.Capability;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphDifferenceTest {
  private static final Link UPLINK = link("1 Gi1/0/3", "12 Gi0/1");

  @Test
  void aCablePluggedIntoAnotherDeviceIsOneMove() {
    List<Difference> found = between(List.of(UPLINK), List.of(link("12 Gi0/1", "2 Te1/1/4")));
    assertThat(found).extracting(Difference::kind).containsExactly(ChangeKind.MOVED);
    assertThat(found.getFirst().nodes()).extracting(NodeId::text).containsExactly("1", "12", "2");
  }

  @Test
  void aCablePluggedIntoAnotherPortOfTheSameDeviceChangedItsPort() {
    assertThat(kinds(List.of(UPLINK), List.of(link("1 Gi1/0/4", "12 Gi0/1"))))
        .containsExactly(ChangeKind.PORT_CHANGED);
    assertThat(kinds(List.of(UPLINK), List.of(link("1 Gi1/0/4", "12 Gi0/2"))))
        .containsExactly(ChangeKind.PORT_CHANGED);
  }

  @Test
  void aPortThatBecomesKnownIsNoMove() {
    assertThat(kinds(List.of(link("1 ", "12 Gi0/1")), List.of(UPLINK)))
        .containsExactly(ChangeKind.PORT_LEARNT);
  }

  @Test
  void twoCablesThatSwappedTheirPortsAreTwoMoves() {
    List<Link> before = List.of(UPLINK, link("13 Gi0/1", "2 Te1"));
    List<Link> after = List.of(link("1 Gi1/0/3", "13 Gi0/1"), link("12 Gi0/1", "2 Te1"));
    assertThat(kinds(before, after)).containsExactly(ChangeKind.MOVED, ChangeKind.MOVED);
  }

  @Test
  void cablesThatShareNothingAreGoneAndNew() {
    assertThat(kinds(List.of(UPLINK), List.of(link("2 Te1", "13 Gi0/1"))))
        .containsExactly(ChangeKind.GONE, ChangeKind.APPEARED);
  }

  @Test
  void aTelephoneCarriedToAnotherSwitchMoved() {
    assertThat(kinds(List.of(link("12 Gi0/5", "x-phone ")), List.of(link("13 Gi0/9", "x-phone "))))
        .containsExactly(ChangeKind.MOVED);
  }

  @Test
  void howSureACableIsAndWhoTellsOfItIsNoDifference() {
    Link surer =
        new Link(
            UPLINK.id(),
            UPLINK.a(),
            UPLINK.b(),
            List.of(NeighbourProtocol.LLDP, NeighbourProtocol.STP),
            0.4,
            false,
            "doubt");
    assertThat(between(List.of(UPLINK), List.of(surer))).isEmpty();
  }

  @Test
  void aPersonWhoVouchesForACableChangesIt() {
    Link stated =
        new Link(
            UPLINK.id(),
            UPLINK.a(),
            UPLINK.b(),
            List.of(NeighbourProtocol.LLDP, NeighbourProtocol.MANUAL),
            1,
            true,
            "");
    assertThat(kinds(List.of(UPLINK), List.of(stated))).containsExactly(ChangeKind.CHANGED);
  }

  @Test
  void aNodeThatIsRenamedChanged() {
    NetworkGraph before = new NetworkGraph(List.of(node("1", "sw")), List.of());
    NetworkGraph after = new NetworkGraph(List.of(node("1", "core"), node("2", "x")), List.of());
    assertThat(GraphDifference.between(before, after))
        .extracting(Difference::kind)
        .containsExactly(ChangeKind.CHANGED, ChangeKind.APPEARED);
  }

  @Test
  void whatANodeIsAbleToBeIsNoDifference() {
    Node node = node("1", "sw");
    NetworkGraph before = new NetworkGraph(List.of(node), List.of());
    NetworkGraph after = new NetworkGraph(List.of(node.with(Set.of(Capability.BRIDGE))), List.of());
    assertThat(GraphDifference.between(before, after)).isEmpty();
  }

  @Test
  void aDeviceThatIsReachedOverAnotherRouterIsOneChange() {
    Link over = over("1", "Vlan10");
    assertThat(reached(List.of(), List.of(over))).containsExactly(ChangeKind.APPEARED);
    assertThat(reached(List.of(over), List.of(over("2", "Vlan10"))))
        .containsExactly(ChangeKind.MOVED);
    assertThat(reached(List.of(over), List.of(over("1", "Vlan20"))))
        .containsExactly(ChangeKind.PORT_CHANGED);
    assertThat(reached(List.of(over("1", "")), List.of(over)))
        .containsExactly(ChangeKind.PORT_LEARNT);
    assertThat(reached(List.of(over), List.of())).containsExactly(ChangeKind.GONE);
    Link surer = new Link(over.id(), over.a(), over.b(), over.evidence(), 0.39, false, "own route");
    assertThat(reached(List.of(over), List.of(surer))).isEmpty();
  }

  private static List<ChangeKind> reached(List<Link> before, List<Link> after) {
    NetworkGraph nothing = new NetworkGraph(List.of(), List.of());
    return GraphDifference.between(nothing.with(before), nothing.with(after)).stream()
        .map(Difference::kind)
        .toList();
  }

  private static Link over(String router, String port) {
    return new Link(
        "g-9",
        new End(new NodeId("9"), "", "", 0),
        new End(new NodeId(router), port, port, 0),
        List.of(NeighbourProtocol.GATEWAY),
        0.35,
        false,
        "");
  }

  @Test
  void undoingAllDifferencesGivesTheMapBefore() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      NetworkGraph before = randomGraph(random);
      NetworkGraph after = randomGraph(random);
      List<TopologyChange> changes =
          GraphDifference.between(before, after).stream()
              .map(one -> new TopologyChange(0, Instant.EPOCH, one, Map.of(), null))
              .toList();
      assertThat(new PastGraph(after).undo(changes.reversed()).graph()).isEqualTo(before);
      assertThat(new PastGraph(before).apply(changes).graph()).isEqualTo(after);
    }
  }

  /** Few devices and ports, so that cables share ends and moves are many. */
  private static NetworkGraph randomGraph(Random random) {
    List<Link> links = new ArrayList<>();
    List<String> free = new ArrayList<>();
    IntStream.range(0, 12).forEach(port -> free.add(port % 4 + 1 + " p" + port));
    java.util.Collections.shuffle(free, random);
    for (int i = 0; i + 1 < free.size(); i += 2) {
      links.add(link(free.get(i), free.get(i + 1)));
    }
    links.removeIf(link -> link.a().node().equals(link.b().node()));
    links.sort(java.util.Comparator.comparing(Link::id));
    List<Node> nodes =
        IntStream.rangeClosed(1, 2 + random.nextInt(3))
            .mapToObj(i -> node(Integer.toString(i), "n" + i))
            .toList();
    List<Link> reached =
        random.nextBoolean() ? List.of() : List.of(over("" + random.nextInt(3), "Vlan10"));
    return new NetworkGraph(nodes, List.copyOf(links)).with(reached);
  }

  private static List<ChangeKind> kinds(List<Link> before, List<Link> after) {
    return between(before, after).stream().map(Difference::kind).toList();
  }

  private static List<Difference> between(List<Link> before, List<Link> after) {
    return GraphDifference.between(
        new NetworkGraph(List.of(), before), new NetworkGraph(List.of(), after));
  }

  private static Node node(String id, String name) {
    return new Node(new NodeId(id), name, "", "", true);
  }

  private static Link link(String one, String other) {
    boolean ordered = one.split(" ", 2)[0].compareTo(other.split(" ", 2)[0]) < 0;
    End a = end(ordered ? one : other);
    End b = end(ordered ? other : one);
    return new Link(LinkIds.of(a, b), a, b, List.of(NeighbourProtocol.LLDP), 0.99, true, "");
  }

  private static End end(String text) {
    String[] parts = text.split(" ", 2);
    return new End(new NodeId(parts[0]), parts[1], parts[1], parts[1].isEmpty() ? 0 : 1);
  }
}
