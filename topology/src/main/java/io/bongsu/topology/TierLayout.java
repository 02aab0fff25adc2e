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
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * The inside of one site: core above distribution above access above what hangs on it, in rows
 * around the centre.
 */
final class TierLayout {
  /** Map units between two places in a row. */
  static final double GAP = 80;

  private static final double TIER = 170;
  private static final double ROW = 84;

  private final List<Node> members;
  private final Adjacency adjacency;

  TierLayout(List<Node> members, Adjacency adjacency) {
    this.members = members;
    this.adjacency = adjacency;
  }

  Map<String, Position> place(Map<String, Position> known) {
    Map<String, Position> placed = new HashMap<>();
    members.forEach(node -> {
      Position old = known.get(node.id().text());
      if (old != null) {
        placed.put(node.id().text(), old);
      }
    });
    if (placed.size() == members.size()) {
      return placed;
    }
    return placed.isEmpty() ? drawAnew() : addNewcomers(placed);
  }

  private Map<String, Position> drawAnew() {
    Map<String, Position> placed = new HashMap<>();
    double top = 0;
    for (Map.Entry<Integer, List<Node>> tier : tiers().entrySet()) {
      int rows = placeRows(tier.getKey(), byNeighbours(tier.getValue(), placed), top, placed);
      top += TIER + (rows - 1) * ROW;
    }
    double middle = (top - TIER) / 2;
    placed.replaceAll((_, at) -> new Position(at.x(), at.y() - middle, false));
    return placed;
  }

  private Map<String, Position> addNewcomers(Map<String, Position> placed) {
    Set<String> taken = new HashSet<>();
    placed.values().forEach(position -> taken.add(cell(position.x(), position.y())));
    double above = 0;
    for (List<Node> tier : tiers().values()) {
      double row = firstRow(tier, placed).orElse(above + TIER);
      tier.stream()
          .filter(node -> !placed.containsKey(node.id().text()))
          .forEach(node -> placeBeside(row, node, placed, taken));
      above = Math.max(above, row);
    }
    return placed;
  }

  private static OptionalDouble firstRow(List<Node> tier, Map<String, Position> placed) {
    return tier.stream()
        .map(node -> placed.get(node.id().text()))
        .filter(Objects::nonNull)
        .mapToDouble(Position::y)
        .min();
  }

  private Map<Integer, List<Node>> tiers() {
    Map<Integer, List<Node>> tiers = new TreeMap<>();
    Map<NodeId, Integer> ranks = Tiers.ranks(members, adjacency);
    List<Node> byName =
        members.stream().sorted(Comparator.comparing(Node::name).thenComparing(Node::id)).toList();
    for (Node node : byName) {
      tiers
          .computeIfAbsent(Objects.requireNonNull(ranks.get(node.id())), _ -> new ArrayList<>())
          .add(node);
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

  /** Rows are staggered, so that labels and links have room; gives how many there are. */
  private static int placeRows(
      int tier, List<Node> nodes, double top, Map<String, Position> placed) {
    int width =
        tier < Tiers.ACCESS ? 6 : Math.max(12, (int) Math.ceil(Math.sqrt(3.0 * nodes.size())));
    double gap = tier < Tiers.ACCESS ? 2.4 * GAP : GAP;
    int rows = (nodes.size() + width - 1) / width;
    int columns = (nodes.size() + rows - 1) / rows;
    for (int i = 0; i < nodes.size(); i++) {
      int row = i % rows;
      double stagger = rows > 1 ? (row - (rows - 1) / 2.0) / rows : 0;
      int column = i / rows;
      double x = (column - (columns - 1) / 2.0 + stagger) * gap;
      placed.put(nodes.get(i).id().text(), new Position(x, top + row * ROW, false));
    }
    return rows;
  }

  private void placeBeside(double row, Node node, Map<String, Position> placed, Set<String> taken) {
    double wanted = meanX(node, placed);
    for (int step = 0; ; step++) {
      for (double x : new double[] {wanted + step * GAP / 2, wanted - step * GAP / 2}) {
        if (free(x, row, taken)) {
          placed.put(node.id().text(), new Position(x, row, false));
          taken.add(cell(x, row));
          return;
        }
      }
    }
  }

  private static boolean free(double x, double y, Set<String> taken) {
    return !taken.contains(cell(x, y))
        && !taken.contains(cell(x + GAP / 2, y))
        && !taken.contains(cell(x - GAP / 2, y));
  }

  private static String cell(double x, double y) {
    return Math.round(x / (GAP / 2)) + ":" + Math.round(y / ROW);
  }
}
