package io.bongsu.topology;

import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.List;
import java.util.Map;

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
    replace(nodes, gone.nodes(), come.nodes());
    replace(links, gone.links(), come.links());
  }

  private static <K extends Comparable<K>, T> void replace(
      SortedList<K, T> list, Map<K, T> gone, Map<K, T> come) {
    gone.keySet().stream().filter(key -> !come.containsKey(key)).forEach(list::remove);
    come.forEach((key, thing) -> {
      if (!thing.equals(gone.get(key))) {
        list.put(thing);
      }
    });
  }

  NetworkGraph settle(List<Link> adjacencies) {
    return new NetworkGraph(nodes.settle(), links.settle(), adjacencies);
  }
}
