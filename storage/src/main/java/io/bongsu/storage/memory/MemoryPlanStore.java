package io.bongsu.storage.memory;

import io.bongsu.model.topology.PlanStore;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Pictures under the map in memory. */
public final class MemoryPlanStore implements PlanStore {
  private record Kept(Plan plan, byte[] picture) {}

  private final SortedMap<String, Kept> scopes = new TreeMap<>();

  @Override
  public synchronized List<Plan> plans() {
    return scopes.values().stream().map(Kept::plan).toList();
  }

  @Override
  public synchronized Optional<Picture> picture(String scope) {
    return Optional.ofNullable(scopes.get(scope))
        .map(kept -> new Picture(kept.plan.mediaType(), kept.picture));
  }

  @Override
  public synchronized void save(Plan plan, byte[] picture) {
    scopes.put(plan.scope(), new Kept(plan, picture.clone()));
  }

  @Override
  public synchronized boolean place(String scope, Place place) {
    return scopes.computeIfPresent(
            scope, (_, kept) -> new Kept(moved(kept.plan, place), kept.picture))
        != null;
  }

  private static Plan moved(Plan plan, Place place) {
    return new Plan(
        plan.scope(),
        plan.mediaType(),
        plan.width(),
        plan.height(),
        place,
        plan.changedBy(),
        plan.changedAt());
  }

  @Override
  public synchronized boolean remove(String scope) {
    return scopes.remove(scope) != null;
  }
}
