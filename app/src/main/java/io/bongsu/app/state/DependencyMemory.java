package io.bongsu.app.state;

import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Keeps over whom a device is reached for as long as {@link LinkMemory} keeps a cable: a router
 * forgets soon whom it resolved, sooner still when the device is down. A cable or an adjacency that
 * leads to the device, or another router that is told of, ends it at once. Not thread-safe.
 */
final class DependencyMemory {
  private final FadingLinks links = new FadingLinks();
  private Instant toldAt = Instant.EPOCH;

  /** Begins with what was on the map before, as if it had been told of at this time. */
  void restore(List<Link> before, Instant now) {
    links.restore(before);
    toldAt = now;
  }

  /** True while one is shown that nobody tells of. */
  boolean isFading() {
    return links.isFading();
  }

  /**
   * What is told, with what is remembered.
   *
   * @param graph as inferred, with the cables that are remembered
   * @param broken whether a device or port at one is down
   */
  List<Link> remember(NetworkGraph graph, Predicate<Link> broken, Instant now) {
    links.tell(graph.dependencies(), toldAt.plus(LinkMemory.KEPT));
    toldAt = now;
    links.forget(
        graph,
        broken,
        now.plus(LinkMemory.KEPT),
        links.isAllTold() ? _ -> false : reached(graph),
        now);
    return links.all();
  }

  /** Whether something else leads to the device now; all of the map is looked at once. */
  private static Predicate<Link> reached(NetworkGraph graph) {
    Set<NodeId> led = graph.joined();
    Set<NodeId> over =
        graph.dependencies().stream().map(link -> link.a().node()).collect(Collectors.toSet());
    return link -> led.contains(link.a().node()) || over.contains(link.a().node());
  }
}
