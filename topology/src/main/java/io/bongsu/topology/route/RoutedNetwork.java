package io.bongsu.topology.route;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.SiteScope;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All devices by their addresses, and who stands behind an interface, to follow packets. Immutable.
 */
public final class RoutedNetwork {
  private record Owner(Station station, InterfaceAddress address) {
    Door door() {
      return new Door(station, address.ifIndex(), address.vrf());
    }
  }

  private record Port(DeviceId device, int ifIndex) {}

  private final Map<DeviceId, Station> stations = new HashMap<>();
  private final Map<IpAddress, List<Owner>> owners = new HashMap<>();
  private final Map<IpAddress, List<Owner>> standby = new HashMap<>();
  private final Map<Port, List<End>> behind = new HashMap<>();

  /** Of these devices; adjacencies tell who is met over an interface without addresses. */
  public RoutedNetwork(Collection<Station> all, Collection<Link> adjacencies) {
    all.stream().sorted(Comparator.comparing(Station::device)).forEach(this::add);
    for (Link link : adjacencies) {
      add(link.a(), link.b());
      add(link.b(), link.a());
    }
  }

  private void add(Station station) {
    stations.put(station.device(), station);
    List<InterfaceAddress> waiting = station.virtuals(false).toList();
    Stream.concat(station.virtuals(true), station.addresses())
        .filter(own -> waiting.stream().noneMatch(other -> isSame(own, other)))
        .collect(
            Collectors.toMap(
                own -> List.of(own.address(), own.vrf(), own.ifIndex()),
                own -> own,
                (first, _) -> first,
                LinkedHashMap::new))
        .values()
        .forEach(own -> file(owners, station, own));
    waiting.forEach(own -> file(standby, station, own));
  }

  private static boolean isSame(InterfaceAddress one, InterfaceAddress other) {
    return one.address().equals(other.address()) && one.vrf().equals(other.vrf());
  }

  private static void file(
      Map<IpAddress, List<Owner>> owners, Station station, InterfaceAddress address) {
    owners
        .computeIfAbsent(address.address(), _ -> new ArrayList<>(1))
        .add(new Owner(station, address));
  }

  private void add(End near, End far) {
    near.node()
        .device()
        .filter(_ -> near.ifIndex() > 0)
        .ifPresent(device ->
            behind
                .computeIfAbsent(new Port(device, near.ifIndex()), _ -> new ArrayList<>(1))
                .add(far));
  }

  /** Follows a packet from one device to the address that another is monitored at. */
  public RoutedPath path(DeviceId from, DeviceId to) {
    return new RouteTrace(this, of(from), of(to)).run();
  }

  private Station of(DeviceId device) {
    Station found = stations.get(device);
    if (found == null) {
      throw new IllegalArgumentException("There is no device " + device);
    }
    return found;
  }

  /**
   * The devices that may be meant by a next hop: on the subnet where it is sent, in the same
   * routing instance and site as far as any is; several are told by nothing apart.
   *
   * @param near the subnet of the sender that the next hop lies in, null when there is none
   */
  List<Door> doors(Station sender, @Nullable InterfaceAddress near, IpAddress nextHop, String vrf) {
    return met(owners, sender, near, nextHop, vrf).stream().map(Owner::door).toList();
  }

  /** The devices that would answer to a next hop if who answers to it failed; as {@link #doors}. */
  List<DeviceId> standby(
      Station sender, @Nullable InterfaceAddress near, IpAddress nextHop, String vrf) {
    return met(standby, sender, near, nextHop, vrf).stream()
        .map(owner -> owner.station().device())
        .toList();
  }

  private static List<Owner> met(
      Map<IpAddress, List<Owner>> among,
      Station sender,
      @Nullable InterfaceAddress near,
      IpAddress nextHop,
      String vrf) {
    List<Owner> met =
        among.getOrDefault(nextHop, List.of()).stream()
            .filter(owner -> !owner.station().equals(sender))
            .filter(owner -> mayMeet(owner.address(), near))
            .toList();
    met = narrowed(met, owner -> owner.address().vrf().equals(vrf));
    return SiteScope.narrowed(met, owner -> owner.station().site(), sender.site());
  }

  private static boolean mayMeet(InterfaceAddress far, @Nullable InterfaceAddress near) {
    return near == null || far.prefix() == 0 || far.reaches(near.address());
  }

  private static List<Owner> narrowed(List<Owner> met, Predicate<Owner> wanted) {
    List<Owner> left = met.stream().filter(wanted).toList();
    return left.isEmpty() ? met : left;
  }

  /** The only device behind an interface. */
  Optional<Door> behind(Station station, int ifIndex) {
    List<End> ends = behind.getOrDefault(new Port(station.device(), ifIndex), List.of());
    return ends.size() == 1
        ? ends.getFirst()
            .node()
            .device()
            .map(stations::get)
            .map(far -> new Door(far, ends.getFirst().ifIndex(), vrf(far, ends.getFirst())))
        : Optional.empty();
  }

  private static String vrf(Station station, End end) {
    return station.routing().addresses().stream()
        .filter(own -> own.ifIndex() == end.ifIndex())
        .map(InterfaceAddress::vrf)
        .findFirst()
        .orElse("");
  }
}
