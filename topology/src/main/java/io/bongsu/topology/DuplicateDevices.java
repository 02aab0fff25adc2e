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
import java.util.stream.Stream;

/**
 * Devices that have a name and a MAC address in common: one router listed under two addresses, or a
 * clone of it. Not thread-safe.
 */
final class DuplicateDevices {
  private final KnownDevices devices;
  private final Function<MacAddress, Set<DeviceId>> owners;
  private final Map<DeviceId, Set<DeviceId>> twins = new HashMap<>();

  /**
   * Looks at what is known now.
   *
   * @param owners every device with a MAC address
   */
  DuplicateDevices(KnownDevices devices, Function<MacAddress, Set<DeviceId>> owners) {
    this.devices = devices;
    this.owners = owners;
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
      }
    }
  }

  void remove(DeviceId device) {
    Set<DeviceId> others = twins.remove(device);
    if (others != null) {
      others.forEach(other ->
          twins.computeIfPresent(
              other,
              (_, left) -> {
                left.remove(device);
                return left.isEmpty() ? null : left;
              }));
    }
  }

  Stream<Contradiction> all() {
    return twins.entrySet().stream()
        .flatMap(entry ->
            entry.getValue().stream()
                .filter(other -> entry.getKey().compareTo(other) < 0)
                .map(other ->
                    new Contradiction(
                        Contradiction.Kind.DUPLICATE, entry.getKey(), "", "", List.of(other))));
  }
}
