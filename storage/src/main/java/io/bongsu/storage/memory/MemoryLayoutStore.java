package io.bongsu.storage.memory;

import io.bongsu.model.topology.LayoutStore;
import java.util.HashMap;
import java.util.Map;

/** Map positions in memory. */
public final class MemoryLayoutStore implements LayoutStore {
  private final Map<String, Map<String, Position>> scopes = new HashMap<>();

  @Override
  public synchronized Map<String, Position> positions(String scope) {
    return Map.copyOf(scopes.getOrDefault(scope, Map.of()));
  }

  @Override
  public synchronized void save(String scope, Map<String, Position> positions) {
    scopes.computeIfAbsent(scope, _ -> new HashMap<>()).putAll(positions);
  }

  @Override
  public synchronized void reset(String scope) {
    scopes.remove(scope);
  }
}
