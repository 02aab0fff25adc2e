package io.bongsu.app.state;

import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.ById;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a link on the map for a while after nobody tells of it any more, and as sure as it was for
 * a while after only one end tells of it, so that a neighbour table that is being filled again does
 * not make the map flicker. A port that leads elsewhere now ends the old link at once. A broken
 * link does not fade: its ports hear nobody. What is told as before costs nothing.
 */
final class LinkMemory {
  static final Duration KEPT = Duration.ofMinutes(10);

  /**
   * What is held on to.
   *
   * @param told when it was last told of as surely
   * @param seen from when on it fades
   */
  private record Remembered(Link link, List<Node> ends, Instant told, Instant seen) {
    Remembered at(Instant now) {
      return new Remembered(link, ends, told, now);
    }
  }

  /**
   * One end, whose text is empty for ports that are not resolved: those get their own name, or they
   * would be all the same.
   */
  private record Port(NodeId node, String name) {
    static Port of(End end) {
      return new Port(
          end.node(), end.interfaceKey().isEmpty() ? "?" + end.port() : end.interfaceKey());
    }

    static Stream<Port> of(Link link) {
      return Stream.of(of(link.a()), of(link.b()));
    }
  }

  private final InstantSource clock;

  /** Links that were surer once, or that nobody tells of now, by id. */
  private final Map<String, Remembered> links = new TreeMap<>();

  private final DependencyMemory dependencies = new DependencyMemory();
  private final AdjacencyMemory adjacencies = new AdjacencyMemory();
  private NetworkGraph told = NetworkGraph.EMPTY;
  private Instant toldAt = Instant.EPOCH;
  private boolean fading;

  LinkMemory(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Begins with what was on the map before, as if it had been told of just now.
   *
   * @param before sorted, as every graph
   */
  synchronized void restore(NetworkGraph before) {
    told =
        new NetworkGraph(
            before.nodes(),
            before.links().stream()
                .filter(link -> !link.evidence().contains(NeighbourProtocol.MANUAL))
                .toList());
    toldAt = clock.instant();
    dependencies.restore(before.dependencies(), toldAt);
    adjacencies.restore(before.adjacencies());
  }

  /** True while a link or dependency is shown, or an adjacency kept, that nobody tells of. */
  synchronized boolean isFading() {
    return fading || dependencies.isFading() || adjacencies.isFading();
  }

  /**
   * The graph as it is written down: adjacencies that an outage took away are in it still.
   *
   * @param shown what {@link #remember} gave
   * @param broken whether something is down at an adjacency
   */
  synchronized NetworkGraph recorded(NetworkGraph shown, Predicate<Link> broken) {
    List<Link> kept = adjacencies.remember(shown, broken, clock.instant());
    return kept.equals(shown.adjacencies()) ? shown : shown.withAdjacencies(kept);
  }

  /** When a link was last told of; null for one that somebody tells of, or that is not known. */
  synchronized @Nullable Instant toldLast(String id) {
    Remembered old = links.get(id);
    return old == null || ById.find(told.links(), Link::id, id).isPresent() ? null : old.told();
  }

  /**
   * The graph with what is remembered.
   *
   * @param inferred sorted, as every graph
   * @param broken whether something is down at a link
   */
  synchronized NetworkGraph remember(NetworkGraph inferred, Predicate<Link> broken) {
    Instant now = clock.instant();
    ById.differing(told.links(), inferred.links(), Link::id, this::note);
    links.replaceAll((_, old) -> broken.test(old.link()) ? old.at(now) : old);
    links.values().removeIf(old -> old.seen().plus(KEPT).isBefore(now));
    told = inferred;
    toldAt = now;
    List<Remembered> untold = untold(inferred);
    fading =
        links.size() > untold.size() || untold.stream().anyMatch(old -> !broken.test(old.link()));
    NetworkGraph graph =
        links.isEmpty()
            ? inferred
            : new NetworkGraph(
                nodes(inferred, untold),
                links(inferred, untold),
                inferred.adjacencies(),
                inferred.heard(),
                inferred.dependencies());
    List<Link> reached = dependencies.remember(graph, broken, now);
    return reached.equals(graph.dependencies()) ? graph : graph.with(reached);
  }

  /** Holds on to what was surer, and forgets what is told as surely again. */
  private void note(@Nullable Link old, @Nullable Link fresh) {
    String id = Objects.requireNonNull(old == null ? fresh : old).id();
    if (old != null && (fresh == null || fresh.confidence() < old.confidence())) {
      links.putIfAbsent(id, new Remembered(old, ends(old), toldAt, toldAt));
    }
    Remembered surer = links.get(id);
    if (surer != null && fresh != null && fresh.confidence() >= surer.link().confidence()) {
      links.remove(id);
    }
  }

  private List<Node> ends(Link link) {
    return Stream.of(link.a(), link.b()).flatMap(end -> node(told, end.node()).stream()).toList();
  }

  private static Optional<Node> node(NetworkGraph graph, NodeId id) {
    return ById.find(graph.nodes(), node -> node.id().text(), id.text());
  }

  /** What is remembered of links that nobody tells of; where something else is told, it is over. */
  private List<Remembered> untold(NetworkGraph inferred) {
    List<Remembered> candidates =
        links.values().stream()
            .filter(old -> ById.find(inferred.links(), Link::id, old.link().id()).isEmpty())
            .toList();
    Set<Port> used = used(inferred, candidates);
    List<Remembered> left = new ArrayList<>();
    for (Remembered old : candidates) {
      boolean portTaken = Port.of(old.link()).anyMatch(used::contains);
      if (portTaken || isGone(old.link().a(), inferred) || isGone(old.link().b(), inferred)) {
        links.remove(old.link().id());
      } else {
        left.add(old);
      }
    }
    dropLoneMembers(left);
    return left;
  }

  /** A segment that nobody tells of any more is nothing while one link to it is remembered. */
  private void dropLoneMembers(List<Remembered> left) {
    Map<NodeId, Integer> members = new HashMap<>();
    left.forEach(old -> segments(old.link()).forEach(node -> members.merge(node, 1, Integer::sum)));
    for (Remembered old : List.copyOf(left)) {
      boolean lone =
          segments(old.link())
              .anyMatch(node -> members.getOrDefault(node, 0) < 2 && node(told, node).isEmpty());
      if (lone) {
        left.remove(old);
        links.remove(old.link().id());
      }
    }
  }

  private static Stream<NodeId> segments(Link link) {
    return Stream.of(link.a().node(), link.b().node())
        .filter(node -> node.kind() == NodeId.Kind.SEGMENT);
  }

  private static boolean isGone(End end, NetworkGraph inferred) {
    return end.node().device().isPresent() && node(inferred, end.node()).isEmpty();
  }

  /** Those of the remembered ports that links are told of. */
  private static Set<Port> used(NetworkGraph inferred, List<Remembered> candidates) {
    Set<Port> wanted = new HashSet<>();
    candidates.forEach(old -> Port.of(old.link()).forEach(wanted::add));
    Set<Port> used = new HashSet<>();
    if (!wanted.isEmpty()) {
      inferred.links().forEach(link -> Port.of(link).filter(wanted::contains).forEach(used::add));
    }
    return used;
  }

  private List<Link> links(NetworkGraph inferred, List<Remembered> untold) {
    List<Link> all = new ArrayList<>(inferred.links().size() + untold.size());
    for (Link link : inferred.links()) {
      Remembered surer = links.get(link.id());
      all.add(surer == null ? link : surer.link());
    }
    untold.forEach(old -> all.add(old.link()));
    all.sort(Comparator.comparing(Link::id));
    return List.copyOf(all);
  }

  private static List<Node> nodes(NetworkGraph inferred, List<Remembered> untold) {
    Map<NodeId, Node> missing = new TreeMap<>();
    untold.stream()
        .flatMap(old -> old.ends().stream())
        .filter(node -> node(inferred, node.id()).isEmpty())
        .forEach(node -> missing.put(node.id(), node));
    if (missing.isEmpty()) {
      return inferred.nodes();
    }
    List<Node> all = new ArrayList<>(inferred.nodes());
    all.addAll(missing.values());
    all.sort(Comparator.comparing(Node::id));
    return List.copyOf(all);
  }
}
