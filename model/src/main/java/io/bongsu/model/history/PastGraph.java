package io.bongsu.model.history;

import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Walks from one map to another by the changes between them. Not thread-safe. */
public final class PastGraph {
  private final Map<String, Node> nodes = new TreeMap<>();
  private final Map<String, Link> links = new TreeMap<>();

  /** Begins at a map; its adjacencies are not part of the history. */
  public PastGraph(NetworkGraph from) {
    from.nodes().forEach(node -> nodes.put(node.id().text(), node));
    from.links().forEach(link -> links.put(link.id(), link));
  }

  /** Takes changes back, newest first. */
  public PastGraph undo(List<TopologyChange> changes) {
    changes.forEach(change -> replace(change.difference().after(), change.difference().before()));
    return this;
  }

  /** Makes changes, oldest first. */
  public PastGraph apply(List<TopologyChange> changes) {
    changes.forEach(change -> replace(change.difference().before(), change.difference().after()));
    return this;
  }

  private void replace(Subject old, Subject fresh) {
    if (old.node() != null) {
      nodes.remove(old.node().id().text());
    }
    if (old.link() != null) {
      links.remove(old.link().id());
    }
    if (fresh.node() != null) {
      nodes.put(fresh.node().id().text(), fresh.node());
    }
    if (fresh.link() != null) {
      links.put(fresh.link().id(), fresh.link());
    }
  }

  /** The map reached. */
  public NetworkGraph graph() {
    return new NetworkGraph(List.copyOf(nodes.values()), List.copyOf(links.values()));
  }
}
