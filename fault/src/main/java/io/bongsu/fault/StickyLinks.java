package io.bongsu.fault;

import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Neighbours forget a dead device within minutes, and inference forgets its links with them. While
 * something at a link is wrong, the link stays, or what hangs behind would seem to hang nowhere.
 */
final class StickyLinks {
  private NetworkGraph last = NetworkGraph.EMPTY;

  /** The new graph with the old links that are still needed; those become the next old ones. */
  NetworkGraph update(NetworkGraph next, Predicate<Link> needed) {
    Map<NodeId, Node> nodes = new LinkedHashMap<>();
    Map<NodeId, Node> known = new LinkedHashMap<>();
    Map<String, Link> links = new LinkedHashMap<>();
    last.nodes().forEach(node -> known.put(node.id(), node));
    next.nodes().forEach(node -> nodes.put(node.id(), node));
    next.links().forEach(link -> links.put(link.id(), link));
    for (Link link : last.links()) {
      if (!links.containsKey(link.id()) && needed.test(link)) {
        links.put(link.id(), link);
        nodes.computeIfAbsent(link.a().node(), known::get);
        nodes.computeIfAbsent(link.b().node(), known::get);
      }
    }
    last =
        new NetworkGraph(
            java.util.List.copyOf(nodes.values()), java.util.List.copyOf(links.values()));
    return last;
  }
}
