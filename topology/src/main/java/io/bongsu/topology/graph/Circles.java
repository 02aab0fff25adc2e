package io.bongsu.topology.graph;

import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds a shortest circle for each link that closes one; used once. */
final class Circles {
  private final GraphIndex graph;
  private final int[] above;
  private final int[] depth;
  private final List<List<Link>> circles = new ArrayList<>();

  private Circles(List<Node> nodes, List<Link> links) {
    this.graph = new GraphIndex(new NetworkGraph(nodes, links));
    this.above = new int[graph.size()];
    this.depth = new int[graph.size()];
    Arrays.fill(depth, -1);
  }

  /** The links of each circle; circles that share links are told one by one. */
  static List<List<Link>> of(List<Node> nodes, List<Link> links) {
    Circles search = new Circles(nodes, links);
    Set<Integer> closed = new HashSet<>();
    for (int start = 0; start < search.graph.size(); start++) {
      if (search.depth[start] < 0) {
        search.walk(start, closed);
      }
    }
    return search.circles;
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
    circles.add(links.stream().map(graph::link).toList());
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
