package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.SiteScope;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.RoutingAdjacency;
import io.bongsu.model.routing.RoutingAdjacency.Protocol;
import io.bongsu.model.routing.RoutingReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the managed device and interface behind a routing adjacency: by an address in a subnet of
 * one's own; by system or router id only where both sides name each other and nothing else fits.
 */
final class RoutingNeighbours {
  /** Where an adjacency meets its neighbour; an ifIndex of 0 is unknown. */
  record Meeting(int ifIndex, KnownDevice far, int farIfIndex) {}

  private record Owner(KnownDevice device, InterfaceAddress address) {}

  private final Map<IpAddress, List<Owner>> byAddress = new HashMap<>();
  private final Map<String, List<KnownDevice>> byId = new HashMap<>();

  private final PointToPointSubnets subnets = new PointToPointSubnets();

  private final Owners<Object> mentions = new Owners<>();

  void add(KnownDevice device) {
    subnets.add(device);
    mentioned(device).forEach(key -> mentions.add(key, device.id()));
    for (InterfaceAddress own : device.routing().addresses()) {
      byAddress.computeIfAbsent(own.address(), _ -> new ArrayList<>(1)).add(new Owner(device, own));
    }
    for (String id : ids(device.routing())) {
      byId.computeIfAbsent(id, _ -> new ArrayList<>(1)).add(device);
    }
  }

  void remove(KnownDevice device) {
    subnets.remove(device);
    mentioned(device).forEach(key -> mentions.remove(key, device.id()));
    for (InterfaceAddress own : device.routing().addresses()) {
      byAddress.computeIfPresent(
          own.address(),
          (_, owners) -> without(owners, owner -> owner.device().id().equals(device.id())));
    }
    for (String id : ids(device.routing())) {
      byId.computeIfPresent(
          id, (_, owners) -> without(owners, owner -> owner.id().equals(device.id())));
    }
  }

  /** The addresses and ids that a device routes with, and the subnets of two it is in. */
  private static Set<Object> mentioned(KnownDevice device) {
    Set<Object> keys = new HashSet<>();
    PointToPointSubnets.of(device).forEach(keys::add);
    for (RoutingAdjacency adjacency : device.routing().adjacencies()) {
      Optional.ofNullable(adjacency.neighbour()).ifPresent(keys::add);
      keys.add(adjacency.protocol() + adjacency.neighbourId());
    }
    return keys;
  }

  private static Set<Object> answered(KnownDevice device) {
    Set<Object> keys = new HashSet<>(ids(device.routing()));
    device.routing().addresses().stream().map(InterfaceAddress::address).forEach(keys::add);
    PointToPointSubnets.of(device).forEach(keys::add);
    return keys;
  }

  /** The changed devices and those that may route with one of them. */
  Set<DeviceId> observers(NetworkChange change) {
    return change.observers(change.keys(RoutingNeighbours::answered), mentions);
  }

  private static <T> @Nullable List<T> without(List<T> owners, Predicate<T> gone) {
    owners.removeIf(gone);
    return owners.isEmpty() ? null : owners;
  }

  private static List<String> ids(RoutingReport report) {
    List<String> ids = new ArrayList<>();
    for (Protocol protocol : List.of(Protocol.OSPF, Protocol.ISIS)) {
      String id = ownId(report, protocol);
      if (!id.isEmpty()) {
        ids.add(protocol + id);
      }
    }
    return ids;
  }

  /** Who has an address that a device reaches in a subnet of its own, in a routing instance. */
  Optional<Meeting> at(KnownDevice device, IpAddress neighbour, String vrf) {
    return byAddress(
        device,
        new RoutingAdjacency(Protocol.BGP, 0, null, neighbour, "", null),
        mine -> mine.vrf().equals(vrf));
  }

  /** Whom a device meets in subnets that have room for two only. */
  List<Meeting> besides(KnownDevice device) {
    return subnets.meetings(device);
  }

  Optional<Meeting> find(KnownDevice device, RoutingAdjacency adjacency) {
    String vrf = adjacency.vrf();
    Optional<Meeting> addressed =
        byAddress(device, adjacency, mine -> vrf.isEmpty() || vrf.equals(mine.vrf()));
    return addressed.isPresent() || adjacency.protocol() == Protocol.BGP
        ? addressed
        : byId(device, adjacency);
  }

  private Optional<Meeting> byAddress(
      KnownDevice device, RoutingAdjacency adjacency, Predicate<InterfaceAddress> wanted) {
    IpAddress neighbour = adjacency.neighbour();
    if (neighbour == null) {
      return Optional.empty();
    }
    List<Meeting> inside = new ArrayList<>();
    List<Meeting> across = new ArrayList<>();
    List<InterfaceAddress> own =
        ownAddresses(device, adjacency, neighbour).stream().filter(wanted).toList();
    for (Owner owner : byAddress.getOrDefault(neighbour, List.of())) {
      own.stream()
          .filter(
              mine -> !owner.device().id().equals(device.id()) && answers(owner.address(), mine))
          .min(Comparator.comparing(mine -> !isInside(owner.address(), mine)))
          .filter(mine -> mayMeet(owner, mine, device))
          .ifPresent(mine ->
              (isInside(owner.address(), mine) ? inside : across)
                  .add(new Meeting(mine.ifIndex(), owner.device(), owner.address().ifIndex())));
    }
    return only(inside.isEmpty() ? across : inside, device, adjacency);
  }

  /** Both ends call their routing instance the same, as they do in the global one. */
  private static boolean isInside(InterfaceAddress far, InterfaceAddress mine) {
    return far.vrf().equals(mine.vrf());
  }

  /**
   * A customer's router does not know that it is in its provider's instance; two ends that name
   * different ones must tell of each other.
   */
  private static boolean mayMeet(Owner owner, InterfaceAddress mine, KnownDevice device) {
    InterfaceAddress far = owner.address();
    return isInside(far, mine)
        || far.vrf().isEmpty()
        || mine.vrf().isEmpty()
        || names(owner.device(), device);
  }

  private static List<InterfaceAddress> ownAddresses(
      KnownDevice device, RoutingAdjacency adjacency, IpAddress neighbour) {
    boolean circuit = adjacency.protocol() == Protocol.ISIS && adjacency.ifIndex() > 0;
    return device.routing().addresses().stream()
        .filter(mine -> mine.reaches(neighbour))
        .filter(mine -> !circuit || mine.ifIndex() == adjacency.ifIndex())
        .toList();
  }

  private static boolean answers(InterfaceAddress far, InterfaceAddress mine) {
    return far.prefix() == 0 || far.reaches(mine.address());
  }

  /**
   * An address that several devices have: the one with the told id, then the one that answers, then
   * the one of the same site.
   */
  private Optional<Meeting> only(
      List<Meeting> met, KnownDevice device, RoutingAdjacency adjacency) {
    List<Predicate<Meeting>> tests =
        List.of(
            meeting -> isNamed(meeting.far(), adjacency),
            meeting -> names(meeting.far(), device),
            meeting -> SiteScope.isShared(meeting.far().facts().site(), device.facts().site()));
    List<Meeting> left = met;
    for (Predicate<Meeting> test : tests) {
      List<Meeting> passed = left.stream().filter(test).toList();
      left = left.size() > 1 && !passed.isEmpty() ? passed : left;
    }
    return left.size() == 1 ? Optional.of(left.getFirst()) : Optional.empty();
  }

  private static boolean isNamed(KnownDevice device, RoutingAdjacency adjacency) {
    String id = ownId(device.routing(), adjacency.protocol());
    return !id.isEmpty() && id.equals(adjacency.neighbourId());
  }

  private static String ownId(RoutingReport report, Protocol protocol) {
    return protocol == Protocol.OSPF
        ? report.ospfRouterId()
        : protocol == Protocol.ISIS ? report.isisSystemId() : "";
  }

  private static boolean names(KnownDevice far, KnownDevice device) {
    RoutingReport own = device.routing();
    return far.routing().adjacencies().stream()
        .map(RoutingAdjacency::neighbour)
        .anyMatch(back ->
            back != null && own.addresses().stream().anyMatch(mine -> mine.address().equals(back)));
  }

  private Optional<Meeting> byId(KnownDevice device, RoutingAdjacency adjacency) {
    List<KnownDevice> owners =
        byId.getOrDefault(adjacency.protocol() + adjacency.neighbourId(), List.of());
    if (owners.size() != 1
        || owners.getFirst().id().equals(device.id())
        || adjacency.ifIndex() == 0) {
      return Optional.empty();
    }
    KnownDevice far = owners.getFirst();
    Optional<Meeting> bySegment = bySegment(adjacency, far);
    return bySegment.isPresent() ? bySegment : byAnswer(device, adjacency, far);
  }

  /** The far interface with the MAC that the adjacency shows. */
  private static Optional<Meeting> bySegment(RoutingAdjacency adjacency, KnownDevice far) {
    MacAddress mac = adjacency.mac();
    List<Integer> interfaces =
        far.facts().interfaces().stream()
            .filter(port -> mac != null && mac.equals(port.mac()))
            .map(port -> port.ifIndex())
            .filter(ifIndex -> isAdjacent(far, adjacency, ifIndex))
            .toList();
    return interfaces.size() == 1
        ? Optional.of(new Meeting(adjacency.ifIndex(), far, interfaces.getFirst()))
        : Optional.empty();
  }

  private static boolean isAdjacent(KnownDevice far, RoutingAdjacency adjacency, int ifIndex) {
    return far.routing().adjacencies().stream()
        .anyMatch(back -> back.protocol() == adjacency.protocol() && back.ifIndex() == ifIndex);
  }

  /** One unnumbered adjacency to and one from: they can only mean each other. */
  private static Optional<Meeting> byAnswer(
      KnownDevice device, RoutingAdjacency adjacency, KnownDevice far) {
    List<Integer> there = interfacesTo(device, far, adjacency.protocol());
    List<Integer> here = interfacesTo(far, device, adjacency.protocol());
    return there.size() == 1 && here.size() == 1
        ? Optional.of(new Meeting(adjacency.ifIndex(), far, there.getFirst()))
        : Optional.empty();
  }

  private static List<Integer> interfacesTo(
      KnownDevice wanted, KnownDevice from, Protocol protocol) {
    return from.routing().adjacencies().stream()
        .filter(back -> back.protocol() == protocol && isNamed(wanted, back))
        .map(RoutingAdjacency::ifIndex)
        .filter(ifIndex -> ifIndex > 0)
        .distinct()
        .toList();
  }
}
