package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * By which port each bridge reaches each other one, as far as forwarding tables and known cables
 * force it. Only bridges that see each other, or that are joined by such, are compared.
 */
final class FacingPorts {
  /** Larger domains are compared only where one bridge sees the other's own addresses. */
  private static final int LARGEST_DOMAIN = 150;

  private final Map<DeviceId, Map<DeviceId, Integer>> ports = new HashMap<>();
  private final Map<DeviceId, Forwarding> tables = new TreeMap<>();
  private final Sightings sightings;
  private final Identities identities;

  FacingPorts(List<Forwarding> told, Sightings sightings, Identities identities) {
    told.forEach(table -> tables.put(table.device(), table));
    this.sightings = sightings;
    this.identities = identities;
    domains().forEach(this::compare);
  }

  /** What discovery protocols found is knowledge too: both ends face each other. */
  void learn(List<Cable> cables, Aggregates aggregates) {
    for (Cable cable : cables) {
      face(cable.a(), cable.b(), trunk(aggregates, cable.a(), cable.aPort()));
      face(cable.b(), cable.a(), trunk(aggregates, cable.b(), cable.bPort()));
    }
  }

  private static int trunk(
      Aggregates aggregates, DeviceId device, @Nullable NetworkInterface port) {
    return port == null ? 0 : aggregates.trunk(device, port.ifIndex());
  }

  /** The port of one bridge towards another, 0 unknown. */
  int port(DeviceId of, DeviceId towards) {
    return ports.getOrDefault(of, Map.of()).getOrDefault(towards, 0);
  }

  /** Every bridge that another reaches by a port. */
  List<DeviceId> behind(DeviceId of, int port) {
    List<DeviceId> found = new ArrayList<>();
    ports
        .getOrDefault(of, Map.of())
        .forEach((bridge, by) -> {
          if (by == port) {
            found.add(bridge);
          }
        });
    return found;
  }

  /** Every bridge that another reaches, in order. */
  Set<DeviceId> reachedBy(DeviceId bridge) {
    return ports.getOrDefault(bridge, Map.of()).keySet();
  }

  private void face(DeviceId of, DeviceId towards, int port) {
    if (port != 0) {
      ports.computeIfAbsent(of, _ -> new TreeMap<>()).put(towards, port);
    }
  }

  private List<List<DeviceId>> domains() {
    Map<DeviceId, Set<DeviceId>> near = new TreeMap<>();
    for (DeviceId bridge : tables.keySet()) {
      for (DeviceId seen : sightings.seenBy(bridge)) {
        if (tables.containsKey(seen)) {
          near.computeIfAbsent(bridge, _ -> new TreeSet<>()).add(seen);
          near.computeIfAbsent(seen, _ -> new TreeSet<>()).add(bridge);
        }
      }
    }
    List<List<DeviceId>> domains = new ArrayList<>();
    Set<DeviceId> passed = new TreeSet<>();
    for (DeviceId start : near.keySet()) {
      if (!passed.contains(start)) {
        domains.add(domain(start, near, passed));
      }
    }
    return domains;
  }

  private static List<DeviceId> domain(
      DeviceId start, Map<DeviceId, Set<DeviceId>> near, Set<DeviceId> passed) {
    List<DeviceId> members = new ArrayList<>(List.of(start));
    passed.add(start);
    for (int i = 0; i < members.size(); i++) {
      for (DeviceId next : near.getOrDefault(members.get(i), Set.of())) {
        if (passed.add(next)) {
          members.add(next);
        }
      }
    }
    members.sort(null);
    return members;
  }

  private void compare(List<DeviceId> domain) {
    for (int i = 0; i < domain.size(); i++) {
      for (int j = i + 1; j < domain.size(); j++) {
        compare(domain.get(i), domain.get(j), domain.size() <= LARGEST_DOMAIN);
      }
    }
  }

  private void compare(DeviceId one, DeviceId other, boolean small) {
    int seen = sightings.port(one, identities.facts(other));
    int answered = sightings.port(other, identities.facts(one));
    if (seen != 0 || answered != 0 || small) {
      SimpleConnection found =
          SimpleConnection.of(
              Objects.requireNonNull(tables.get(one)),
              Objects.requireNonNull(tables.get(other)),
              seen,
              answered);
      face(one, other, found.mine());
      face(other, one, found.theirs());
    }
  }
}
