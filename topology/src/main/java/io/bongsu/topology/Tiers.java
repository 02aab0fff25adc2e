package io.bongsu.topology;

import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Which row of a site a device stands in: by its role, else by what it is able to be and its
 * distance from the middle of the site's graph. The middle is the device that routes and has most
 * neighbours, else the one with most; routers stand above bridges, and these above stations and
 * access points.
 */
final class Tiers {
  /** The row of access switches; those above are few and far apart. */
  static final int ACCESS = 3;

  private static final int CORE = 1;
  private static final int DISTRIBUTION = 2;
  private static final int LEAF = 4;

  private Tiers() {}

  static Map<NodeId, Integer> ranks(List<Node> members, Adjacency adjacency) {
    Map<NodeId, Integer> ranks = new HashMap<>();
    boolean bridged = members.stream().anyMatch(node -> Ability.of(node).bridges());
    for (Node node : members) {
      ofRole(node).or(() -> ofAbility(node, bridged)).ifPresent(row -> ranks.put(node.id(), row));
    }
    if (!ranks.containsValue(CORE) && !ranks.containsValue(DISTRIBUTION)) {
      middle(members, adjacency, ranks).ifPresent(node -> ranks.put(node.id(), CORE));
    }
    spread(members, adjacency, ranks);
    members.forEach(node -> ranks.putIfAbsent(node.id(), node.managed() ? ACCESS : LEAF));
    return ranks;
  }

  /** Of those that route, else of all, the one with most neighbours. */
  private static Optional<Node> middle(
      List<Node> members, Adjacency adjacency, Map<NodeId, Integer> ranks) {
    return members.stream()
        .filter(node -> node.managed() && !ranks.containsKey(node.id()))
        .filter(node -> adjacency.degree(node.id()) > 0)
        .max(
            Comparator.<Node, Boolean>comparing(node -> Ability.of(node).routes())
                .thenComparingInt(node -> adjacency.degree(node.id()))
                .thenComparing(Node::id));
  }

  /** From the top down; what bridges stands above what cannot, however far it is. */
  private static void spread(List<Node> members, Adjacency adjacency, Map<NodeId, Integer> ranks) {
    Map<NodeId, Ability> here = new HashMap<>();
    members.forEach(node -> here.put(node.id(), Ability.of(node)));
    Queue<Step> open = new PriorityQueue<>();
    ranks.forEach((node, row) -> open.add(new Step(row, node)));
    while (!open.isEmpty() && open.element().row() < LEAF) {
      Step above = open.remove();
      for (NodeId node : adjacency.of(above.node())) {
        Ability ability = here.get(node);
        if (ability != null && !ranks.containsKey(node)) {
          int row = Math.min(ability.bridges() ? ACCESS : LEAF, above.row() + 1);
          ranks.put(node, row);
          open.add(new Step(row, node));
        }
      }
    }
  }

  /** A device whose neighbours are looked at, those further up first. */
  private record Step(int row, NodeId node) implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      return row == other.row ? node.compareTo(other.node) : Integer.compare(row, other.row);
    }
  }

  /**
   * The row of a device without a role that only its capabilities tell.
   *
   * @param bridged whether anybody at the site bridges; among routers only their links tell
   */
  private static Optional<Integer> ofAbility(Node node, boolean bridged) {
    return switch (Ability.of(node)) {
      case ENDPOINT -> Optional.of(LEAF);
      case ROUTER -> bridged ? Optional.of(0) : Optional.empty();
      case ROUTING_SWITCH, BRIDGE, UNKNOWN -> Optional.empty();
    };
  }

  /** The row a role belongs to, by the words people use for it. */
  private static Optional<Integer> ofRole(Node node) {
    if (!node.managed()) {
      return Optional.of(LEAF);
    }
    String role = node.role().toLowerCase(Locale.ROOT);
    return switch (role) {
      case "router", "wan", "edge", "gateway", "firewall", "라우터", "방화벽" -> Optional.of(0);
      case "core", "spine", "코어" -> Optional.of(CORE);
      case "distribution", "dist", "distrib.", "aggregation", "backbone", "leaf", "분배", "백본" ->
          Optional.of(DISTRIBUTION);
      case "access", "switch", "액세스", "스위치" -> Optional.of(ACCESS);
      case "" -> Optional.empty();
      default -> Optional.of(LEAF);
    };
  }
}
