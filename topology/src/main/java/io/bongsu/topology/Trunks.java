package io.bongsu.topology;

import io.bongsu.model.bridging.AggregatePort;
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
 * logical units. Both are told by one number, that of the aggregate or physical port. Where units
 * are the members of an aggregate, as Juniper's are, the ports below them are.
 */
final class Trunks {
  private static final Pattern UNIT = Pattern.compile("[0-9]{1,5}");

  private final Map<Integer, Integer> aggregates = new HashMap<>();
  private final PortHandles handles;

  Trunks(List<AggregatePort> told, PortHandles handles) {
    this.handles = handles;
    told.stream()
        .filter(port -> port.aggregate() > 0 && port.aggregate() != port.ifIndex())
        .forEach(port -> aggregates.putIfAbsent(physical(port.ifIndex()), port.aggregate()));
  }

  /** The number that stands for a port, its aggregate and its units. */
  int trunk(int ifIndex) {
    int at = physical(ifIndex);
    Set<Integer> passed = new TreeSet<>();
    while (aggregates.containsKey(at) && passed.add(at)) {
      at = physical(Objects.requireNonNull(aggregates.get(at)));
    }
    return at;
  }

  /** True for a port that has others as its members. */
  boolean isAggregate(int ifIndex) {
    return aggregates.containsValue(ifIndex);
  }

  /** The physical port of a logical unit such as {@code ge-0/0/1.0}; itself for any other. */
  private int physical(int ifIndex) {
    PortIndex ports = handles.index();
    Optional<NetworkInterface> unit = ports.port(ifIndex);
    String name = unit.map(NetworkInterface::name).orElse("");
    int dot = name.lastIndexOf('.');
    boolean numbered = dot > 0 && UNIT.matcher(name.substring(dot + 1)).matches();
    return numbered
        ? ports.nameOf(name.substring(0, dot)).map(NetworkInterface::ifIndex).orElse(ifIndex)
        : ifIndex;
  }
}
