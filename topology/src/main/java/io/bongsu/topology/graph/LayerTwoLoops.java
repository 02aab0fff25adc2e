package io.bongsu.topology.graph;

import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.bridging.SpanningTreePort;
import io.bongsu.model.bridging.VlanPort;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Circles of cables on which no port blocks, so that a broadcast runs for ever. Only ports that
 * spanning tree says forward count, and segments: where nobody tells, nothing is claimed. Pure.
 */
public final class LayerTwoLoops {
  private final Function<NodeId, BridgeReport> bridges;
  private final GraphIndex graph;
  private final int[] above;
  private final int[] depth;
  private final List<List<Link>> loops = new ArrayList<>();

  private LayerTwoLoops(NetworkGraph network, Function<NodeId, BridgeReport> bridges) {
    this.bridges = bridges;
    this.graph = new GraphIndex(new NetworkGraph(network.nodes(), open(network.links())));
    this.above = new int[graph.size()];
    this.depth = new int[graph.size()];
    Arrays.fill(depth, -1);
  }

  /**
   * The links of each loop; loops that share links are told one by one, a shortest one for each
   * link that closes one.
   *
   * @param bridges what the device of a node tells as a bridge; {@link BridgeReport#NONE} for
   *     nothing
   */
  public static List<List<Link>> of(NetworkGraph network, Function<NodeId, BridgeReport> bridges) {
    LayerTwoLoops search = new LayerTwoLoops(network, bridges);
    Set<Integer> closed = new HashSet<>();
    for (int start = 0; start < search.graph.size(); start++) {
      if (search.depth[start] < 0) {
        search.walk(start, closed);
      }
    }
    return List.copyOf(search.loops);
  }

  /** Cables of one aggregate are one way. */
  private List<Link> open(List<Link> links) {
    List<Link> open = new ArrayList<>();
    Set<String> aggregates = new HashSet<>();
    for (Link link : links) {
      int a = aggregate(link.a());
      int b = aggregate(link.b());
      String bundle = link.a().node() + " " + a + " " + link.b().node() + " " + b;
      boolean first = (a == 0 && b == 0) || aggregates.add(bundle);
      if (first && forwards(link.a()) && forwards(link.b()) && shareVlan(link)) {
        open.add(link);
      }
    }
    return open;
  }

  private int aggregate(End end) {
    return bridges.apply(end.node()).aggregates().stream()
        .filter(member -> member.ifIndex() == end.ifIndex())
        .mapToInt(AggregatePort::aggregate)
        .filter(aggregate -> aggregate > 0)
        .findFirst()
        .orElse(0);
  }

  /**
   * Spanning tree runs on the aggregate, not on its members. Where each VLAN has a tree of its own,
   * a port that holds one of them back closes nothing: others may be held back elsewhere.
   */
  private boolean forwards(End end) {
    int aggregate = aggregate(end);
    Set<SpanningTreePort.State> states =
        bridges.apply(end.node()).spanningTree().stream()
            .filter(port -> port.ifIndex() > 0)
            .filter(port -> port.ifIndex() == end.ifIndex() || port.ifIndex() == aggregate)
            .map(SpanningTreePort::state)
            .collect(Collectors.toSet());
    return end.node().kind() == NodeId.Kind.SEGMENT
        || (states.contains(SpanningTreePort.State.FORWARDING)
            && !states.contains(SpanningTreePort.State.HOLDS_BACK));
  }

  private boolean shareVlan(Link link) {
    Optional<VlanPort> a = vlans(link.a());
    Optional<VlanPort> b = vlans(link.b());
    return a.isEmpty() || b.isEmpty() || a.get().all().anyMatch(b.get()::carries);
  }

  private Optional<VlanPort> vlans(End end) {
    BridgeReport bridge = bridges.apply(end.node());
    return bridge.vlans().port(end.ifIndex()).or(() -> bridge.vlans().port(aggregate(end)));
  }

  private void walk(int start, Set<Integer> closed) {
    Deque<Integer> next = new ArrayDeque<>(List.of(start));
    depth[start] = 0;
    above[start] = -1;
    while (!next.isEmpty()) {
      int at = next.remove();
      for (GraphIndex.Way way : graph.ways(at)) {
        if (depth[way.to()] < 0) {
          depth[way.to()] = depth[at] + 1;
          above[way.to()] = way.link();
          next.add(way.to());
        } else if (way.link() != above[at] && closed.add(way.link())) {
          close(at, way);
        }
      }
    }
  }

  /** The two ways up from the ends of a link to where they meet. */
  private void close(int from, GraphIndex.Way way) {
    Set<Integer> links = new TreeSet<>(Set.of(way.link()));
    int one = from;
    int other = way.to();
    while (one != other) {
      boolean oneIsLower = depth[one] >= depth[other];
      int lower = oneIsLower ? one : other;
      links.add(above[lower]);
      int up = parent(lower);
      one = oneIsLower ? up : one;
      other = oneIsLower ? other : up;
    }
    loops.add(links.stream().map(graph::link).toList());
  }

  private int parent(int node) {
    int link = above[node];
    return graph.ways(node).stream()
        .filter(way -> way.link() == link)
        .findFirst()
        .orElseThrow()
        .to();
  }
}
