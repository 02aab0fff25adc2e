package io.bongsu.topology;

import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.List;

/** The graph as it was last, and what differs until it is settled again. Not thread-safe. */
final class GraphPatch {
  private final SortedList<NodeId, Node> nodes = new SortedList<>(Node::id);
  private final SortedList<String, Link> links = new SortedList<>(Link::id);

  void remove(Node node) {
    nodes.remove(node.id());
  }

  void put(Node node) {
    nodes.put(node);
  }

  void remove(List<Link> gone) {
    gone.forEach(link -> links.remove(link.id()));
  }

  /** Puts links in, those taken out just now too. */
  void put(List<Link> come) {
    come.forEach(links::put);
  }

  /** Unmanaged neighbours in the place of others. */
  void nodesAndLinks(ExternalNodes gone, ExternalNodes come) {
    gone.nodes()
        .forEach((id, node) -> {
          if (!node.equals(come.nodes().get(id))) {
            nodes.remove(id);
          }
        });
    come.nodes()
        .forEach((id, node) -> {
          if (!node.equals(gone.nodes().get(id))) {
            nodes.put(node);
          }
        });
    gone.links()
        .keySet()
        .forEach(id -> {
          if (!come.links().containsKey(id)) {
            links.remove(id);
          }
        });
    come.links()
        .forEach((id, link) -> {
          if (!link.equals(gone.links().get(id))) {
            links.put(link);
          }
        });
  }

  NetworkGraph settle(List<Link> adjacencies) {
    return new NetworkGraph(nodes.settle(), links.settle(), adjacencies);
  }
}
