package io.bongsu.app.state;

import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Keeps a link on the map for a while after nobody tells of it any more, and as sure as it was for
 * a while after only one end tells of it, so that a neighbour table that is being filled again does
 * not make the map flicker. A port that leads elsewhere now ends the old link at once. A broken
 * link does not fade: its ports hear nobody.
 */
final class LinkMemory {
  private static final Duration KEPT = Duration.ofMinutes(10);

  private record Remembered(Link link, Instant seen) {}

  private final InstantSource clock;
  private final Map<String, Remembered> links = new HashMap<>();
  private final Map<NodeId, Node> nodes = new HashMap<>();
  private boolean fading;

  LinkMemory(InstantSource clock) {
    this.clock = clock;
  }

  /** Begins with what was on the map before, as if it had been told of just now. */
  synchronized void restore(NetworkGraph before) {
    Instant now = clock.instant();
    before.nodes().forEach(node -> nodes.put(node.id(), node));
    before.links().stream()
        .filter(link -> !link.evidence().contains(NeighbourProtocol.MANUAL))
        .forEach(link -> links.put(link.id(), new Remembered(link, now)));
  }

  /** True while a link is shown that nobody tells of. */
  synchronized boolean isFading() {
    return fading;
  }

  /**
   * The graph with what is remembered.
   *
   * @param broken whether something is down at a link
   */
  synchronized NetworkGraph remember(NetworkGraph inferred, Predicate<Link> broken) {
    Instant now = clock.instant();
    links.replaceAll((_, old) -> broken.test(old.link()) ? new Remembered(old.link(), now) : old);
    links.values().removeIf(old -> old.seen().plus(KEPT).isBefore(now));
    List<Link> surest = inferred.links().stream().map(link -> surest(link, now)).toList();
    inferred.nodes().forEach(node -> nodes.put(node.id(), node));
    Set<String> usedPorts = usedPorts(inferred);
    Map<NodeId, Node> shown = new HashMap<>();
    inferred.nodes().forEach(node -> shown.put(node.id(), node));
    List<Link> all = new ArrayList<>(surest);
    Set<String> told = surest.stream().map(Link::id).collect(Collectors.toSet());
    for (Remembered old : List.copyOf(links.values())) {
      if (!told.contains(old.link().id())) {
        keepOrForget(old, usedPorts, shown, all);
      }
    }
    fading =
        !surest.equals(inferred.links())
            || all.stream().anyMatch(link -> !told.contains(link.id()) && !broken.test(link));
    all.sort(Comparator.comparing(Link::id));
    List<Node> sorted = shown.values().stream().sorted(Comparator.comparing(Node::id)).toList();
    return new NetworkGraph(sorted, List.copyOf(all), inferred.adjacencies());
  }

  private Link surest(Link link, Instant now) {
    Remembered old = links.get(link.id());
    if (old != null && old.link().confidence() > link.confidence()) {
      return old.link();
    }
    links.put(link.id(), new Remembered(link, now));
    return link;
  }

  private void keepOrForget(
      Remembered old, Set<String> usedPorts, Map<NodeId, Node> shown, List<Link> all) {
    Link link = old.link();
    boolean deviceGone = isGone(link.a(), shown) || isGone(link.b(), shown);
    boolean portTaken = usedPorts.contains(port(link.a())) || usedPorts.contains(port(link.b()));
    if (deviceGone || portTaken) {
      links.remove(link.id());
      return;
    }
    for (End end : List.of(link.a(), link.b())) {
      Node node = nodes.get(end.node());
      if (node != null) {
        shown.putIfAbsent(end.node(), node);
      }
    }
    all.add(link);
  }

  private static boolean isGone(End end, Map<NodeId, Node> shown) {
    return end.node().device().isPresent() && !shown.containsKey(end.node());
  }

  private static Set<String> usedPorts(NetworkGraph graph) {
    Set<String> used = new HashSet<>();
    for (Link link : graph.links()) {
      used.add(port(link.a()));
      used.add(port(link.b()));
    }
    return used;
  }

  /**
   * Empty text for ports that are not resolved would make them all the same: those get their own
   * name.
   */
  private static String port(End end) {
    return end.node()
        + "\t"
        + (end.interfaceKey().isEmpty() ? "?" + end.port() : end.interfaceKey());
  }
}
