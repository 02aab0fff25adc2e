package io.bongsu.app.state;

import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.ById;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells adjacencies that two routers gave up from those that an outage took away: while a device or
 * port at one is down, and until both had time to find each other again, it is as it was. Nobody
 * tells of an outage at the same moment as of what it takes away, so any is kept for some time. Not
 * thread-safe.
 */
final class AdjacencyMemory {
  /** Until what is down is known to be: states are read each minute at least. */
  static final Duration DOUBT = Duration.ofMinutes(2);

  /** Until neighbours of a device that answers again were read, as {@link LinkMemory} waits. */
  static final Duration REUNION = LinkMemory.KEPT;

  private record Remembered(Link link, Instant until) {}

  /** Of which nobody tells now, by id. */
  private final Map<String, Remembered> untold = new TreeMap<>();

  private List<Link> told = List.of();
  private boolean fading;

  /** Begins with what was written down before. */
  void restore(List<Link> before) {
    told = before;
  }

  /** True while one is kept that no outage explains. */
  boolean isFading() {
    return fading;
  }

  /**
   * What is told, with what an outage may have taken away.
   *
   * @param graph as it is shown
   * @param broken whether a device or port at one is down
   */
  List<Link> remember(NetworkGraph graph, Predicate<Link> broken, Instant now) {
    ById.differing(told, graph.adjacencies(), Link::id, (old, fresh) -> note(old, fresh, now));
    told = graph.adjacencies();
    untold.replaceAll(
        (_, old) -> broken.test(old.link()) ? new Remembered(old.link(), now.plus(REUNION)) : old);
    untold
        .values()
        .removeIf(old ->
            old.until().isBefore(now)
                || !stands(old.link().a().node(), graph)
                || !stands(old.link().b().node(), graph));
    fading = untold.values().stream().anyMatch(old -> !broken.test(old.link()));
    return untold.isEmpty() ? told : all();
  }

  private void note(@Nullable Link old, @Nullable Link fresh, Instant now) {
    if (fresh != null) {
      untold.remove(fresh.id());
    } else if (old != null) {
      untold.put(old.id(), new Remembered(old, now.plus(DOUBT)));
    }
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
