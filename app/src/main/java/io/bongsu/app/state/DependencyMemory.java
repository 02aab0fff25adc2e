package io.bongsu.app.state;

import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.ById;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps over whom a device is reached for as long as {@link LinkMemory} keeps a cable: a router
 * forgets soon whom it resolved, sooner still when the device is down. A cable or an adjacency that
 * leads to the device, or another router that is told of, ends it at once. Not thread-safe.
 */
final class DependencyMemory {
  private record Remembered(Link link, Instant seen) {}

  /** Of which nobody tells now, by id. */
  private final Map<String, Remembered> untold = new TreeMap<>();

  private List<Link> told = List.of();
  private Instant toldAt = Instant.EPOCH;
  private boolean fading;

  /** Begins with what was on the map before, as if it had been told of at this time. */
  void restore(List<Link> before, Instant now) {
    told = before;
    toldAt = now;
  }

  /** True while one is shown that nobody tells of. */
  boolean isFading() {
    return fading;
  }

  /**
   * What is told, with what is remembered.
   *
   * @param graph as inferred, with the cables that are remembered
   * @param broken whether a device or port at one is down
   */
  List<Link> remember(NetworkGraph graph, Predicate<Link> broken, Instant now) {
    ById.differing(told, graph.dependencies(), Link::id, this::note);
    told = graph.dependencies();
    toldAt = now;
    if (!untold.isEmpty()) {
      forget(graph, broken, now);
    }
    fading = untold.values().stream().anyMatch(old -> !broken.test(old.link()));
    return untold.isEmpty() ? told : all();
  }

  private void note(@Nullable Link old, @Nullable Link fresh) {
    if (fresh != null) {
      untold.remove(fresh.id());
    } else if (old != null) {
      untold.put(old.id(), new Remembered(old, toldAt));
    }
  }

  private void forget(NetworkGraph graph, Predicate<Link> broken, Instant now) {
    Set<NodeId> led = graph.joined();
    Set<NodeId> reached = told.stream().map(link -> link.a().node()).collect(Collectors.toSet());
    untold.replaceAll((_, old) -> broken.test(old.link()) ? new Remembered(old.link(), now) : old);
    untold
        .values()
        .removeIf(old -> {
          NodeId device = old.link().a().node();
          return old.seen().plus(LinkMemory.KEPT).isBefore(now)
              || led.contains(device)
              || reached.contains(device)
              || !stands(device, graph)
              || !stands(old.link().b().node(), graph);
        });
  }

  private static boolean stands(NodeId id, NetworkGraph graph) {
    return ById.find(graph.nodes(), node -> node.id().text(), id.text()).isPresent();
  }

  private List<Link> all() {
    List<Link> all = new ArrayList<>(told);
    untold.values().forEach(old -> all.add(old.link()));
    all.sort(Comparator.comparing(Link::id));
    return List.copyOf(all);
  }
}
