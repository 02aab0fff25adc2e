package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * By which port each bridge reaches each other one, as far as forwarding tables and known cables
 * force it. Not thread-safe.
 */
final class FacingPorts {
  private final Map<DeviceId, Map<DeviceId, Integer>> ports = new HashMap<>();

  /** Notes the port of one bridge towards another, 0 for none; true when that is a difference. */
  boolean face(DeviceId of, DeviceId towards, int port) {
    if (port != 0) {
      Integer before = ports.computeIfAbsent(of, _ -> new TreeMap<>()).put(towards, port);
      return before == null || before != port;
    }
    Map<DeviceId, Integer> row = ports.getOrDefault(of, Map.of());
    boolean removed = !row.isEmpty() && row.remove(towards) != null;
    if (removed && row.isEmpty()) {
      ports.remove(of);
    }
    return removed;
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
}
