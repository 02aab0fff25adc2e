package io.bongsu.app.state;

import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

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

  private final FadingLinks links = new FadingLinks();

  /** Begins with what was written down before. */
  void restore(List<Link> before) {
    links.restore(before);
  }

  /** True while one is kept that no outage explains. */
  boolean isFading() {
    return links.isFading();
  }

  /**
   * What is told, with what an outage may have taken away.
   *
   * @param graph as it is shown
   * @param broken whether a device or port at one is down
   */
  List<Link> remember(NetworkGraph graph, Predicate<Link> broken, Instant now) {
    links.tell(graph.adjacencies(), now.plus(DOUBT));
    links.forget(graph, broken, now.plus(REUNION), _ -> false, now);
    return links.all();
  }
}
