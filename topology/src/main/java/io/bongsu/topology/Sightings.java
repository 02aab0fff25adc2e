package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.MacAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where bridges learned the addresses of managed devices. Not thread-safe. */
final class Sightings {
  /** A bridge learned an address of a device on a port. */
  record Sighting(DeviceId bridge, int port, DeviceId seen, MacAddress mac) {}

  private final Map<DeviceId, Map<DeviceId, List<Sighting>>> byBridge = new HashMap<>();
  private final Map<DeviceId, NavigableSet<DeviceId>> seers = new HashMap<>();

  /** Whom a table shows, in the order of addresses. */
  static Map<DeviceId, List<Sighting>> in(Forwarding table, Identities identities) {
    Map<DeviceId, List<Sighting>> found = new HashMap<>();
    for (int i = 0; i < table.size(); i++) {
      MacAddress mac = new MacAddress(table.mac(i));
      Optional<DeviceId> seen = identities.sender(mac);
      if (seen.isPresent() && !seen.get().equals(table.device())) {
        found
            .computeIfAbsent(seen.get(), _ -> new ArrayList<>(1))
            .add(new Sighting(table.device(), table.port(i), seen.get(), mac));
      }
    }
    return found;
  }

  /**
   * Takes what a bridge sees in the place of that before; returns the devices it sees otherwise.
   */
  Set<DeviceId> replace(DeviceId bridge, Map<DeviceId, List<Sighting>> fresh) {
    Map<DeviceId, List<Sighting>> before = byBridge.getOrDefault(bridge, Map.of());
    Set<DeviceId> differing = new HashSet<>(before.keySet());
    differing.addAll(fresh.keySet());
    differing.removeIf(seen -> Objects.equals(before.get(seen), fresh.get(seen)));
    for (DeviceId seen : differing) {
      if (fresh.containsKey(seen)) {
        seers.computeIfAbsent(seen, _ -> new TreeSet<>()).add(bridge);
      } else {
        seers.computeIfPresent(seen, (_, all) -> all.remove(bridge) && all.isEmpty() ? null : all);
      }
    }
    if (fresh.isEmpty()) {
      byBridge.remove(bridge);
    } else {
      byBridge.put(bridge, fresh);
    }
    return differing;
  }

  List<Sighting> of(DeviceId bridge, DeviceId seen) {
    return byBridge.getOrDefault(bridge, Map.of()).getOrDefault(seen, List.of());
  }

  /** Every sighting of a device, bridge by bridge. */
  List<Sighting> of(DeviceId seen) {
    List<Sighting> all = new ArrayList<>();
    seers(seen).forEach(bridge -> all.addAll(of(bridge, seen)));
    return all;
  }

  Set<DeviceId> seenBy(DeviceId bridge) {
    return byBridge.getOrDefault(bridge, Map.of()).keySet();
  }

  /** The bridges that learned an address of a device, in order. */
  Set<DeviceId> seers(DeviceId seen) {
    NavigableSet<DeviceId> found = seers.get(seen);
    return found == null ? Set.of() : found;
  }

  /** True when either of two learned an address of the other. */
  boolean any(DevicePair pair) {
    return !of(pair.low(), pair.high()).isEmpty() || !of(pair.high(), pair.low()).isEmpty();
  }

  /**
   * The port on which a bridge learned another: the only one, or that of the other's bridge
   * address; 0 when it cannot be told.
   */
  int port(DeviceId bridge, DeviceFacts seen) {
    List<Sighting> all = of(bridge, seen.device());
    Map<Integer, Integer> counts = new HashMap<>();
    all.forEach(sighting -> counts.merge(sighting.port(), 1, Integer::sum));
    if (counts.size() == 1) {
      return counts.keySet().iterator().next();
    }
    MacAddress base = seen.report() == null ? null : seen.report().bridgeAddress();
    return all.stream()
        .filter(sighting -> Objects.equals(sighting.mac(), base))
        .mapToInt(Sighting::port)
        .findFirst()
        .orElse(0);
  }
}
