package io.bongsu.topology.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.bridging.SpanningTreePort;
import io.bongsu.model.bridging.SpanningTreePort.State;
import io.bongsu.model.bridging.VlanPort;
import io.bongsu.model.bridging.VlanReport;
import io.bongsu.model.bridging.VlanSet;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayerTwoLoopsTest {
  private final Map<NodeId, BridgeReport> bridges = new HashMap<>();
  private final List<Link> links = new ArrayList<>();

  /** A bridge whose ports 1, 2, … are in these states. */
  private void bridge(int id, State... states) {
    List<SpanningTreePort> ports = new ArrayList<>();
    for (int port = 1; port <= states.length; port++) {
      ports.add(new SpanningTreePort(port, port, new MacAddress(1), port, states[port - 1]));
    }
    bridges.put(node(id), new BridgeReport(Map.of(), ports, List.of(), List.of()));
  }

  private static NodeId node(int id) {
    return new NodeId(Integer.toString(id));
  }

  private void cable(int a, int aPort, int b, int bPort) {
    links.add(
        new Link(
            a + "-" + b + "." + bPort,
            new End(node(a), "p" + aPort, "p" + aPort, aPort),
            new End(node(b), "p" + bPort, "p" + bPort, bPort),
            List.of(NeighbourProtocol.LLDP),
            1,
            true,
            ""));
  }

  private List<List<String>> loops() {
    List<Node> nodes =
        bridges.keySet().stream().sorted().map(id -> new Node(id, "", "", "", true)).toList();
    return LayerTwoLoops.of(
            new NetworkGraph(nodes, links), node -> bridges.getOrDefault(node, BridgeReport.NONE))
        .stream()
        .map(loop -> loop.links().stream().map(Link::id).toList())
        .toList();
  }

  private List<LayerTwoLoops.Loop> told() {
    List<Node> nodes =
        bridges.keySet().stream().sorted().map(id -> new Node(id, "", "", "", true)).toList();
    return LayerTwoLoops.of(
        new NetworkGraph(nodes, links), node -> bridges.getOrDefault(node, BridgeReport.NONE));
  }

  /** What a bridge says of the trees of single VLANs; 0 for that of all. */
  private void tree(int id, int port, State state, int... vlans) {
    SpanningTreePort row =
        new SpanningTreePort(port, port, new MacAddress(1), port, state)
            .in(VlanSet.of(IntStream.of(vlans)));
    BridgeReport part = new BridgeReport(Map.of(), List.of(row), List.of(), List.of());
    bridges.merge(node(id), part, (own, more) -> own.with(List.of(more)));
  }

  /** Three bridges in a ring with a tree for each of VLAN 10, 20 and 30. */
  private void ringOfTrees() {
    for (int bridge = 1; bridge <= 3; bridge++) {
      tree(bridge, 1, State.FORWARDING, 10, 20, 30);
      tree(bridge, 2, State.FORWARDING, 20, 30);
      tree(bridge, 2, bridge == 3 ? State.HOLDS_BACK : State.FORWARDING, 10);
    }
    cable(1, 1, 2, 1);
    cable(2, 2, 3, 1);
    cable(1, 2, 3, 2);
  }

  @Test
  void aLoopOfSingleVlansIsToldWithThemWhereAnotherOneIsHeldBack() {
    ringOfTrees();

    assertThat(told())
        .singleElement()
        .satisfies(loop -> {
          assertThat(loop.links()).hasSize(3);
          assertThat(loop.vlans()).containsExactly(20, 30);
        });
  }

  @Test
  void whereAVlanHasNoTreeOfItsOwnTheOneOfAllDecides() {
    ringOfTrees();
    bridge(3, State.FORWARDING, State.FORWARDING);
    tree(3, 1, State.FORWARDING, 10);
    tree(3, 2, State.HOLDS_BACK, 10);

    assertThat(told()).extracting(LayerTwoLoops.Loop::vlans).containsExactly(List.of(20, 30));
  }

  @Test
  void aVlanThatACableDoesNotCarryClosesNothingAndABridgeWithOneTreeClosesAny() {
    ringOfTrees();
    bridges.computeIfPresent(node(1), (_, bridge) -> bridge.with(vlan(2, 20)));
    assertThat(told()).extracting(LayerTwoLoops.Loop::vlans).containsExactly(List.of(20));

    bridge(2, State.FORWARDING, State.FORWARDING);
    assertThat(told()).extracting(LayerTwoLoops.Loop::vlans).containsExactly(List.of(20));

    bridge(2, State.FORWARDING, State.HOLDS_BACK);
    assertThat(told()).isEmpty();
  }

  private void ring(State last) {
    bridge(1, State.FORWARDING, State.FORWARDING);
    bridge(2, State.FORWARDING, State.FORWARDING);
    bridge(3, State.FORWARDING, last);
    cable(1, 1, 2, 1);
    cable(2, 2, 3, 1);
    cable(1, 2, 3, 2);
  }

  @Test
  void aRingWhoseEveryPortForwardsIsALoop() {
    ring(State.FORWARDING);
    bridge(4, State.FORWARDING);
    cable(1, 3, 4, 1);

    assertThat(loops())
        .singleElement()
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
        .containsExactlyInAnyOrder("1-2.1", "2-3.1", "1-3.2");
  }

  @Test
  void oneBlockedOrUnknownPortOpensIt() {
    ring(State.HOLDS_BACK);
    assertThat(loops()).isEmpty();

    bridge(3, State.FORWARDING, State.UNKNOWN);
    assertThat(loops()).isEmpty();
  }

  @Test
  void aRingWhoseVlansAreHeldBackAtDifferentPortsIsNone() {
    ring(State.FORWARDING);
    for (NodeId bridge : List.of(node(1), node(3))) {
      BridgeReport other =
          new BridgeReport(
              Map.of(),
              List.of(new SpanningTreePort(2, 2, new MacAddress(1), 2, State.HOLDS_BACK)),
              List.of(),
              List.of());
      bridges.computeIfPresent(bridge, (_, own) -> own.with(List.of(other)));
    }

    assertThat(loops()).isEmpty();
  }

  @Test
  void twoCablesBetweenTheSameBridgesAreALoopUnlessTheyAreBundled() {
    bridge(1, State.FORWARDING, State.FORWARDING);
    bridge(2, State.FORWARDING, State.FORWARDING);
    cable(1, 1, 2, 1);
    cable(1, 2, 2, 2);
    assertThat(loops()).containsExactly(List.of("1-2.1", "1-2.2"));

    bridges.computeIfPresent(
        node(1),
        (_, bridge) ->
            new BridgeReport(
                Map.of(),
                bridge.spanningTree(),
                List.of(),
                List.of(AggregatePort.member(1, 9), AggregatePort.member(2, 9))));
    assertThat(loops()).isEmpty();
  }

  @Test
  void cablesWithoutACommonVlanCloseNothing() {
    ring(State.FORWARDING);
    bridges.computeIfPresent(node(1), (_, bridge) -> bridge.with(vlan(2, 10)));
    bridges.computeIfPresent(node(3), (_, bridge) -> bridge.with(vlan(2, 20)));

    assertThat(loops()).isEmpty();
  }

  private static VlanReport vlan(int port, int vlan) {
    VlanSet only = VlanSet.of(IntStream.of(vlan));
    return new VlanReport(Map.of(), List.of(new VlanPort(port, vlan, VlanSet.NONE, only)), true);
  }
}
