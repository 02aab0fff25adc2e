package io.bongsu.poller.device;

import io.bongsu.model.inventory.NetworkInterface;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
