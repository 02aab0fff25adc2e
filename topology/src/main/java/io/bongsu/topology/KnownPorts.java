package io.bongsu.topology;

import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.PortEvidence;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All ports of a device: its interfaces, and ports that only its bridge and neighbour tables speak
 * of, as when ifTable was not read. A port without an ifIndex carries a negative number of its own.
 */
final class KnownPorts {
  private static final int ETHERNET = 6;

  private final Map<Integer, NetworkInterface> ports = new TreeMap<>();

  private KnownPorts(List<NetworkInterface> interfaces) {
    interfaces.forEach(port -> ports.put(port.ifIndex(), port));
  }

  static Collection<NetworkInterface> of(
      List<NetworkInterface> interfaces, @Nullable NeighbourReport report) {
    KnownPorts known = new KnownPorts(interfaces);
    if (report != null) {
      report.localPorts().forEach(known::addIndexed);
      report.bridge().ports().forEach((port, ifIndex) -> known.addBridgePort(port, ifIndex));
      if (interfaces.isEmpty()) {
        report.localPorts().forEach(known::addNamed);
      }
    }
    return known.ports.values();
  }

  private void addIndexed(PortEvidence told) {
    if (told.ifIndex() > 0) {
      ports.computeIfAbsent(told.ifIndex(), index -> port(index, told));
    }
  }

  private void addBridgePort(int port, int ifIndex) {
    ports.computeIfAbsent(ifIndex, index -> port(index, Integer.toString(port), "", null));
  }

  private void addNamed(PortEvidence told) {
    if (told.number() < 0 || told.ifIndex() > 0 || name(told).isEmpty() || isNamed(told)) {
      return;
    }
    int bridged = told.bridgePortIfIndex();
    int index = bridged > 0 ? bridged : -1 - told.number();
    ports.put(index, port(index, told));
  }

  private boolean isNamed(PortEvidence told) {
    String name = PortName.normalise(name(told));
    return ports.values().stream().anyMatch(port -> PortName.normalise(port.name()).equals(name));
  }

  private static String name(PortEvidence told) {
    boolean mac = told.kind() == PortEvidence.Kind.MAC;
    if (mac && !told.description().isEmpty()) {
      return told.description();
    }
    return told.id().equals(Integer.toString(told.number()))
        ? PortName.place(told.description()).orElse(told.id())
        : told.id();
  }

  private static NetworkInterface port(int index, PortEvidence told) {
    MacAddress mac =
        told.kind() == PortEvidence.Kind.MAC ? MacAddress.tryParse(told.id()).orElse(null) : null;
    return port(index, name(told), told.description(), mac);
  }

  private static NetworkInterface port(
      int index, String name, String description, @Nullable MacAddress mac) {
    InterfaceState state = new InterfaceState("", LinkState.UNKNOWN, LinkState.UNKNOWN);
    return new NetworkInterface("", index, name, description, "", ETHERNET, 0, 0, mac, state);
  }
}
