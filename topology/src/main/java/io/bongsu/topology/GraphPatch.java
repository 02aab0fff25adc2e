package io.bongsu.topology;

import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The graph as it was last, and what differs until it is settled again. Not thread-safe. */
final class GraphPatch {
  private final SortedList<NodeId, Node> nodes = new SortedList<>(Node::id);
  private final SortedList<String, Link> links = new SortedList<>(Link::id);
  private final SortedList<String, Link> heard = new SortedList<>(Link::id);

  void remove(Node node) {
    nodes.remove(node.id());
  }

  void put(Node node) {
    nodes.put(node);
  }

  void remove(Collection<Link> gone) {
    gone.forEach(link -> links.remove(link.id()));
  }

  /** Puts links in, those taken out just now too. */
  void put(Collection<Link> come) {
    come.forEach(links::put);
  }

  /** Nodes of unmanaged neighbours in the place of others. */
  void nodes(Map<NodeId, Node> gone, Map<NodeId, Node> come) {
    gone.keySet().stream().filter(key -> !come.containsKey(key)).forEach(nodes::remove);
    come.forEach((key, node) -> {
      if (!node.equals(gone.get(key))) {
        nodes.put(node);
      }
    });
  }

  /** Shows what ports share, or no longer. */
  void segments(SharedGroup group, boolean shown) {
    if (shown) {
      group.nodes().forEach(nodes::put);
      group.links().forEach(links::put);
      group.heard().forEach(heard::put);
    } else {
      group.nodes().forEach(node -> nodes.remove(node.id()));
      group.links().forEach(link -> links.remove(link.id()));
      group.heard().forEach(link -> heard.remove(link.id()));
    }
  }

  /** The graph; how its links differ from those of the last one is added to a list. */
  NetworkGraph settle(List<Link> adjacencies, List<LinkDifference> differing) {
    List<Link> settled =
        links.settle((before, after) -> differing.add(new LinkDifference(before, after)));
    return new NetworkGraph(nodes.settle(), settled, adjacencies, heard.settle(), List.of());
  }
}
