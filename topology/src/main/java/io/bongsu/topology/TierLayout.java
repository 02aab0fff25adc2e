package io.bongsu.topology;

import io.bongsu.model.topology.LayoutStore.Position;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The inside of one site: core above distribution above access above what hangs on it, in rows around the centre. */
final class TierLayout {
  /** Map units between two places in a row. */
  static final double GAP = 80;

  private static final double TIER = 170;
  private static final double ROW = 84;

  private final List<Node> members;
  private final Adjacency adjacency;

  TierLayout(List<Node> members, Adjacency adjacency) {
    this.members = members.stream().sorted(Comparator.comparing(Node::name).thenComparing(Node::id)).toList();
    this.adjacency = adjacency;
  }

  Map<String, Position> place(Map<String, Position> known) {
    Map<String, Position> placed = new HashMap<>();
    members.forEach(
        node -> {
          Position old = known.get(node.id().text());
          if (old != null) {
            placed.put(node.id().text(), old);
          }
        });
    boolean fresh = placed.isEmpty();
    Map<Integer, List<Node>> tiers = tiers();
    for (Map.Entry<Integer, List<Node>> tier : tiers.entrySet()) {
      List<Node> newcomers =
          tier.getValue().stream().filter(node -> !placed.containsKey(node.id().text())).toList();
      if (fresh) {
        placeRows(tier.getKey(), byNeighbours(newcomers, placed), placed);
      } else {
        newcomers.forEach(node -> placeBeside(tier.getKey(), node, placed));
      }
    }
    return placed;
  }

  private Map<Integer, List<Node>> tiers() {
    Map<Integer, List<Node>> tiers = new TreeMap<>();
    Map<NodeId, Integer> ranks = Tiers.ranks(members, adjacency);
    for (Node node : members) {
      tiers.computeIfAbsent(Objects.requireNonNull(ranks.get(node.id())), _ -> new ArrayList<>()).add(node);
    }
    return tiers;
  }

  private List<Node> byNeighbours(List<Node> tier, Map<String, Position> placed) {
    return tier.stream()
        .sorted(
            Comparator.<Node>comparingDouble(node -> meanX(node, placed))
                .thenComparing(Node::name)
                .thenComparing(Node::id))
        .toList();
  }

  private double meanX(Node node, Map<String, Position> placed) {
    return adjacency.of(node.id()).stream()
        .map(neighbour -> placed.get(neighbour.text()))
        .filter(Objects::nonNull)
        .mapToDouble(Position::x)
        .average()
        .orElse(0);
  }

  private void placeRows(int tier, List<Node> nodes, Map<String, Position> placed) {
    int width = width(tier, nodes.size());
    double gap = tier < 2 ? 2.4 * GAP : GAP;
    int rows = (nodes.size() + width - 1) / Math.max(1, width);
    for (int i = 0; i < nodes.size(); i++) {
      int row = i % rows;
      int column = i / rows;
      int columns = (nodes.size() + rows - 1) / rows;
      double x = (column - (columns - 1) / 2.0) * gap + (rows > 1 ? (row - (rows - 1) / 2.0) * gap / rows : 0);
      placed.put(nodes.get(i).id().text(), new Position(x, top(tier) + row * ROW, false));
    }
  }

  /** Few enough columns that a site stays about as wide as it is high. */
  private static int width(int tier, int count) {
    return tier < 2 ? Math.max(6, count) : Math.max(12, (int) Math.ceil(Math.sqrt(3.0 * count)));
  }

  private static double top(int tier) {
    return (tier - 1.5) * TIER;
  }

  private void placeBeside(int tier, Node node, Map<String, Position> placed) {
    Set<String> taken = new HashSet<>();
    members.forEach(
        member -> {
          Position position = placed.get(member.id().text());
          if (position != null) {
            taken.add(cell(position.x(), position.y()));
          }
        });
    double wanted = meanX(node, placed);
    for (int step = 0; ; step++) {
      for (double x : new double[] {wanted + step * GAP / 2, wanted - step * GAP / 2}) {
        if (free(x, top(tier), taken)) {
          placed.put(node.id().text(), new Position(x, top(tier), false));
          return;
        }
      }
    }
  }

  private static boolean free(double x, double y, Set<String> taken) {
    return !taken.contains(cell(x, y)) && !taken.contains(cell(x + GAP / 2, y)) && !taken.contains(cell(x - GAP / 2, y));
  }

  private static String cell(double x, double y) {
    return Math.round(x / (GAP / 2)) + ":" + Math.round(y / ROW);
  }
}
