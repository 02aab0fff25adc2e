package io.bongsu.topology.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import io.bongsu.model.topology.PortSetting.Duplex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.Multigraph;
import org.junit.jupiter.api.Test;

/** core-1 and core-2, distribution 3 and 4 on both, access 5 on both, access 6 on 3 only. */
class GraphServicesTest {
  private static final NetworkGraph CAMPUS =
      graph(
          6,
          "1 Te1/1/1 - 2 Te1/1/1",
          "1 Te1/1/3 - 3 Te1/1",
          "2 Te1/1/3 - 3 Te2/1",
          "1 Te1/1/4 - 4 Te1/1",
          "2 Te1/1/4 - 4 Te2/1",
          "3 Gi1/5 - 5 Gi0/1",
          "4 Gi1/5 - 5 Gi0/2",
          "3 Gi1/6 - 6 Gi0/1");

  @Test
  void aNodeThatFailsCutsOffWhatHasNoOtherWay() {
    FailureImpact impact = new FailureImpact(CAMPUS);
    assertThat(names(impact.ofNode(new NodeId("3")))).containsExactly("n6");
    assertThat(impact.ofNode(new NodeId("4"))).isEmpty();
    assertThat(impact.ofNode(new NodeId("1"))).isEmpty();
    assertThat(names(impact.ofLinks(Set.of(CAMPUS.links().getLast().id())))).containsExactly("n6");
  }

  @Test
  void aSiteThatFailsCutsOffWhatHangsOnIt() {
    assertThat(names(new FailureImpact(CAMPUS).ofSite("odd"))).containsExactly("n6");
    NetworkGraph chain = graph(4, "1 a - 2 a", "2 b - 3 a", "3 b - 4 a");
    assertThat(names(new FailureImpact(chain).ofNode(new NodeId("2")))).containsExactly("n3", "n4");
  }

  @Test
  void singlePointsOfFailureTellHowManyDependOnThem() {
    assertThat(SinglePoints.of(CAMPUS))
        .containsExactlyInAnyOrder(
            new SinglePoints.Point(false, "3", 1),
            new SinglePoints.Point(true, CAMPUS.links().getLast().id(), 1));
  }

  @Test
  void singlePointsAreThoseWhoseFailureCutsOffAnything() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      NetworkGraph graph = withRest(randomGraph(random, 12), random);
      FailureImpact impact = new FailureImpact(graph);
      Map<String, Integer> told =
          SinglePoints.of(graph).stream()
              .collect(Collectors.toMap(SinglePoints.Point::id, SinglePoints.Point::cutOff));
      for (Node node : graph.nodes()) {
        assertThat(told.getOrDefault(node.id().text(), 0))
            .isEqualTo(impact.ofNode(node.id()).size());
      }
      for (Link link : graph.links()) {
        assertThat(told.getOrDefault(link.id(), 0))
            .isEqualTo(impact.ofLinks(Set.of(link.id())).size());
      }
    }
  }

  @Test
  void aDeviceBehindSeveralRoutersIsLostWithThemAllAndNoWayBetweenThem() {
    NetworkGraph cables = graph(5, "1 a - 3 a", "1 b - 4 a", "3 b - 5 a");
    NetworkGraph graph =
        cables.with(List.of(link("g-2-3", "2 a - 3 c"), link("g-2-4", "2 a - 4 c")));
    FailureImpact impact = new FailureImpact(graph);

    assertThat(names(impact.ofNode(new NodeId("3")))).containsExactly("n5");
    assertThat(names(impact.ofNode(new NodeId("1")))).containsExactly("n2", "n3", "n4", "n5");
    assertThat(names(impact.ofLinks(Set.of("l0")))).as("not over n2").containsExactly("n3", "n5");
    assertThat(names(impact.ofLinks(Set.of("l0", "l1")))).contains("n2");
  }

  @Test
  void impactAgreesWithAnotherLibrarysConnectivity() {
    Random random = new Random(13);
    for (int round = 0; round < 100; round++) {
      NetworkGraph graph = randomGraph(random, 10);
      FailureImpact impact = new FailureImpact(graph);
      for (Node failed : graph.nodes()) {
        if (!failed.role().equals("core")) {
          assertThat(names(impact.ofNode(failed.id()))).isEqualTo(oracle(graph, failed));
        }
      }
    }
  }

  /** Of parts with a core: those connected with no core any more. */
  private static List<String> oracle(NetworkGraph graph, Node failed) {
    Graph<NodeId, DefaultEdge> whole = oracleGraph(graph);
    var before = new ConnectivityInspector<>(whole);
    var sets = before.connectedSets();
    Set<NodeId> watched =
        graph.nodes().stream()
            .filter(node -> node.role().equals("core"))
            .map(Node::id)
            .collect(Collectors.toSet());
    Set<NodeId> mine =
        sets.stream().filter(set -> set.contains(failed.id())).findFirst().orElseThrow();
    if (mine.stream().noneMatch(watched::contains)) {
      return names(new FailureImpact(graph).ofNode(failed.id()));
    }
    whole.removeVertex(failed.id());
    var after = new ConnectivityInspector<>(whole);
    return graph.nodes().stream()
        .filter(node -> mine.contains(node.id()) && !node.id().equals(failed.id()))
        .filter(node -> after.connectedSetOf(node.id()).stream().noneMatch(watched::contains))
        .map(Node::name)
        .toList();
  }

  @Test
  void aPathTakesTheFewestHopsAndAvoidsWhatIsDown() {
    List<NetworkPath.Hop> path = path("6", "4", NetworkPath.Layer.L2, Set.of());
    assertThat(path).hasSize(3);
    assertThat(path.getFirst().from().port()).isEqualTo("Gi0/1");
    String direct = CAMPUS.links().get(5).id();
    assertThat(path("3", "5", NetworkPath.Layer.L2, Set.of())).hasSize(1);
    assertThat(path("3", "5", NetworkPath.Layer.L2, Set.of(direct))).hasSize(3);
    assertThat(path("6", "3", NetworkPath.Layer.L2, Set.of(CAMPUS.links().getLast().id())))
        .as("the only way, though it is down")
        .hasSize(1);
  }

  @Test
  void pathsAreAsShortAsAnotherLibraryFindsThem() {
    Random random = new Random(17);
    for (int round = 0; round < 100; round++) {
      NetworkGraph graph = randomGraph(random, 12);
      var oracle = new BFSShortestPath<>(oracleGraph(graph));
      NodeId from = graph.nodes().getFirst().id();
      for (Node to : graph.nodes()) {
        var best = oracle.getPath(from, to.id());
        assertThat(NetworkPath.between(graph, from, to.id(), NetworkPath.Layer.L2, _ -> false))
            .hasSize(best == null ? 0 : best.getLength());
      }
    }
  }

  @Test
  void aRoutedPathGoesByCableToTheFirstRouterAndByAdjacenciesFromThere() {
    NetworkGraph cables = graph(5, "1 a - 2 a", "2 b - 3 a", "3 b - 4 a", "4 b - 5 a");
    Link routed = link("r", "2 Vlan10 - 4 Vlan10");
    NetworkGraph graph = new NetworkGraph(cables.nodes(), cables.links(), List.of(routed));
    List<NetworkPath.Hop> path =
        NetworkPath.between(
            graph, new NodeId("1"), new NodeId("5"), NetworkPath.Layer.L3, _ -> false);
    assertThat(path).extracting(NetworkPath.Hop::routed).containsExactly(false, true, false);
  }

  @Test
  void uplinksThatShareACardOrADeviceAreNotRedundant() {
    assertThat(Redundancy.missing(CAMPUS)).isEmpty();
    NetworkGraph far = graph(2, "1 Gi1/0/3 - 2 Gi0/1", "1 Gi1/0/4 - 2 Gi0/2");
    assertThat(Redundancy.missing(far))
        .singleElement()
        .matches(weak -> weak.shared() == Redundancy.Shared.FAR_CARD && weak.card().equals("1/0"));
    NetworkGraph stack = graph(2, "1 Gi1/0/3 - 2 Gi0/1", "1 Gi2/0/4 - 2 Gi0/2");
    assertThat(Redundancy.missing(stack))
        .singleElement()
        .matches(weak -> weak.shared() == Redundancy.Shared.FAR_DEVICE);
    NetworkGraph own =
        graph(
            5, "1 Te1/1 - 3 Te1/1", "2 Te1/1 - 3 Te1/2", "3 Te2/1 - 4 Te1/1", "3 Te2/2 - 5 Te1/1");
    assertThat(Redundancy.missing(own))
        .singleElement()
        .matches(weak -> weak.shared() == Redundancy.Shared.OWN_CARD && weak.card().equals("1"));
  }

  @Test
  void endsThatSayOtherSpeedsOrMtusAreAMismatchUnlessOneIsUnknown() {
    Link link = CAMPUS.links().getFirst();
    assertThat(mismatches(link, port(10_000, 9_216), port(10_000, 1_500)))
        .containsExactly(new EndMismatches.Mismatch(link, EndMismatches.Kind.MTU, 9_216, 1_500));
    assertThat(mismatches(link, port(1_000, 1_500), port(100, 0)))
        .containsExactly(new EndMismatches.Mismatch(link, EndMismatches.Kind.SPEED, 1_000, 100));
    assertThat(
            mismatches(
                link,
                new EndSettings(0, 0, Duplex.HALF, 10, 0),
                new EndSettings(0, 0, Duplex.FULL, 20, 0)))
        .extracting(EndMismatches.Mismatch::kind)
        .containsExactly(EndMismatches.Kind.DUPLEX, EndMismatches.Kind.NATIVE_VLAN);
    assertThat(mismatches(link, new EndSettings(0, 0, Duplex.HALF, 10, 0), EndSettings.UNKNOWN))
        .isEmpty();
  }

  @Test
  void largestFramesDifferOnlyByMoreThanTheWaysOfCountingThem() {
    Link link = CAMPUS.links().getFirst();
    assertThat(mismatches(link, frame(1_500), frame(1_526))).isEmpty();
    assertThat(mismatches(link, frame(1_518), frame(9_216)))
        .containsExactly(
            new EndMismatches.Mismatch(link, EndMismatches.Kind.FRAME_SIZE, 1_518, 9_216));
    assertThat(mismatches(link, frame(0), frame(9_216))).isEmpty();
  }

  private static EndSettings frame(int octets) {
    return new EndSettings(0, 0, Duplex.UNKNOWN, 0, octets);
  }

  private static List<EndMismatches.Mismatch> mismatches(Link link, EndSettings a, EndSettings b) {
    return EndMismatches.of(List.of(link), _ -> Optional.of(new EndMismatches.Settings(a, b)));
  }

  private static EndSettings port(long bps, int mtu) {
    return new EndSettings(bps, mtu, Duplex.UNKNOWN, 0, 0);
  }

  private static List<NetworkPath.Hop> path(
      String from, String to, NetworkPath.Layer layer, Set<String> down) {
    return NetworkPath.between(
        CAMPUS, new NodeId(from), new NodeId(to), layer, link -> down.contains(link.id()));
  }

  private static List<String> names(List<Node> nodes) {
    return nodes.stream().map(Node::name).toList();
  }

  private static Graph<NodeId, DefaultEdge> oracleGraph(NetworkGraph graph) {
    Graph<NodeId, DefaultEdge> oracle = new Multigraph<>(DefaultEdge.class);
    graph.nodes().forEach(node -> oracle.addVertex(node.id()));
    graph.links().forEach(link -> oracle.addEdge(link.a().node(), link.b().node()));
    return oracle;
  }

  /** With devices that no cable leads to, behind one or two others. */
  private static NetworkGraph withRest(NetworkGraph graph, Random random) {
    int size = graph.nodes().size();
    List<Node> nodes = new ArrayList<>(graph.nodes());
    List<Link> over = new ArrayList<>();
    for (int rest = size + 1; rest <= size + 3; rest++) {
      nodes.add(new Node(new NodeId(Integer.toString(rest)), "n" + rest, "", "", true));
      for (int i = random.nextInt(2); i < 2; i++) {
        String id = "g-" + rest + "-" + i;
        over.add(link(id, rest + " a - " + (1 + (random.nextInt(size) + i) % size) + " z"));
      }
    }
    return new NetworkGraph(nodes, graph.links()).with(over);
  }

  private static NetworkGraph randomGraph(Random random, int size) {
    String[] links =
        IntStream.range(0, size + random.nextInt(6))
            .mapToObj(i -> {
              int a = 1 + random.nextInt(size);
              int b = 1 + (a + random.nextInt(size - 1)) % size;
              return a + " p" + i + " - " + b + " q" + i;
            })
            .toArray(String[]::new);
    return graph(size, links);
  }

  /** Nodes 1 and 2 are cores. */
  private static NetworkGraph graph(int size, String... texts) {
    List<Node> nodes =
        IntStream.rangeClosed(1, size)
            .mapToObj(i ->
                new Node(
                    new NodeId(Integer.toString(i)),
                    "n" + i,
                    i % 2 == 0 ? "even" : "odd",
                    i <= 2 && size != 2 && size != 4 || i == 1 ? "core" : "",
                    true))
            .sorted(Comparator.comparing(Node::id))
            .toList();
    List<Link> links = new ArrayList<>();
    for (String text : texts) {
      links.add(link("l" + links.size(), text));
    }
    return new NetworkGraph(nodes, links);
  }

  private static Link link(String id, String text) {
    String[] ends = text.split(" - ", -1);
    return new Link(
        id, end(ends[0]), end(ends[1]), List.of(NeighbourProtocol.LLDP), 0.99, true, "");
  }

  private static End end(String text) {
    String[] parts = text.split(" ", -1);
    return new End(new NodeId(parts[0]), parts[1], parts[1], 1);
  }
}
