package io.bongsu.app.offline;

import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.topology.PortEvidence;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the interface that a neighbour row's local port stands for, with this device's own tables
 * only.
 */
final class LocalPortNames {
  private static final int ETHERNET = 6;

  private final List<NetworkInterface> interfaces;

  LocalPortNames(List<NetworkInterface> interfaces) {
    this.interfaces = interfaces;
  }

  /** The interface, empty when nothing tells it for certain. */
  Optional<NetworkInterface> find(PortEvidence port) {
    return Stream.of(
            byIndex(port.ifIndex()),
            byId(port),
            byName(port.description()),
            byIndex(port.bridgePortIfIndex()),
            byIndex(port.number()).filter(found -> found.type() == ETHERNET))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<NetworkInterface> byIndex(int ifIndex) {
    return ifIndex <= 0 ? Optional.empty() : only(candidate -> candidate.ifIndex() == ifIndex);
  }

  private Optional<NetworkInterface> byId(PortEvidence port) {
    if (port.id().isEmpty()) {
      return Optional.empty();
    }
    return switch (port.kind()) {
      case MAC ->
          MacAddress.tryParse(port.id())
              .flatMap(mac -> only(candidate -> mac.equals(candidate.mac())));
      case INTERFACE_ALIAS ->
          only(candidate -> port.id().equals(candidate.alias())).or(() -> byName(port.id()));
      case NETWORK_ADDRESS, UNKNOWN -> Optional.empty();
      default -> byName(port.id()).or(() -> byDigits(port.id()));
    };
  }

  private Optional<NetworkInterface> byDigits(String text) {
    return text.matches("\\d{1,9}") ? byIndex(Integer.parseInt(text)) : Optional.empty();
  }

  private Optional<NetworkInterface> byName(String text) {
    return text.isEmpty()
        ? Optional.empty()
        : only(candidate -> candidate.name().equals(text))
            .or(() -> only(candidate -> candidate.description().equals(text)))
            .or(() -> only(candidate -> candidate.alias().equals(text)));
  }

  private Optional<NetworkInterface> only(Predicate<NetworkInterface> test) {
    List<NetworkInterface> found = interfaces.stream().filter(test).limit(2).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
