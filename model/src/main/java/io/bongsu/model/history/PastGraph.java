package io.bongsu.model.history;

import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks from one map to another by the changes between them. Not thread-safe. */
public final class PastGraph {
  private final Map<String, Node> nodes = new TreeMap<>();
  private final Map<String, Link> links = new TreeMap<>();
  private final Map<String, Link> dependencies = new TreeMap<>();
  private final Map<String, Link> adjacencies = new TreeMap<>();

  /** Begins at a map. */
  public PastGraph(NetworkGraph from) {
    from.nodes().forEach(node -> nodes.put(node.id().text(), node));
    from.links().forEach(link -> links.put(link.id(), link));
    from.dependencies().forEach(link -> dependencies.put(link.id(), link));
    from.adjacencies().forEach(link -> adjacencies.put(link.id(), link));
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
    replace(nodes, old.node(), fresh.node(), node -> node.id().text());
    replace(links, old.link(), fresh.link(), Link::id);
    replace(dependencies, old.dependency(), fresh.dependency(), Link::id);
    replace(adjacencies, old.adjacency(), fresh.adjacency(), Link::id);
  }

  private static <T> void replace(
      Map<String, T> all, @Nullable T old, @Nullable T fresh, Function<T, String> id) {
    if (old != null) {
      all.remove(id.apply(old));
    }
    if (fresh != null) {
      all.put(id.apply(fresh), fresh);
    }
  }

  /** The map reached. */
  public NetworkGraph graph() {
    return new NetworkGraph(
            List.copyOf(nodes.values()),
            List.copyOf(links.values()),
            List.copyOf(adjacencies.values()))
        .with(List.copyOf(dependencies.values()));
  }
}
