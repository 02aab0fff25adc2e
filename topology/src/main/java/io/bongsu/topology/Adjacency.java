package io.bongsu.topology;

import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who is next to whom. */
final class Adjacency {
  private final Map<NodeId, List<NodeId>> neighbours = new HashMap<>();

  Adjacency(NetworkGraph graph) {
    for (Link link : graph.links()) {
      neighbours.computeIfAbsent(link.a().node(), _ -> new ArrayList<>()).add(link.b().node());
      neighbours.computeIfAbsent(link.b().node(), _ -> new ArrayList<>()).add(link.a().node());
    }
  }

  /** Each once, sorted. */
  Set<NodeId> of(NodeId node) {
    return new TreeSet<>(neighbours.getOrDefault(node, List.of()));
  }

  int degree(NodeId node) {
    return of(node).size();
  }

  Map<String, Set<String>> betweenSites(NetworkGraph graph) {
    Map<NodeId, String> siteOf = new HashMap<>();
    for (Node node : graph.nodes()) {
      siteOf.put(node.id(), node.site());
    }
    Map<String, Set<String>> found = new TreeMap<>();
    for (Link link : graph.links()) {
      List<String> ends =
          List.of(
              Objects.requireNonNullElse(siteOf.get(link.a().node()), ""),
              Objects.requireNonNullElse(siteOf.get(link.b().node()), ""));
      if (!ends.get(0).equals(ends.get(1))) {
        found.computeIfAbsent(ends.get(0), _ -> new TreeSet<>()).add(ends.get(1));
        found.computeIfAbsent(ends.get(1), _ -> new TreeSet<>()).add(ends.get(0));
      }
    }
    return found;
  }
}
