package io.bongsu.topology;

import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Links by id in the order they came, found by their two nodes and by a port too. Not thread-safe.
 */
final class LinkTable {
  private record Port(NodeId node, int ifIndex) {}

  private record Pair(NodeId a, NodeId b) {}

  private final Map<String, Link> links = new LinkedHashMap<>();
  private final Map<Pair, Set<String>> between = new HashMap<>();
  private final Map<Port, Set<String>> at = new HashMap<>();

  /** Adds a link, in the place of that with its id. */
  void put(Link link) {
    Link before = links.put(link.id(), link);
    if (before != null) {
      forget(before);
    }
    between.computeIfAbsent(pair(link), _ -> new LinkedHashSet<>()).add(link.id());
    at.computeIfAbsent(port(link.a()), _ -> new LinkedHashSet<>()).add(link.id());
    at.computeIfAbsent(port(link.b()), _ -> new LinkedHashSet<>()).add(link.id());
  }

  /** The links whose ends are these nodes in this order. */
  List<Link> between(NodeId a, NodeId b) {
    return between.getOrDefault(new Pair(a, b), Set.of()).stream().map(links::get).toList();
  }

  /** Removes the links that end at this port; none when its ifIndex is not known (0). */
  void removeAt(End end) {
    if (end.ifIndex() != 0) {
      List.copyOf(at.getOrDefault(port(end), Set.of())).forEach(this::remove);
    }
  }

  Collection<Link> all() {
    return links.values();
  }

  private void remove(String id) {
    Link link = links.remove(id);
    if (link != null) {
      forget(link);
    }
  }

  private void forget(Link link) {
    between.getOrDefault(pair(link), Set.of()).remove(link.id());
    at.getOrDefault(port(link.a()), Set.of()).remove(link.id());
    at.getOrDefault(port(link.b()), Set.of()).remove(link.id());
  }

  private static Pair pair(Link link) {
    return new Pair(link.a().node(), link.b().node());
  }

  private static Port port(End end) {
    return new Port(end.node(), end.ifIndex());
  }
}
