package io.bongsu.topology.graph;

import io.bongsu.model.topology.NetworkGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Single points of failure: nodes and cables without which a monitored device is cut off from every
 * attach point (articulation points and bridges, found in one walk after Tarjan). Pure.
 */
public final class SinglePoints {
  /**
   * A node or cable on which others depend.
   *
   * @param link true for a cable
   * @param id node id or link id
   * @param cutOff how many monitored devices depend on it, itself not counted
   */
  public record Point(boolean link, String id, int cutOff) {}

  private static final int OUTSIDE = -1;

  private final GraphIndex graph;
  private final int[] found;
  private final int[] low;
  private final int[] devices;
  private final int[] behind;
  private final int[] via;
  private final int[] from;
  private final int[] next;
  private final int[] behindLinks;
  private final boolean[] attached;
  private int time;

  private SinglePoints(GraphIndex graph) {
    this.graph = graph;
    int size = graph.size();
    found = new int[size];
    low = new int[size];
    devices = new int[size];
    behind = new int[size];
    behindLinks = new int[graph.linkCount()];
    via = new int[size];
    from = new int[size];
    next = new int[size];
    attached = new boolean[size];
  }

  /** All of a map, the worst first. */
  public static List<Point> of(NetworkGraph network) {
    GraphIndex graph = new GraphIndex(network);
    SinglePoints search = new SinglePoints(graph);
    List<Integer> starts = AttachPoints.of(graph);
    starts.forEach(start -> search.attached[start] = true);
    Arrays.fill(search.via, OUTSIDE);
    Arrays.fill(search.from, OUTSIDE);
    search.time = 1;
    for (int start : starts) {
      if (search.found[start] == 0) {
        search.walk(start);
      }
    }
    graph.leaves().values().forEach(search::countLeaf);
    return search.points();
  }

  private List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (int node = 0; node < behind.length; node++) {
      if (behind[node] > 0) {
        points.add(new Point(false, graph.node(node).id().text(), behind[node]));
      }
    }
    for (int link = 0; link < behindLinks.length; link++) {
      if (behindLinks[link] > 0) {
        points.add(new Point(true, graph.link(link).id(), behindLinks[link]));
      }
    }
    points.sort(Comparator.comparingInt(Point::cutOff).reversed().thenComparing(Point::id));
    return List.copyOf(points);
  }

  /** A device behind several routers depends on what all of them depend on. */
  private void countLeaf(List<Integer> routers) {
    Set<Integer> nodes = new HashSet<>(nodesAbove(routers.getFirst()));
    Set<Integer> links = new HashSet<>(linksAbove(routers.getFirst()));
    for (int router : routers) {
      nodes.retainAll(nodesAbove(router));
      links.retainAll(linksAbove(router));
    }
    nodes.forEach(node -> behind[node]++);
    links.forEach(link -> behindLinks[link]++);
  }

  /** The nodes whose failure cuts a node off, itself included. */
  private Set<Integer> nodesAbove(int node) {
    Set<Integer> cutting = new HashSet<>(Set.of(node));
    for (int at = node; from[at] != OUTSIDE; at = from[at]) {
      if (low[at] >= found[from[at]]) {
        cutting.add(from[at]);
      }
    }
    return cutting;
  }

  private Set<Integer> linksAbove(int node) {
    Set<Integer> cutting = new HashSet<>();
    for (int at = node; from[at] != OUTSIDE; at = from[at]) {
      if (low[at] > found[from[at]] && graph.isCable(via[at])) {
        cutting.add(via[at]);
      }
    }
    return cutting;
  }

  /** Depth first without recursion: a chain of devices may be longer than the stack. */
  private void walk(int start) {
    enter(start);
    int at = start;
    while (at != OUTSIDE) {
      List<GraphIndex.Way> ways = graph.ways(at);
      if (next[at] < ways.size()) {
        GraphIndex.Way way = ways.get(next[at]++);
        if (graph.leaves().containsKey(way.to())) {
          continue;
        }
        if (found[way.to()] == 0) {
          from[way.to()] = at;
          via[way.to()] = way.link();
          enter(way.to());
          at = way.to();
        } else if (way.link() != via[at]) {
          low[at] = Math.min(low[at], found[way.to()]);
        }
      } else {
        leave(at);
        at = from[at];
      }
    }
  }

  /** An attach point hangs on the outside, which is older than every node. */
  private void enter(int node) {
    found[node] = ++time;
    low[node] = attached[node] ? 0 : found[node];
    devices[node] = graph.node(node).managed() ? 1 : 0;
  }

  private void leave(int node) {
    int parent = from[node];
    if (parent == OUTSIDE) {
      return;
    }
    if (low[node] > found[parent] && graph.isCable(via[node])) {
      behindLinks[via[node]] = devices[node];
    }
    if (low[node] >= found[parent]) {
      behind[parent] += devices[node];
    }
    low[parent] = Math.min(low[parent], low[node]);
    devices[parent] += devices[node];
  }
}
