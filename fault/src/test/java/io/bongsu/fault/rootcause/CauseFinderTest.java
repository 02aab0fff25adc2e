package io.bongsu.fault.rootcause;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.fault.sim.Devices;
import io.bongsu.fault.sim.Topology;
import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CauseFinderTest {
  private static final Topology CHAIN =
      new Topology(
          "chain", 4, List.of(new int[] {0, 1}, new int[] {1, 2}, new int[] {2, 3}), List.of(0));

  @Test
  void theFirstSilentDeviceOnTheWayIsTheCauseAndTheRestHangsBehindIt() {
    List<Outage> outages = CauseFinder.find(graph(CHAIN), states(4, 1, 2, 3));
    assertThat(outages)
        .singleElement()
        .satisfies(outage -> {
          assertThat(outage.frontier())
              .extracting(Outage.Frontier::device)
              .containsExactly(Devices.id(1));
          assertThat(outage.cut())
              .extracting(Outage.Cut::device)
              .containsExactly(Devices.id(2), Devices.id(3));
          assertThat(outage.cut()).allMatch(cut -> cut.behind().equals(List.of(Devices.id(1))));
        });
  }

  @Test
  void aDeviceNotYetSeenSilentIsPredicted() {
    NodeState[] states = states(4, 1, 3);
    states[2] = NodeState.STALE;
    Outage outage = CauseFinder.find(graph(CHAIN), states).getFirst();
    assertThat(outage.cut())
        .filteredOn(cut -> !cut.silent())
        .extracting(Outage.Cut::device)
        .containsExactly(Devices.id(2));
  }

  @Test
  void anAnswerFromBehindShowsAnotherWay() {
    NodeState[] states = states(4, 1, 2);
    Outage outage = CauseFinder.find(graph(CHAIN), states).getFirst();
    assertThat(outage.frontier())
        .extracting(Outage.Frontier::device)
        .containsExactly(Devices.id(1), Devices.id(2));
  }

  @Test
  void aParentOverrideTakesThePlaceOfLinks() {
    List<Device> devices =
        List.of(
            Devices.device(0, "", "", ""),
            Devices.device(1, "", "", "N0"),
            Devices.device(2, "", "", "10.0.0.1"),
            Devices.device(3, "", "", "n2"));
    DependencyGraph graph = DependencyGraph.of(NetworkGraph.EMPTY, devices);
    assertThat(graph.attachPoints(9)).containsExactly("n0");
    Outage outage = CauseFinder.find(graph, states(4, 2, 3)).getFirst();
    assertThat(outage.frontier())
        .extracting(Outage.Frontier::device)
        .containsExactly(Devices.id(2));
  }

  @Test
  void aDeviceWithoutLinksIsItsOwnCause() {
    DependencyGraph graph =
        DependencyGraph.of(
            NetworkGraph.EMPTY,
            List.of(Devices.device(0, "", "", ""), Devices.device(1, "", "", "")));
    List<Outage> outages = CauseFinder.find(graph, states(2, 0, 1));
    assertThat(outages).hasSize(2).allMatch(outage -> outage.cut().isEmpty());
  }

  @Test
  void withoutRolesTheBusiestDeviceIsTheAttachPoint() {
    Topology star =
        new Topology(
            "", 4, List.of(new int[] {2, 0}, new int[] {2, 1}, new int[] {2, 3}), List.of());
    assertThat(graph(star).attachPoints(9)).containsExactly("n2");
  }

  @Test
  void whatSharesASegmentIsLostForItselfAndTheSegmentIsNoCause() {
    NodeId hub = NodeId.segment("hub");
    List<NetworkGraph.Node> nodes = new ArrayList<>(Devices.graph(CHAIN).nodes());
    nodes.add(new NetworkGraph.Node(hub, "n0 p0", "", "", false));
    List<NetworkGraph.Link> links = new ArrayList<>(List.of(Devices.link(9, 2, 3)));
    for (int member = 0; member < 3; member++) {
      NetworkGraph.Link toNext = Devices.link(member, member, member + 1);
      links.add(
          new NetworkGraph.Link(
              toNext.id(),
              toNext.a(),
              new NetworkGraph.End(hub, "", "", 0),
              toNext.evidence(),
              1,
              true,
              ""));
    }
    DependencyGraph graph = DependencyGraph.of(new NetworkGraph(nodes, links), Devices.all(CHAIN));
    NodeState[] states = states(5, 1, 2, 3);
    states[4] = NodeState.UNWATCHED;

    List<Outage> outages = CauseFinder.find(graph, states);
    assertThat(outages)
        .flatExtracting(Outage::frontier)
        .extracting(Outage.Frontier::device)
        .containsExactly(Devices.id(1), Devices.id(2));
    assertThat(outages)
        .flatExtracting(Outage::cut)
        .extracting(Outage.Cut::device)
        .containsExactly(Devices.id(3));
  }

  @Test
  void whatNoCableLeadsToHangsOnTheRouterItIsReachedOver() {
    NetworkGraph cables = Devices.graph(CHAIN);
    NetworkGraph alone =
        new NetworkGraph(cables.nodes(), cables.links().subList(0, 2))
            .with(List.of(Devices.link(9, 3, 1)));
    NetworkGraph cabled = cables.with(List.of(Devices.link(9, 3, 0)));

    assertThat(cutOff(alone, 1, 3)).containsExactly(Devices.id(3));
    assertThat(cutOff(alone, 3)).as("down, as its router answers").isEmpty();
    assertThat(cutOff(cabled, 2, 3)).as("a cable is surer").containsExactly(Devices.id(3));
  }

  @Test
  void whatHangsOnSeveralRoutersIsLostOnlyWithAllOfThemAndAccusesNone() {
    Topology two = new Topology("core", 4, List.of(new int[] {0, 1}, new int[] {0, 2}), List.of(0));
    NetworkGraph graph =
        Devices.graph(two).with(List.of(Devices.link(8, 3, 1), Devices.link(9, 3, 2)));
    DependencyGraph dependencies = DependencyGraph.of(graph, Devices.all(two));

    assertThat(causes(dependencies, 1, 3)).as("the other router answers").containsExactly(1, 3);
    assertThat(causes(dependencies, 1, 2, 3)).containsExactly(1, 2);
    assertThat(causes(dependencies, 0, 1, 2)).as("its answer is no door").containsExactly(0);
    assertThat(dependencies.isAttached(Devices.id(3))).isFalse();
  }

  @Test
  void routersThatOnlyADeviceBehindThemJoinsAreEachTheirOwnCause() {
    Topology apart = new Topology("", 3, List.of(), List.of());
    NetworkGraph graph =
        Devices.graph(apart).with(List.of(Devices.link(8, 0, 1), Devices.link(9, 0, 2)));
    DependencyGraph dependencies = DependencyGraph.of(graph, Devices.all(apart));

    assertThat(dependencies.attachPoints(9)).containsExactly("n1", "n2");
    assertThat(causes(dependencies, 0, 1, 2)).containsExactly(1, 2);
  }

  private static List<Integer> causes(DependencyGraph graph, int... silent) {
    return CauseFinder.find(graph, states(graph.size(), silent)).stream()
        .flatMap(outage -> outage.frontier().stream())
        .map(frontier -> graph.number(frontier.device()))
        .sorted()
        .toList();
  }

  @Test
  void whoeverIsReachedOverARouterDoesNotMakeItTheMiddleOfTheNetwork() {
    Topology star =
        new Topology(
            "star", 7, List.of(new int[] {0, 1}, new int[] {0, 2}, new int[] {0, 3}), List.of());
    NetworkGraph graph =
        Devices.graph(star)
            .with(List.of(Devices.link(8, 4, 1), Devices.link(9, 5, 1), Devices.link(7, 6, 1)));

    DependencyGraph dependencies = DependencyGraph.of(graph, Devices.all(star));

    assertThat(dependencies.isAttached(Devices.id(0))).isTrue();
    assertThat(dependencies.isAttached(Devices.id(1))).isFalse();
    assertThat(dependencies.isAttached(Devices.id(4))).isFalse();
  }

  private static List<DeviceId> cutOff(NetworkGraph graph, int... silent) {
    return CauseFinder.find(DependencyGraph.of(graph, Devices.all(CHAIN)), states(4, silent))
        .stream()
        .flatMap(outage -> outage.cut().stream())
        .map(Outage.Cut::device)
        .toList();
  }

  private static DependencyGraph graph(Topology topology) {
    return DependencyGraph.of(Devices.graph(topology), Devices.all(topology));
  }

  private static NodeState[] states(int nodes, int... silent) {
    NodeState[] states = new NodeState[nodes];
    Arrays.fill(states, NodeState.ALIVE);
    Arrays.stream(silent).forEach(node -> states[node] = NodeState.SILENT);
    return states;
  }
}
