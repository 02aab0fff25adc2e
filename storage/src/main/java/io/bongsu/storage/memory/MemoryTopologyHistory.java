package io.bongsu.storage.memory;

import io.bongsu.model.history.PastGraph;
import io.bongsu.model.history.TopologyChange;
import io.bongsu.model.history.TopologyHistory;
import io.bongsu.model.topology.NetworkGraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the map changed, in memory. */
public final class MemoryTopologyHistory implements TopologyHistory {
  private final List<TopologyChange> changes = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private NetworkGraph recorded = NetworkGraph.EMPTY;
  private @Nullable Instant begin;
  private long lastId;

  @Override
  public synchronized NetworkGraph recorded() {
    return recorded;
  }

  @Override
  public synchronized void record(List<TopologyChange> added) {
    for (TopologyChange change : added) {
      begin = begin == null ? change.at() : begin;
      if (known.add(change.at() + " " + change.difference().identity())) {
        changes.add(
            new TopologyChange(
                ++lastId, change.at(), change.difference(), change.names(), change.cause()));
      }
    }
    recorded = new PastGraph(recorded).apply(added).graph();
  }

  @Override
  public synchronized Optional<Instant> begin() {
    return Optional.ofNullable(begin);
  }

  @Override
  public synchronized List<TopologyChange> changes(Filter filter, long belowId, int limit) {
    return changes.reversed().stream()
        .filter(change -> change.id() < belowId && filter.accepts(change))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized NetworkGraph at(Instant at) {
    return new PastGraph(recorded)
        .undo(changes.reversed().stream().filter(change -> change.at().isAfter(at)).toList())
        .graph();
  }

  @Override
  public synchronized void forget(Instant before) {
    changes.removeIf(change -> change.at().isBefore(before));
    if (begin != null && begin.isBefore(before)) {
      begin = before;
    }
  }
}
