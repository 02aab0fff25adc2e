package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a stage keeps for pairs of devices, found by the pair or by either device. Not thread-safe.
 *
 * @param <V> what is kept
 */
final class PairTable<V> {
  private final Map<DeviceId, Map<DeviceId, V>> rows = new HashMap<>();

  @Nullable V get(DevicePair pair) {
    return rows.getOrDefault(pair.low(), Map.of()).get(pair.high());
  }

  /** Keeps a value, or nothing for null; true when that differs from what was kept. */
  boolean put(DevicePair pair, @Nullable V value) {
    if (value == null) {
      remove(pair.low(), pair.high());
      return remove(pair.high(), pair.low());
    }
    rows.computeIfAbsent(pair.low(), _ -> new HashMap<>(4)).put(pair.high(), value);
    V before = rows.computeIfAbsent(pair.high(), _ -> new HashMap<>(4)).put(pair.low(), value);
    return !Objects.equals(before, value);
  }

  private boolean remove(DeviceId of, DeviceId far) {
    Map<DeviceId, V> row = rows.getOrDefault(of, Map.of());
    boolean removed = !row.isEmpty() && row.remove(far) != null;
    if (removed && row.isEmpty()) {
      rows.remove(of);
    }
    return removed;
  }

  /** What is kept for the pairs of a device. */
  Collection<V> at(DeviceId device) {
    return rows.getOrDefault(device, Map.of()).values();
  }

  /** The pairs of a device for which something is kept. */
  Set<DevicePair> pairs(DeviceId device) {
    return rows.getOrDefault(device, Map.of()).keySet().stream()
        .map(far -> DevicePair.of(device, far))
        .collect(Collectors.toSet());
  }
}
