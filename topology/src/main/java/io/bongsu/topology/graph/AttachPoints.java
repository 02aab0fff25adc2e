package io.bongsu.topology.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the map is looked at from, as the root-cause analysis guesses it where nobody names
 * parents: in each connected part the devices of role core, else the device with most links, of
 * several the one that most are reached over.
 */
final class AttachPoints {
  private AttachPoints() {}

  static List<Integer> of(GraphIndex graph) {
    List<Integer> points = new ArrayList<>();
    boolean[] seen = new boolean[graph.size()];
    graph.leaves().keySet().forEach(leaf -> seen[leaf] = true);
    for (int start = 0; start < graph.size(); start++) {
      if (!seen[start]) {
        points.addAll(choose(graph, part(graph, start, seen)));
      }
    }
    return points;
  }

  private static List<Integer> choose(GraphIndex graph, List<Integer> part) {
    List<Integer> devices = part.stream().filter(node -> graph.node(node).managed()).toList();
    List<Integer> cores =
        devices.stream().filter(node -> graph.node(node).role().equals("core")).toList();
    if (!cores.isEmpty()) {
      return cores;
    }
    return (devices.isEmpty() ? part : devices)
        .stream()
            .max(
                Comparator.comparingLong(graph::cables)
                    .thenComparingInt(node -> graph.ways(node).size())
                    .thenComparing(Comparator.<Integer>naturalOrder().reversed()))
            .map(List::of)
            .orElse(List.of());
  }

  private static List<Integer> part(GraphIndex graph, int start, boolean[] seen) {
    List<Integer> part = new ArrayList<>(List.of(start));
    seen[start] = true;
    for (int i = 0; i < part.size(); i++) {
      for (GraphIndex.Way way : graph.ways(part.get(i))) {
        if (!seen[way.to()]) {
          seen[way.to()] = true;
          part.add(way.to());
        }
      }
    }
    return part;
  }
}
