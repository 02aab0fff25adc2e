package io.bongsu.model.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Processors, memory, storage and sensors of one device at one moment. */
public record Health(
    List<Processor> processors,
    List<Capacity> memory,
    List<Capacity> storage,
    List<Sensor> sensors) {
  /** Nothing to tell. */
  public static final Health NONE = new Health(List.of(), List.of(), List.of(), List.of());

  /** This one, and what it lacks of what the same device told before. */
  public Health or(Health before) {
    return new Health(
        merged(before.processors, processors, Processor::name),
        merged(before.memory, memory, Capacity::name),
        merged(before.storage, storage, Capacity::name),
        merged(before.sensors, sensors, Sensor::oid));
  }

  /** Those of before in their order, each as it is now, then those that are new. */
  private static <T> List<T> merged(List<T> before, List<T> now, Function<T, String> name) {
    List<T> all = new ArrayList<>(before);
    Map<String, Integer> places = new HashMap<>();
    List<String> known = numbered(before, name);
    for (int place = 0; place < known.size(); place++) {
      places.put(known.get(place), place);
    }
    List<String> fresh = numbered(now, name);
    for (int i = 0; i < fresh.size(); i++) {
      Integer place = places.get(fresh.get(i));
      if (place == null) {
        all.add(now.get(i));
      } else {
        all.set(place, now.get(i));
      }
    }
    return List.copyOf(all);
  }

  /** The names, made different where several have the same. */
  private static <T> List<String> numbered(List<T> rows, Function<T, String> name) {
    Map<String, Integer> seen = new HashMap<>();
    return rows.stream()
        .map(row -> name.apply(row) + "#" + seen.merge(name.apply(row), 1, Integer::sum))
        .toList();
  }
}
