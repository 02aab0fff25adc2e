package io.bongsu.topology.graph;

import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/**
 * The way from one node to another with the fewest hops: over cables, or over routing adjacencies
 * with cables only before the first and after the last of them. Links that are down are taken only
 * where there is no other way. Pure.
 */
public final class NetworkPath {
  private static final long DOWN = 1_000_000;
  private static final int CABLE_BESIDE_ROUTES = 1_001;
  private static final int HOP = 1_000;

  /** Over what. */
  public enum Layer {
    L2,
    L3
  }

  /**
   * A step.
   *
   * @param routed true for an adjacency, false for a cable
   * @param from the end it starts at
   */
  public record Hop(Link link, boolean routed, End from, End to) {}

  /** How far along: before the first adjacency, among them, after the last. */
  private record Spot(NodeId node, int phase) {}

  private record Reached(Spot spot, long cost) {}

  private record Step(Spot before, Hop hop) {}

  private record Way(Link link, boolean routed) {}

  private final Map<NodeId, List<Way>> ways = new HashMap<>();
  private final Predicate<Link> isDown;
  private final boolean routed;

  private NetworkPath(NetworkGraph graph, Layer layer, Predicate<Link> isDown) {
    this.isDown = isDown;
    this.routed = layer == Layer.L3;
    graph.links().forEach(link -> add(link, false));
    if (routed) {
      graph.adjacencies().forEach(link -> add(link, true));
    }
  }

  private void add(Link link, boolean adjacency) {
    for (End end : List.of(link.a(), link.b())) {
      ways.computeIfAbsent(end.node(), _ -> new ArrayList<>()).add(new Way(link, adjacency));
    }
  }

  /** The hops in order; empty when there is no way, or from and to are the same. */
  public static List<Hop> between(
      NetworkGraph graph, NodeId from, NodeId to, Layer layer, Predicate<Link> isDown) {
    return new NetworkPath(graph, layer, isDown).search(from, to);
  }

  private List<Hop> search(NodeId from, NodeId to) {
    Map<Spot, Long> costs = new HashMap<>();
    Map<Spot, Step> steps = new HashMap<>();
    PriorityQueue<Reached> open =
        new PriorityQueue<>(
            Comparator.comparingLong(Reached::cost)
                .thenComparing(reached -> reached.spot().node())
                .thenComparingInt(reached -> reached.spot().phase()));
    Spot start = new Spot(from, 0);
    costs.put(start, 0L);
    open.add(new Reached(start, 0));
    while (!open.isEmpty()) {
      Reached at = open.remove();
      if (at.spot().node().equals(to)) {
        return traced(at.spot(), steps);
      }
      if (at.cost() == costs.getOrDefault(at.spot(), Long.MAX_VALUE)) {
        for (Way way : ways.getOrDefault(at.spot().node(), List.of())) {
          go(at, way, costs, steps, open);
        }
      }
    }
    return List.of();
  }

  private void go(
      Reached at,
      Way way,
      Map<Spot, Long> costs,
      Map<Spot, Step> steps,
      PriorityQueue<Reached> open) {
    int phase = at.spot().phase();
    if (way.routed() && phase == 2) {
      return;
    }
    Link link = way.link();
    End near = link.a().node().equals(at.spot().node()) ? link.a() : link.b();
    End far = near.equals(link.a()) ? link.b() : link.a();
    Spot spot = new Spot(far.node(), way.routed() ? 1 : phase == 0 ? 0 : 2);
    long cost =
        at.cost()
            + (routed && !way.routed() ? CABLE_BESIDE_ROUTES : HOP)
            + (isDown.test(link) ? DOWN : 0);
    if (cost < costs.getOrDefault(spot, Long.MAX_VALUE)) {
      costs.put(spot, cost);
      steps.put(spot, new Step(at.spot(), new Hop(link, way.routed(), near, far)));
      open.add(new Reached(spot, cost));
    }
  }

  private static List<Hop> traced(Spot end, Map<Spot, Step> steps) {
    List<Hop> hops = new ArrayList<>();
    for (Step step = steps.get(end); step != null; step = steps.get(step.before())) {
      hops.add(step.hop());
    }
    Collections.reverse(hops);
    return List.copyOf(hops);
  }
}
