package io.bongsu.fault;

import io.bongsu.fault.rootcause.Outage.Frontier;
import io.bongsu.model.device.DeviceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which causes that surface together are one story: a whole site, many at one neighbour.
 */
final class RootGrouping {
  private static final int MANY = 3;

  private final Scene scene;

  RootGrouping(Scene scene) {
    this.scene = scene;
  }

  List<RootGroup> group(List<Frontier> roots) {
    List<RootGroup> groups = new ArrayList<>();
    List<Frontier> rest = bySite(roots, groups);
    rest = byDoor(rest, groups);
    rest.forEach(root -> groups.add(RootGroup.single(root)));
    return groups;
  }

  private List<Frontier> bySite(List<Frontier> roots, List<RootGroup> groups) {
    Map<String, List<Frontier>> sites = new LinkedHashMap<>();
    roots.forEach(
        root -> sites.computeIfAbsent(site(root.device()), _ -> new ArrayList<>()).add(root));
    List<Frontier> rest = new ArrayList<>(roots);
    sites.forEach((site, members) -> {
      if (!site.isEmpty() && members.size() > 1 && isWhollySilent(site)) {
        groups.add(new RootGroup(RootGroup.Kind.SITE, site, -1, members));
        rest.removeAll(members);
      }
    });
    return rest;
  }

  private boolean isWhollySilent(String site) {
    int members = 0;
    for (DeviceId id : scene.graph.devices()) {
      if (site(id).equals(site)) {
        members++;
        if (scene.devices.find(id).map(WatchedDevice::answers).orElse(false)) {
          return false;
        }
      }
    }
    return members >= MANY && members < scene.graph.devices().size();
  }

  private List<Frontier> byDoor(List<Frontier> roots, List<RootGroup> groups) {
    Map<Integer, List<Frontier>> doors = new HashMap<>();
    for (Frontier root : roots) {
      root.doors().forEach(door -> doors.computeIfAbsent(door, _ -> new ArrayList<>()).add(root));
    }
    List<Frontier> rest = new ArrayList<>(roots);
    doors.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, List<Frontier>>comparingByValue(
                    (one, other) -> other.size() - one.size())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> {
          List<Frontier> members = entry.getValue().stream().filter(rest::contains).toList();
          if (members.size() >= MANY) {
            String name = scene.graph.name(entry.getKey());
            groups.add(new RootGroup(RootGroup.Kind.DOOR, name, entry.getKey(), members));
            rest.removeAll(members);
          }
        });
    return rest;
  }

  private String site(DeviceId device) {
    int node = scene.graph.number(device);
    return node < 0 ? "" : scene.graph.site(node);
  }
}
