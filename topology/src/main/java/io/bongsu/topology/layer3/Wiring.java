package io.bongsu.topology.layer3;

import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Who is next to whom, nodes by their place in the list. Immutable. */
final class Wiring {
  private static final int[] NOBODY = {};

  private final List<Node> nodes;
  private final int[][] neighbours;

  Wiring(LayerThree layer) {
    this.nodes = layer.nodes();
    this.neighbours = new int[nodes.size()][];
    Arrays.fill(neighbours, NOBODY);
    Map<NodeId, Integer> places = HashMap.newHashMap(nodes.size());
    for (Node node : nodes) {
      places.put(node.id(), places.size());
    }
    int[] counts = new int[nodes.size()];
    for (Link line : layer.lines()) {
      Integer a = places.get(line.a().node());
      Integer b = places.get(line.b().node());
      if (a != null && b != null && !a.equals(b)) {
        add(a, b, counts);
        add(b, a, counts);
      }
    }
    for (int node = 0; node < neighbours.length; node++) {
      neighbours[node] =
          Arrays.stream(neighbours[node], 0, counts[node]).sorted().distinct().toArray();
    }
  }

  private void add(int node, int other, int[] counts) {
    if (counts[node] == neighbours[node].length) {
      neighbours[node] = Arrays.copyOf(neighbours[node], Math.max(4, 2 * counts[node]));
    }
    neighbours[node][counts[node]] = other;
    counts[node]++;
  }

  int size() {
    return nodes.size();
  }

  String id(int node) {
    return nodes.get(node).id().text();
  }

  /** Each once, in their order; not to be changed. */
  int[] of(int node) {
    return neighbours[node];
  }

  /** What hangs together, among these nodes only; the largest first. */
  List<List<Integer>> islands(List<Integer> among) {
    boolean[] open = new boolean[size()];
    among.forEach(node -> open[node] = true);
    List<List<Integer>> islands = new ArrayList<>();
    for (int first : among) {
      if (open[first]) {
        islands.add(island(first, open));
      }
    }
    islands.sort(Comparator.comparingInt((List<Integer> island) -> -island.size()));
    return islands;
  }

  private List<Integer> island(int first, boolean[] open) {
    List<Integer> island = new ArrayList<>();
    Queue<Integer> rim = new ArrayDeque<>(List.of(first));
    open[first] = false;
    while (!rim.isEmpty()) {
      int node = rim.remove();
      island.add(node);
      for (int next : of(node)) {
        if (open[next]) {
          open[next] = false;
          rim.add(next);
        }
      }
    }
    return island;
  }
}
