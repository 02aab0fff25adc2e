package io.bongsu.simulator.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/** Finds where packets get to over links that are up, through devices that forward. */
final class Reach {
  private Reach() {}

  static Set<VirtualDevice> from(Collection<VirtualDevice> starts, Collection<Link> links) {
    Map<VirtualDevice, List<VirtualDevice>> neighbours = neighbours(links);
    Set<VirtualDevice> reached = new HashSet<>();
    Queue<VirtualDevice> open = new ArrayDeque<>();
    starts.stream().filter(VirtualDevice::isPowered).forEach(open::add);
    while (!open.isEmpty()) {
      VirtualDevice here = open.remove();
      if (reached.add(here) && here.role().forwards()) {
        open.addAll(neighbours.getOrDefault(here, List.of()));
      }
    }
    return reached;
  }

  private static Map<VirtualDevice, List<VirtualDevice>> neighbours(Collection<Link> links) {
    Map<VirtualDevice, List<VirtualDevice>> found = new HashMap<>();
    for (Link link : links) {
      Port far = link.b();
      if (far != null && link.isUp()) {
        found.computeIfAbsent(link.a().device(), _ -> new ArrayList<>()).add(far.device());
        found.computeIfAbsent(far.device(), _ -> new ArrayList<>()).add(link.a().device());
      }
    }
    return found;
  }
}
