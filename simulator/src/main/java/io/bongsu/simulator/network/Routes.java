package io.bongsu.simulator.network;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a device sends packets, by the cables as they were drawn; whether one carries is not asked.
 */
public final class Routes {
  private static final int NOWHERE = Integer.MAX_VALUE;

  private final VirtualDevice from;
  private final Map<VirtualDevice, Integer> hops;

  /** Those of one device. */
  public Routes(VirtualDevice from) {
    this.from = from;
    this.hops = hops(from, _ -> true);
  }

  /** All managed devices of its site that can be got to, itself among them, by their number. */
  public List<VirtualDevice> site() {
    return everyone()
        .filter(device -> device.isManaged() && device.site().equals(from.site()))
        .sorted(Comparator.comparingInt(VirtualDevice::number))
        .toList();
  }

  /**
   * The first router of its site: where devices that do not route send what is not for the site.
   */
  public Optional<VirtualDevice> gateway() {
    return site().stream()
        .filter(device -> device.role().routes() && device.role() != Role.FIREWALL)
        .findFirst();
  }

  /** A device of each other site, by the site's index. */
  public List<VirtualDevice> otherSites() {
    Map<Integer, VirtualDevice> found = new TreeMap<>();
    everyone()
        .filter(device -> device.role().routes() && !device.site().equals(from.site()))
        .sorted(Comparator.comparingInt(VirtualDevice::number))
        .forEach(device -> found.putIfAbsent(device.site().index(), device));
    return List.copyOf(found.values());
  }

  /** Its ports in transfer nets, in the order of the ports. */
  public List<Port> transfers() {
    return transfers(from).toList();
  }

  /**
   * Its ports on the shortest ways over transfer nets to a router that is wanted; empty when it is
   * one itself, and when there is none.
   */
  public List<Port> towards(Predicate<VirtualDevice> wanted) {
    if (wanted.test(from)) {
      return List.of();
    }
    TreeMap<Integer, List<Port>> byLength =
        transfers(from)
            .collect(
                Collectors.groupingBy(
                    port -> length(port, wanted), TreeMap::new, Collectors.toList()));
    byLength.remove(NOWHERE);
    return byLength.isEmpty() ? List.of() : byLength.firstEntry().getValue();
  }

  private int length(Port out, Predicate<VirtualDevice> wanted) {
    VirtualDevice next = out.peer().orElseThrow().device();
    Map<VirtualDevice, Integer> beyond =
        hops(next, hop -> hop.role().routes() && !hop.equals(from));
    return beyond.entrySet().stream()
        .filter(reached -> wanted.test(reached.getKey()))
        .map(Map.Entry::getValue)
        .min(Integer::compare)
        .orElse(NOWHERE);
  }

  private Stream<VirtualDevice> everyone() {
    return hops.keySet().stream();
  }

  private static Stream<Port> transfers(VirtualDevice device) {
    return device.ports().stream().filter(port -> port.address() != null);
  }

  /** How far those are that one gets to, going only through such devices. */
  private static Map<VirtualDevice, Integer> hops(
      VirtualDevice start, Predicate<VirtualDevice> through) {
    Map<VirtualDevice, Integer> hops = new HashMap<>(Map.of(start, 0));
    Queue<VirtualDevice> open = new ArrayDeque<>(Set.of(start));
    while (!open.isEmpty()) {
      VirtualDevice here = open.remove();
      int further = Objects.requireNonNull(hops.get(here)) + 1;
      for (VirtualDevice next : here.neighbours()) {
        if (through.test(next) && hops.putIfAbsent(next, further) == null) {
          open.add(next);
        }
      }
    }
    return hops;
  }
}
