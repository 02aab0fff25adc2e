package io.bongsu.model.history;

import io.bongsu.model.topology.NetworkGraph;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps how the map changed. Thread-safe; blocking. */
public interface TopologyHistory {
  /** The map after the last recorded change; without adjacencies. */
  NetworkGraph recorded();

  /** Keeps changes, oldest first, in one transaction; repeating it changes nothing. */
  void record(List<TopologyChange> changes);

  /** The earliest time of which the map is known; empty while nothing was recorded. */
  Optional<Instant> begin();

  /**
   * Changes newest first.
   *
   * @param belowId only those with a smaller id; {@link Long#MAX_VALUE} for all
   */
  List<TopologyChange> changes(Filter filter, long belowId, int limit);

  /**
   * The map as it was, changes of that very moment made.
   *
   * @param at not before {@link #begin}; later than now gives the map now
   */
  NetworkGraph at(Instant at);

  /** Forgets changes before a time; the map before it is not known any more. */
  void forget(Instant before);

  /**
   * Which changes.
   *
   * @param nodes that touch any of these node ids; empty: all
   * @param ports that touch any of these ends (see {@link Difference#port}); empty: all
   * @param from exclusive
   * @param to inclusive
   */
  record Filter(Set<String> nodes, Set<String> ports, Instant from, Instant to) {
    /** Everything in a span. */
    public static Filter all(Instant from, Instant to) {
      return new Filter(Set.of(), Set.of(), from, to);
    }

    /** Whether a change is wanted. */
    public boolean accepts(TopologyChange change) {
      Difference difference = change.difference();
      return change.at().isAfter(from)
          && !change.at().isAfter(to)
          && (nodes.isEmpty()
              || difference.nodes().stream().anyMatch(node -> nodes.contains(node.text())))
          && (ports.isEmpty() || difference.ports().stream().anyMatch(ports::contains));
    }
  }
}
