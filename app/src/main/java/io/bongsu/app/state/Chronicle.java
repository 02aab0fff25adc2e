package io.bongsu.app.state;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.history.Difference;
import io.bongsu.model.history.TopologyChange;
import io.bongsu.model.history.TopologyHistory;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.topology.ById;
import io.bongsu.topology.GraphDifference;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes down how the map changes. What it compares with is the last map it wrote down, so that a
 * start finds only what changed meanwhile. Changes wait in memory while the store is away; those
 * lost with the process are found again at the next start, with that time.
 */
public final class Chronicle {
  private final TopologyHistory history;
  private final DeferredWrites writes;
  private final InstantSource clock;
  private final Duration kept;
  private final List<TopologyChange> waiting = new ArrayList<>();
  private ChangeCauses causes = new ChangeCauses();
  private NetworkGraph last = NetworkGraph.EMPTY;

  /**
   * Wires the chronicle.
   *
   * @param kept how long changes are kept
   */
  public Chronicle(
      TopologyHistory history, DeferredWrites writes, InstantSource clock, Duration kept) {
    this.history = history;
    this.writes = writes;
    this.clock = clock;
    this.kept = kept;
  }

  /** Reads the last map that was written down. */
  synchronized NetworkGraph load() {
    NetworkGraph recorded = history.recorded();
    last =
        new NetworkGraph(
                recorded.nodes().stream().sorted(Comparator.comparing(Node::id)).toList(),
                recorded.links().stream().sorted(Comparator.comparing(Link::id)).toList(),
                recorded.adjacencies().stream().sorted(Comparator.comparing(Link::id)).toList())
            .with(recorded.dependencies().stream().sorted(Comparator.comparing(Link::id)).toList());
    return last;
  }

  /** A device told something new. */
  synchronized void told(DeviceId device) {
    causes.told(device, clock.instant());
  }

  /** A person stated or withdrew links. */
  synchronized void stated(String actor) {
    causes.stated(actor);
  }

  /** What happened up to now; asked before the map is drawn, so that nothing later explains it. */
  synchronized ChangeCauses takeCauses() {
    ChangeCauses taken = causes;
    causes = new ChangeCauses();
    return taken;
  }

  /** Writes down what changed since the last map, for these causes. */
  synchronized void note(NetworkGraph graph, ChangeCauses because) {
    List<Difference> differences = GraphDifference.between(last, graph);
    if (!differences.isEmpty()) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      Map<String, String> names = names(differences, last, graph);
      ChangeCauses.Reading reading = because.reading(graph);
      for (Difference one : differences) {
        waiting.add(new TopologyChange(0, now, one, ofThese(one, names), reading.of(one)));
      }
      writes.latest("topology changes", this::write);
    }
    last = graph;
  }

  private static Map<String, String> names(List<Difference> differences, NetworkGraph... graphs) {
    Map<String, String> names = new HashMap<>();
    for (NetworkGraph graph : graphs) {
      differences.stream()
          .flatMap(difference -> difference.nodes().stream())
          .flatMap(node -> ById.find(graph.nodes(), one -> one.id().text(), node.text()).stream())
          .forEach(node -> names.put(node.id().text(), node.name()));
    }
    return names;
  }

  private static Map<String, String> ofThese(Difference difference, Map<String, String> names) {
    Map<String, String> few = new HashMap<>();
    difference.nodes().forEach(node -> few.put(node.text(), names.getOrDefault(node.text(), "")));
    return Map.copyOf(few);
  }

  private void write() {
    List<TopologyChange> all = snapshot();
    history.record(all);
    written(all.size());
  }

  private synchronized List<TopologyChange> snapshot() {
    return List.copyOf(waiting);
  }

  private synchronized void written(int count) {
    waiting.subList(0, count).clear();
  }

  /** How long changes are kept. */
  Duration kept() {
    return kept;
  }

  /** Forgets what is too old. */
  void tidy() {
    writes.latest("topology changes too old", () -> history.forget(clock.instant().minus(kept)));
  }
}
