package io.bongsu.app.http.api;

import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Query;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The part of the map that is asked for.
 *
 * @param whole true when nothing narrower was asked for
 * @param sites names of the sites that are listed
 * @param inside nodes whose links are listed
 * @param nodes nodes that are listed: those inside and the far ends of their links
 */
record TopologyScope(boolean whole, Set<String> sites, Set<NodeId> inside, Set<NodeId> nodes) {
  private static final int MOST_HOPS = 6;

  /**
   * Reads `site` (repeated), or `focus` with `hops`.
   *
   * @param lines what leads from node to node
   */
  static TopologyScope of(NetworkGraph graph, List<Link> lines, Query query) {
    String focus = query.text("focus");
    List<String> sites = query.repeated("site");
    int hops = query.whole("hops", 1, MOST_HOPS, 1);
    if (!focus.isEmpty() && !sites.isEmpty()) {
      throw Problem.bad("Give site, or focus and hops, not both");
    }
    if (focus.isEmpty() && !query.text("hops").isEmpty()) {
      throw Problem.bad("Parameter hops needs focus: the id of the node in the middle");
    }
    return focus.isEmpty() ? ofSites(graph, lines, sites) : around(graph, lines, focus, hops);
  }

  private static TopologyScope ofSites(NetworkGraph graph, List<Link> lines, List<String> sites) {
    Set<NodeId> inside =
        graph.nodes().stream()
            .filter(node -> sites.isEmpty() || sites.contains(node.site()))
            .map(Node::id)
            .collect(Collectors.toSet());
    Set<NodeId> nodes = new HashSet<>(inside);
    for (Link link : lines) {
      if (inside.contains(link.a().node()) || inside.contains(link.b().node())) {
        nodes.add(link.a().node());
        nodes.add(link.b().node());
      }
    }
    return new TopologyScope(sites.isEmpty(), siteNames(graph, inside), inside, nodes);
  }

  /** Breadth first over the lines; only what lies between nodes that were reached is listed. */
  private static TopologyScope around(
      NetworkGraph graph, List<Link> lines, String focus, int hops) {
    NodeId middle =
        graph.nodes().stream()
            .map(Node::id)
            .filter(id -> id.text().equals(focus))
            .findFirst()
            .orElseThrow(() -> Problem.absent("The map has no node with this id"));
    Map<NodeId, List<NodeId>> next = neighbours(lines);
    Set<NodeId> reached = new HashSet<>(Set.of(middle));
    Set<NodeId> rim = Set.of(middle);
    for (int hop = 0; hop < hops; hop++) {
      Set<NodeId> farther = new HashSet<>();
      rim.forEach(node -> farther.addAll(next.getOrDefault(node, List.of())));
      farther.removeAll(reached);
      reached.addAll(farther);
      rim = farther;
    }
    return new TopologyScope(false, siteNames(graph, reached), reached, reached);
  }

  private static Map<NodeId, List<NodeId>> neighbours(List<Link> lines) {
    Map<NodeId, List<NodeId>> next = new HashMap<>();
    for (Link link : lines) {
      next.computeIfAbsent(link.a().node(), _ -> new ArrayList<>()).add(link.b().node());
      next.computeIfAbsent(link.b().node(), _ -> new ArrayList<>()).add(link.a().node());
    }
    return next;
  }

  private static Set<String> siteNames(NetworkGraph graph, Set<NodeId> nodes) {
    return graph.nodes().stream()
        .filter(node -> nodes.contains(node.id()))
        .map(Node::site)
        .collect(Collectors.toSet());
  }

  boolean lists(Link link) {
    NodeId a = link.a().node();
    NodeId b = link.b().node();
    return nodes.contains(a) && nodes.contains(b) && (inside.contains(a) || inside.contains(b));
  }
}
