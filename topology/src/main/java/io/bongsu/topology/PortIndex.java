package io.bongsu.topology;

import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.PortEvidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a device's interface by any of its handles; what several interfaces share finds none of
 * them.
 */
final class PortIndex {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
  private static final List<Integer> ETHERNET = List.of(6, 62, 69, 117);

  private final Map<Integer, NetworkInterface> byIfIndex = new HashMap<>();
  private final List<Map<String, Optional<NetworkInterface>>> byText = new ArrayList<>();
  private final Map<MacAddress, Optional<NetworkInterface>> byMac = new HashMap<>();
  private final Map<Integer, PortEvidence> lldpPorts = new HashMap<>();
  private final Map<String, Optional<PortEvidence>> lldpIds = new HashMap<>();

  private final Map<Integer, Integer> bridgePorts;
  private final Map<String, Optional<NetworkInterface>> byExactName = new HashMap<>();

  PortIndex(List<NetworkInterface> told, @Nullable NeighbourReport report) {
    Collection<NetworkInterface> interfaces = KnownPorts.of(told, report);
    bridgePorts = report == null ? Map.of() : report.bridge().ports();
    for (NetworkInterface port : interfaces) {
      byIfIndex.put(port.ifIndex(), port);
      byExactName.merge(port.name(), Optional.of(port), (_, _) -> Optional.empty());
    }
    byText.add(index(interfaces, NetworkInterface::name));
    byText.add(index(interfaces, NetworkInterface::description));
    byText.add(index(interfaces, NetworkInterface::alias));
    for (NetworkInterface port : interfaces) {
      if (port.mac() != null && ETHERNET.contains(port.type())) {
        byMac.merge(port.mac(), Optional.of(port), PortIndex::oneOrNone);
      }
    }
    if (report != null) {
      for (PortEvidence own :
          report.localPorts().stream().filter(own -> own.number() >= 0).toList()) {
        lldpPorts.put(own.number(), own);
        lldpIds.merge(PortName.normalise(own.id()), Optional.of(own), (_, _) -> Optional.empty());
      }
    }
  }

  private static Map<String, Optional<NetworkInterface>> index(
      Collection<NetworkInterface> interfaces, Function<NetworkInterface, String> text) {
    Map<String, Optional<NetworkInterface>> found = new HashMap<>();
    for (NetworkInterface port : interfaces) {
      String name = PortName.normalise(text.apply(port));
      if (!name.isEmpty()) {
        found.merge(name, Optional.of(port), PortIndex::oneOrNone);
      }
    }
    return found;
  }

  private static Optional<NetworkInterface> oneOrNone(
      Optional<NetworkInterface> first, Optional<NetworkInterface> second) {
    return first.equals(second) ? first : Optional.empty();
  }

  /**
   * The interface that a claim's own end means, by the rules of the design's section 6 in their
   * order.
   */
  Optional<NetworkInterface> own(PortEvidence evidence) {
    PortEvidence named =
        evidence.id().isEmpty() ? lldpPorts.getOrDefault(evidence.number(), evidence) : evidence;
    return byIndex(evidence.ifIndex())
        .or(() -> byId(named.kind(), named.id()))
        .or(() -> byAnyText(named.description()))
        .or(() -> isText(named.kind()) ? byDigits(named.id()) : Optional.empty())
        .or(() -> byIndex(evidence.bridgePortIfIndex()))
        .or(() -> byIndex(evidence.number()).filter(port -> ETHERNET.contains(port.type())));
  }

  /** The interface that a neighbour means by the port id it heard from this device. */
  Optional<NetworkInterface> told(PortEvidence evidence) {
    return byId(evidence.kind(), evidence.id())
        .or(() ->
            lldpIds
                .getOrDefault(PortName.normalise(evidence.id()), Optional.empty())
                .flatMap(this::own))
        .or(() -> byAnyText(evidence.description()))
        .or(() -> isText(evidence.kind()) ? byBridgePort(evidence.id()) : Optional.empty())
        .or(() -> isText(evidence.kind()) ? byDigits(evidence.id()) : Optional.empty());
  }

  private static boolean isText(PortEvidence.Kind kind) {
    return kind != PortEvidence.Kind.MAC && kind != PortEvidence.Kind.NETWORK_ADDRESS;
  }

  private Optional<NetworkInterface> byBridgePort(String id) {
    return NUMBER.matcher(id).matches() ? bridgePort(Integer.parseInt(id)) : Optional.empty();
  }

  /** The interface of a dot1dBasePort. */
  Optional<NetworkInterface> bridgePort(int port) {
    return byIndex(bridgePorts.getOrDefault(port, 0));
  }

  /** The port of a forwarding table's number: an ifIndex, or a negative bridge port. */
  Optional<NetworkInterface> learnedPort(int number) {
    return number > 0 ? port(number) : bridgePort(-number);
  }

  /** The interface with an ifIndex. */
  Optional<NetworkInterface> port(int ifIndex) {
    return byIndex(ifIndex);
  }

  /** Every port. */
  Collection<NetworkInterface> all() {
    return byIfIndex.values();
  }

  /** The one interface with exactly this ifName. */
  Optional<NetworkInterface> nameOf(String name) {
    return byExactName.getOrDefault(name, Optional.empty());
  }

  /** lldpLocPortTable in the order of its numbers. */
  List<PortEvidence> lldpPorts() {
    return lldpPorts.values().stream()
        .sorted(Comparator.comparingInt(PortEvidence::number))
        .toList();
  }

  /** What LLDP calls the port with this number, empty when the device does not say. */
  Optional<PortEvidence> lldpPort(int number) {
    return Optional.ofNullable(lldpPorts.get(number));
  }

  private Optional<NetworkInterface> byIndex(int ifIndex) {
    return Optional.ofNullable(byIfIndex.get(ifIndex));
  }

  private Optional<NetworkInterface> byId(PortEvidence.Kind kind, String id) {
    return switch (kind) {
      case MAC -> MacAddress.tryParse(id).flatMap(mac -> byMac.getOrDefault(mac, Optional.empty()));
      case NETWORK_ADDRESS -> Optional.empty();
      case INTERFACE_ALIAS -> byText(2, id).or(() -> byAnyText(id));
      case INTERFACE_NAME -> byAnyText(id).or(() -> byLastPart(id)).or(() -> byMacText(id));
      case UNKNOWN, PORT_COMPONENT, AGENT_CIRCUIT_ID, LOCAL ->
          byAnyText(id).or(() -> byMacText(id)).or(() -> byLastPart(id));
    };
  }

  /** By the very ifName before other spellings: a unit's may be that of the port below it. */
  private Optional<NetworkInterface> byAnyText(String text) {
    return (text.isEmpty() ? Optional.<NetworkInterface>empty() : nameOf(text))
        .or(() -> byText(0, text))
        .or(() -> byText(1, text))
        .or(() -> byText(2, text));
  }

  private Optional<NetworkInterface> byText(int which, String text) {
    String name = PortName.normalise(text);
    return name.isEmpty()
        ? Optional.empty()
        : byText.get(which).getOrDefault(name, Optional.empty());
  }

  /** {@code bridge1/ether2} means ether2 (RouterOS). */
  private Optional<NetworkInterface> byLastPart(String id) {
    int slash = id.lastIndexOf('/');
    boolean word = slash > 0 && slash + 1 < id.length() && Character.isLetter(id.charAt(slash + 1));
    return word ? byAnyText(id.substring(slash + 1)) : Optional.empty();
  }

  private Optional<NetworkInterface> byMacText(String id) {
    return MacAddress.tryParse(id).flatMap(mac -> byMac.getOrDefault(mac, Optional.empty()));
  }

  private Optional<NetworkInterface> byDigits(String id) {
    return NUMBER.matcher(id).matches() ? byIndex(Integer.parseInt(id)) : Optional.empty();
  }
}
