package io.bongsu.topology;

import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which ports of a device share one fate: an aggregate with its members, a physical port with its
 * logical units. Both are told by one number, that of the aggregate or physical port.
 */
final class Aggregates {
  private static final Pattern UNIT = Pattern.compile("[0-9]{1,5}");

  private final Map<DeviceId, Map<Integer, Integer>> trunks = new HashMap<>();
  private final Ports ports;

  Aggregates(List<DeviceFacts> devices, Ports ports) {
    this.ports = ports;
    for (DeviceFacts device : devices) {
      if (device.report() != null) {
        trunks.put(device.device(), trunks(device.report().bridge().aggregates()));
      }
    }
  }

  private static Map<Integer, Integer> trunks(List<AggregatePort> told) {
    Map<Integer, Integer> found = new HashMap<>();
    told.stream()
        .filter(port -> port.aggregate() > 0 && port.aggregate() != port.ifIndex())
        .forEach(port -> found.putIfAbsent(port.ifIndex(), port.aggregate()));
    return found;
  }

  /** The number that stands for a port, its aggregate and its units. */
  int trunk(DeviceId device, int ifIndex) {
    Map<Integer, Integer> known = trunks.getOrDefault(device, Map.of());
    int at = physical(device, ifIndex);
    Set<Integer> passed = new TreeSet<>();
    while (known.containsKey(at) && passed.add(at)) {
      at = physical(device, Objects.requireNonNull(known.get(at)));
    }
    return at;
  }

  /** The physical port of a logical unit such as {@code ge-0/0/1.0}; itself for any other. */
  int physical(DeviceId device, int ifIndex) {
    PortIndex index = ports.of(device);
    Optional<NetworkInterface> unit = index.port(ifIndex);
    String name = unit.map(NetworkInterface::name).orElse("");
    int dot = name.lastIndexOf('.');
    boolean numbered = dot > 0 && UNIT.matcher(name.substring(dot + 1)).matches();
    return numbered
        ? index.nameOf(name.substring(0, dot)).map(NetworkInterface::ifIndex).orElse(ifIndex)
        : ifIndex;
  }
}
