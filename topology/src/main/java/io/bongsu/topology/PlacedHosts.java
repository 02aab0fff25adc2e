package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where devices hang by what bridges learned of them, by device and by pair. Not thread-safe. */
final class PlacedHosts {
  private final PairTable<List<Cable>> byPair = new PairTable<>();
  private final Map<DeviceId, List<Cable>> placed = new HashMap<>();

  /** Takes the cables of a host in the place of those before; returns the pairs that differ. */
  Set<DevicePair> replace(DeviceId host, List<Cable> fresh) {
    List<Cable> before = fresh.isEmpty() ? placed.remove(host) : placed.put(host, fresh);
    Map<DevicePair, List<Cable>> now =
        fresh.stream().collect(Collectors.groupingBy(PlacedHosts::pair));
    Set<DevicePair> pairs = new HashSet<>(now.keySet());
    (before == null ? List.<Cable>of() : before).forEach(cable -> pairs.add(pair(cable)));
    pairs.removeIf(pair -> !byPair.put(pair, now.get(pair)));
    return pairs;
  }

  private static DevicePair pair(Cable cable) {
    return new DevicePair(cable.a(), cable.b());
  }

  boolean has(DeviceId host) {
    return placed.containsKey(host);
  }

  @Nullable List<Cable> get(DevicePair pair) {
    return byPair.get(pair);
  }

  Set<DevicePair> pairs(DeviceId device) {
    return byPair.pairs(device);
  }
}
