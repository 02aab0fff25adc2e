package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.MacAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Where bridges learned the addresses of managed devices. */
final class Sightings {
  /** A bridge learned an address of a device on a port. */
  record Sighting(DeviceId bridge, int port, DeviceId seen, MacAddress mac) {}

  private final Map<DeviceId, Map<DeviceId, List<Sighting>>> byPair = new TreeMap<>();
  private final Map<DeviceId, List<Sighting>> bySeen = new TreeMap<>();

  Sightings(Collection<Forwarding> tables, Identities identities) {
    for (Forwarding table : tables) {
      for (int i = 0; i < table.size(); i++) {
        MacAddress mac = new MacAddress(table.mac(i));
        Optional<DeviceId> seen = identities.byMac(mac);
        if (seen.isPresent() && !seen.get().equals(table.device())) {
          add(new Sighting(table.device(), table.port(i), seen.get(), mac));
        }
      }
    }
  }

  private void add(Sighting sighting) {
    byPair
        .computeIfAbsent(sighting.bridge(), _ -> new TreeMap<>())
        .computeIfAbsent(sighting.seen(), _ -> new ArrayList<>())
        .add(sighting);
    bySeen.computeIfAbsent(sighting.seen(), _ -> new ArrayList<>()).add(sighting);
  }

  List<Sighting> of(DeviceId bridge, DeviceId seen) {
    return byPair.getOrDefault(bridge, Map.of()).getOrDefault(seen, List.of());
  }

  List<Sighting> of(DeviceId seen) {
    return bySeen.getOrDefault(seen, List.of());
  }

  Set<DeviceId> seenBy(DeviceId bridge) {
    return byPair.getOrDefault(bridge, Map.of()).keySet();
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
