package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.topology.Contradiction;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Devices that have a name and a MAC address in common: one router listed under two addresses, or a
 * clone of it. Not thread-safe.
 */
final class DuplicateDevices {
  private final KnownDevices devices;
  private final Function<MacAddress, Set<DeviceId>> owners;
  private final Contradictions contradictions;
  private final Map<DeviceId, Set<DeviceId>> twins = new HashMap<>();

  /**
   * Looks at what is known now.
   *
   * @param owners every device with a MAC address
   * @param contradictions where they are kept
   */
  DuplicateDevices(
      KnownDevices devices,
      Function<MacAddress, Set<DeviceId>> owners,
      Contradictions contradictions) {
    this.devices = devices;
    this.owners = owners;
    this.contradictions = contradictions;
  }

  /** Takes in a device that is known already. */
  void add(KnownDevice device) {
    Set<DeviceId> sharing = new HashSet<>();
    device.keys().macs().forEach(mac -> sharing.addAll(owners.apply(mac)));
    sharing.remove(device.id());
    for (DeviceId other : sharing) {
      if (!Collections.disjoint(device.keys().names(), devices.keys(other).names())) {
        twins.computeIfAbsent(device.id(), _ -> new TreeSet<>()).add(other);
        twins.computeIfAbsent(other, _ -> new TreeSet<>()).add(device.id());
        Twins both = Twins.of(device.id(), other);
        contradictions.keep(both, List.of(both.told()));
      }
    }
  }

  void remove(DeviceId device) {
    Set<DeviceId> others = twins.remove(device);
    if (others != null) {
      for (DeviceId other : others) {
        contradictions.keep(Twins.of(device, other), List.of());
        twins.computeIfPresent(
            other,
            (_, left) -> {
              left.remove(device);
              return left.isEmpty() ? null : left;
            });
      }
    }
  }

  /** Two of them, the one with the smaller id first. */
  private record Twins(DeviceId low, DeviceId high) {
    static Twins of(DeviceId one, DeviceId other) {
      return one.compareTo(other) < 0 ? new Twins(one, other) : new Twins(other, one);
    }

    Contradiction told() {
      return new Contradiction(Contradiction.Kind.DUPLICATE, low, "", "", List.of(high));
    }
  }
}
