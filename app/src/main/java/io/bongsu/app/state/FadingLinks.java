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
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Links that are told of, and for some time those that nobody tells of any more. Not thread-safe.
 */
final class FadingLinks {
  private record Fading(Link link, Instant until) {}

  /** Of which nobody tells now, by id. */
  private final Map<String, Fading> untold = new TreeMap<>();

  private List<Link> told = List.of();
  private boolean fading;

  /** Begins with what was there before. */
  void restore(List<Link> before) {
    told = before;
  }

  /** True while one is kept at which nothing is down. */
  boolean isFading() {
    return fading;
  }

  /** Takes in what is told now; what is not any more is kept until then. */
  void tell(List<Link> now, Instant until) {
    ById.differing(told, now, Link::id, (old, fresh) -> note(old, fresh, until));
    told = now;
  }

  private void note(@Nullable Link old, @Nullable Link fresh, Instant until) {
    if (fresh != null) {
      untold.remove(fresh.id());
    } else if (old != null) {
      untold.put(old.id(), new Fading(old, until));
    }
  }

  /** True when there is none that nobody tells of. */
  boolean isAllTold() {
    return untold.isEmpty();
  }

  /**
   * Forgets what was kept long enough, what is over, and what has lost an end.
   *
   * @param broken whether a device or port at one is down
   * @param mended until when those are kept at which something is down
   * @param over whether something else ends one
   */
  void forget(
      NetworkGraph graph,
      Predicate<Link> broken,
      Instant mended,
      Predicate<Link> over,
      Instant now) {
    untold.replaceAll((_, old) -> broken.test(old.link()) ? new Fading(old.link(), mended) : old);
    untold
        .values()
        .removeIf(old ->
            old.until().isBefore(now)
                || over.test(old.link())
                || !stands(old.link().a().node(), graph)
                || !stands(old.link().b().node(), graph));
    fading = untold.values().stream().anyMatch(old -> !broken.test(old.link()));
  }

  private static boolean stands(NodeId id, NetworkGraph graph) {
    return ById.find(graph.nodes(), node -> node.id().text(), id.text()).isPresent();
  }

  /** What is told and what is kept, sorted. */
  List<Link> all() {
    if (untold.isEmpty()) {
      return told;
    }
    List<Link> all = new ArrayList<>(told);
    untold.values().forEach(old -> all.add(old.link()));
    all.sort(Comparator.comparing(Link::id));
    return List.copyOf(all);
  }
}
