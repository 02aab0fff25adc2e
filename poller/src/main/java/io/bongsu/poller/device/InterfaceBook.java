package io.bongsu.poller.device;

import io.bongsu.model.inventory.NetworkInterface;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The interfaces of the last inventory by today's ifIndex; immutable. */
final class InterfaceBook {
  private final Map<Integer, NetworkInterface> byIndex;

  InterfaceBook(Collection<NetworkInterface> interfaces) {
    this.byIndex =
        interfaces.stream()
            .collect(
                Collectors.toMap(
                    NetworkInterface::ifIndex, Function.identity(), (first, _) -> first));
  }

  /** The same, with these added or in the place of those at their ifIndex. */
  InterfaceBook with(Collection<NetworkInterface> more) {
    List<NetworkInterface> all = new ArrayList<>(more);
    all.addAll(byIndex.values());
    return new InterfaceBook(all);
  }

  /**
   * The same interfaces, where nothing differs as the objects known before: others keep those, and
   * 14,000 devices have too many to keep twice.
   */
  List<NetworkInterface> known(List<NetworkInterface> read) {
    return read.stream().map(this::known).toList();
  }

  private NetworkInterface known(NetworkInterface port) {
    NetworkInterface known = byIndex.getOrDefault(port.ifIndex(), port);
    return known.equals(port) ? known : port;
  }

  /**
   * What is to be told where interfaces that are read now were known by another ifIndex; empty
   * where none was.
   */
  Optional<String> renumbered(Collection<NetworkInterface> read) {
    List<NetworkInterface> elsewhere = read.stream().filter(port -> !isKnownThere(port)).toList();
    if (elsewhere.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Integer> before =
        byIndex.values().stream()
            .collect(
                Collectors.toMap(
                    NetworkInterface::key, NetworkInterface::ifIndex, (first, _) -> first));
    List<NetworkInterface> moved =
        elsewhere.stream().filter(port -> before.containsKey(port.key())).toList();
    return moved.stream()
        .min(Comparator.comparingInt(NetworkInterface::ifIndex))
        .map(example ->
            "ifIndex of "
                + moved.size()
                + (moved.size() == 1 ? " interface" : " interfaces")
                + " changed, e.g. "
                + example.name()
                + " "
                + before.get(example.key())
                + " → "
                + example.ifIndex());
  }

  private boolean isKnownThere(NetworkInterface port) {
    NetworkInterface known = byIndex.get(port.ifIndex());
    return known != null && known.key().equals(port.key());
  }

  @Nullable NetworkInterface at(int ifIndex) {
    return byIndex.get(ifIndex);
  }

  /**
   * Bits per second that no counter can honestly exceed, 0 when there is no such bound: the ifSpeed
   * of other, loopback, ppp, virtual, tunnel and VLAN interfaces is a wish.
   */
  static long bound(NetworkInterface port) {
    return switch (port.type()) {
      case 0, 1, 23, 24, 53, 131, 135, 136 -> 0;
      default -> port.speedBps();
    };
  }
}
