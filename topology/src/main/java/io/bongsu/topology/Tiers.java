package io.bongsu.topology;

import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * Which row of a site a device stands in: by its role, else by its distance from the middle of the
 * site's graph.
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
    members.forEach(node -> ofRole(node).ifPresent(rank -> ranks.put(node.id(), rank)));
    if (!ranks.containsValue(CORE) && !ranks.containsValue(DISTRIBUTION)) {
      members.stream()
          .filter(node -> node.managed() && !ranks.containsKey(node.id()))
          .max(
              Comparator.<Node>comparingInt(node -> adjacency.degree(node.id()))
                  .thenComparing(Node::id))
          .filter(node -> adjacency.degree(node.id()) > 0)
          .ifPresent(middle -> ranks.put(middle.id(), CORE));
    }
    spread(members, adjacency, ranks);
    members.forEach(node -> ranks.putIfAbsent(node.id(), node.managed() ? ACCESS : LEAF));
    return ranks;
  }

  private static void spread(List<Node> members, Adjacency adjacency, Map<NodeId, Integer> ranks) {
    Set<NodeId> here = new HashSet<>(members.stream().map(Node::id).toList());
    Queue<NodeId> open =
        new ArrayDeque<>(
            members.stream()
                .map(Node::id)
                .filter(ranks::containsKey)
                .sorted(Comparator.comparing((NodeId id) -> ranks.getOrDefault(id, 0)))
                .toList());
    while (!open.isEmpty()) {
      NodeId node = open.remove();
      int next = Math.min(LEAF, ranks.getOrDefault(node, 0) + 1);
      for (NodeId neighbour : adjacency.of(node)) {
        if (here.contains(neighbour) && ranks.putIfAbsent(neighbour, next) == null) {
          open.add(neighbour);
        }
      }
    }
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
