package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The devices that no link or adjacency of the graph leads to, by the addresses they are monitored
 * at. Not thread-safe.
 */
final class LonelyDevices {
  private final Map<DeviceId, Integer> links = new HashMap<>();
  private final Map<DeviceId, Set<IpAddress>> filed = new HashMap<>();
  private final NavigableMap<IpAddress, Set<DeviceId>> byAddress = new TreeMap<>();
  private List<Link> adjacencies = List.of();

  /**
   * Takes the links and adjacencies of a graph; returns the devices that got their first or lost
   * their last.
   *
   * @param differing how the links differ from the last graph's
   */
  Set<DeviceId> update(NetworkGraph graph, List<LinkDifference> differing) {
    Map<DeviceId, Integer> change = new HashMap<>();
    differing.forEach(link -> count(link.before(), link.after(), change));
    if (!graph.adjacencies().equals(adjacencies)) {
      ById.differing(
          adjacencies, graph.adjacencies(), Link::id, (old, fresh) -> count(old, fresh, change));
      adjacencies = graph.adjacencies();
    }
    Set<DeviceId> turned = new HashSet<>();
    change.forEach((device, more) -> {
      boolean before = isLonely(device);
      links.merge(device, more, (old, added) -> old + added == 0 ? null : old + added);
      if (before != isLonely(device)) {
        turned.add(device);
      }
    });
    return turned;
  }

  private static void count(
      @Nullable Link old, @Nullable Link fresh, Map<DeviceId, Integer> change) {
    count(old, -1, change);
    count(fresh, 1, change);
  }

  private static void count(@Nullable Link link, int more, Map<DeviceId, Integer> change) {
    if (link != null) {
      List.of(link.a(), link.b())
          .forEach(end ->
              end.node().device().ifPresent(device -> change.merge(device, more, Integer::sum)));
    }
  }

  boolean isLonely(DeviceId device) {
    return !links.containsKey(device);
  }

  /** Files a device by its addresses as they are; null is gone. */
  void file(DeviceId device, @Nullable KnownDevice known) {
    filed
        .getOrDefault(device, Set.of())
        .forEach(address ->
            byAddress.computeIfPresent(
                address, (_, all) -> all.remove(device) && all.isEmpty() ? null : all));
    if (known == null || !isLonely(device)) {
      filed.remove(device);
      return;
    }
    filed.put(device, known.facts().addresses());
    known
        .facts()
        .addresses()
        .forEach(address -> byAddress.computeIfAbsent(address, _ -> new HashSet<>(1)).add(device));
  }

  /** Those with an address in a subnet. */
  Set<DeviceId> in(InterfaceAddress subnet) {
    Set<DeviceId> found = new HashSet<>();
    for (var entry : byAddress.tailMap(subnet.subnet(), true).entrySet()) {
      if (!subnet.reaches(entry.getKey())) {
        break;
      }
      found.addAll(entry.getValue());
    }
    return found;
  }
}
