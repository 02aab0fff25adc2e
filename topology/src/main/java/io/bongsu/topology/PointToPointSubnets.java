package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.SiteScope;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Subnets in which no more than two devices have room: two managed ends with one of them each, in
 * the same routing instance, can only mean each other. Where networks repeat, the ends of one site
 * are taken together. Not thread-safe.
 */
final class PointToPointSubnets {
  private static final int LOOPBACK = 24;
  private static final int TUNNEL = 131;

  /** A subnet in a routing instance. */
  record Subnet(IpAddress first, int prefix, String vrf) {
    static Subnet of(InterfaceAddress own) {
      return new Subnet(own.subnet(), own.prefix(), own.vrf());
    }
  }

  private record End(KnownDevice device, InterfaceAddress address) {
    DeviceId id() {
      return device.id();
    }

    String site() {
      return device.facts().site();
    }
  }

  private final Map<Subnet, List<End>> ends = new HashMap<>();

  void add(KnownDevice device) {
    own(device)
        .forEach(own ->
            ends.computeIfAbsent(Subnet.of(own), _ -> new ArrayList<>(2))
                .add(new End(device, own)));
  }

  void remove(KnownDevice device) {
    own(device)
        .forEach(own ->
            ends.computeIfPresent(
                Subnet.of(own),
                (_, all) ->
                    all.removeIf(end -> end.id().equals(device.id())) && all.isEmpty()
                        ? null
                        : all));
  }

  /** The subnets a device has an end of. */
  static Stream<Subnet> of(KnownDevice device) {
    return own(device).map(Subnet::of);
  }

  /** Whom a device meets in its subnets of two. */
  List<RoutingNeighbours.Meeting> meetings(KnownDevice device) {
    return own(device).flatMap(own -> meeting(device, own).stream()).toList();
  }

  private Optional<RoutingNeighbours.Meeting> meeting(KnownDevice device, InterfaceAddress own) {
    List<End> all = ends.getOrDefault(Subnet.of(own), List.of());
    String site = device.facts().site();
    return far(all, device, _ -> true)
        .or(() -> far(all, device, end -> SiteScope.isShared(end.site(), site)))
        .map(far ->
            new RoutingNeighbours.Meeting(own.ifIndex(), far.device(), far.address().ifIndex()));
  }

  private static Optional<End> far(List<End> all, KnownDevice device, Predicate<End> wanted) {
    List<End> two = all.stream().filter(wanted).toList();
    return two.size() == 2
            && !two.getFirst().address().address().equals(two.getLast().address().address())
        ? two.stream()
            .filter(end -> !end.id().equals(device.id()))
            .findFirst()
            .filter(_ -> two.stream().anyMatch(end -> end.id().equals(device.id())))
        : Optional.empty();
  }

  private static Stream<InterfaceAddress> own(KnownDevice device) {
    return device.routing().addresses().stream()
        .filter(InterfaceAddress::isPointToPoint)
        .filter(own -> own.ifIndex() > 0 && isHost(own) && isOnLink(device, own));
  }

  /** Neither the name of the subnet nor its broadcast address. */
  private static boolean isHost(InterfaceAddress own) {
    int last = own.address().octets()[own.address().isV6() ? 15 : 3] & 3;
    boolean edge = own.prefix() == 30 && !own.address().isV6() && (last == 0 || last == 3);
    return !edge && SharedAddresses.isOneDevices(own.address());
  }

  private static boolean isOnLink(KnownDevice device, InterfaceAddress own) {
    return device.facts().interfaces().stream()
        .filter(port -> port.ifIndex() == own.ifIndex())
        .mapToInt(NetworkInterface::type)
        .noneMatch(type -> type == LOOPBACK || type == TUNNEL);
  }
}
