package io.bongsu.fault;

import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.LinkedHashMap;
import java.util.List;
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
    Map<String, Link> links = byId(next.links());
    last.nodes().forEach(node -> known.put(node.id(), node));
    next.nodes().forEach(node -> nodes.put(node.id(), node));
    for (Link link : last.links()) {
      if (!links.containsKey(link.id()) && needed.test(link)) {
        links.put(link.id(), link);
        nodes.computeIfAbsent(link.a().node(), known::get);
        nodes.computeIfAbsent(link.b().node(), known::get);
      }
    }
    last =
        new NetworkGraph(List.copyOf(nodes.values()), List.copyOf(links.values()))
            .with(dependencies(next, needed));
    return last;
  }

  /** A router forgets whom it resolved even sooner. */
  private List<Link> dependencies(NetworkGraph next, Predicate<Link> needed) {
    Map<String, Link> all = byId(next.dependencies());
    last.dependencies().stream().filter(needed).forEach(link -> all.putIfAbsent(link.id(), link));
    return List.copyOf(all.values());
  }

  private static Map<String, Link> byId(List<Link> links) {
    Map<String, Link> all = new LinkedHashMap<>();
    links.forEach(link -> all.put(link.id(), link));
    return all;
  }
}
