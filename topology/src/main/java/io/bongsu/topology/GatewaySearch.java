package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.SiteScope;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.Route;
import io.bongsu.topology.RouterPorts.Port;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the router over which a device is reached: the next hop of its own default route; where it
 * tells none, the router that resolved its address in its subnet, else the only router there.
 * Routers that share a virtual address there are one, together. Where that is not one, there is
 * none.
 */
final class GatewaySearch {
  /** Why; all less sure than the least of what tells of a cable. */
  enum Reason {
    DEFAULT_ROUTE(0.39, "Its default route leads there"),
    RESOLVED(0.37, "The router resolved its address there"),
    SUBNET(0.35, "The only router in its subnet");

    private final double confidence;
    private final String note;

    Reason(double confidence, String note) {
      this.confidence = confidence;
      this.note = note;
    }

    double confidence() {
      return confidence;
    }

    String note() {
      return note;
    }
  }

  /**
   * The router, or those that stand in for each other.
   *
   * @param routers with their interfaces, 0 unknown, by device
   * @param ifIndex the device's own interface, 0 unknown
   */
  record Found(Map<DeviceId, Integer> routers, int ifIndex, Reason reason) {
    static Found of(Collection<Port> ports, int ifIndex, Reason reason) {
      Map<DeviceId, Integer> routers = new TreeMap<>();
      ports.forEach(port -> routers.merge(port.device().id(), port.address().ifIndex(), Math::min));
      return new Found(routers, ifIndex, reason);
    }
  }

  private final RouterPorts routers;
  private final RoutingNeighbours neighbours;

  GatewaySearch(RouterPorts routers, RoutingNeighbours neighbours) {
    this.routers = routers;
    this.neighbours = neighbours;
  }

  /** The routing instance in which a device is monitored. */
  private static String instance(KnownDevice device) {
    return device.routing().addresses().stream()
        .filter(own -> device.facts().addresses().contains(own.address()))
        .map(InterfaceAddress::vrf)
        .min(Comparator.naturalOrder())
        .orElse("");
  }

  /** The next hops of its default routes, of IPv4 where it has any. */
  static Set<IpAddress> defaultHops(KnownDevice device) {
    String vrf = instance(device);
    Set<IpAddress> hops = new TreeSet<>();
    for (Route route : device.routing().routes().routes()) {
      IpAddress hop = route.nextHop();
      if (route.prefix() == 0 && hop != null && route.vrf().equals(vrf)) {
        hops.add(hop);
      }
    }
    boolean v4 = hops.stream().anyMatch(hop -> !hop.isV6());
    hops.removeIf(hop -> v4 && hop.isV6());
    return hops;
  }

  Optional<Found> find(KnownDevice device) {
    Set<IpAddress> hops = defaultHops(device);
    if (hops.size() == 1) {
      IpAddress hop = hops.iterator().next();
      List<Port> sharing = sharing(device, hop);
      return sharing.isEmpty() ? at(device, hop) : together(device, hop, sharing);
    }
    return hops.isEmpty() && !RouterPorts.isRouter(device) ? inSubnet(device) : Optional.empty();
  }

  private Optional<Found> at(KnownDevice device, IpAddress hop) {
    return neighbours
        .at(device, hop, instance(device))
        .map(met ->
            new Found(
                Map.of(met.far().id(), met.farIfIndex()), met.ifIndex(), Reason.DEFAULT_ROUTE));
  }

  /** The routers that share a next hop, on a subnet of the device's own. */
  private List<Port> sharing(KnownDevice device, IpAddress hop) {
    List<Port> found =
        routers.around(hop).stream()
            .filter(port -> port.virtuals().contains(hop))
            .filter(port -> !port.device().id().equals(device.id()))
            .filter(
                port -> links(device, hop).anyMatch(own -> port.address().reaches(own.address())))
            .toList();
    return narrowed(found, device);
  }

  private static Stream<InterfaceAddress> links(KnownDevice device, IpAddress hop) {
    String vrf = instance(device);
    return device.routing().addresses().stream()
        .filter(own -> own.vrf().equals(vrf) && own.reaches(hop));
  }

  /**
   * All of them; one alone only when it answers itself: another one that is not managed may, too. A
   * router is not reached over two others, for whom it may stand in.
   */
  private static Optional<Found> together(KnownDevice device, IpAddress hop, List<Port> sharing) {
    boolean one = ids(sharing).size() == 1;
    boolean certain =
        one
            ? sharing.stream().anyMatch(port -> port.answersTo(hop))
            : !RouterPorts.isRouter(device);
    int out = links(device, hop).mapToInt(InterfaceAddress::ifIndex).min().orElse(0);
    return certain ? Optional.of(Found.of(sharing, out, Reason.DEFAULT_ROUTE)) : Optional.empty();
  }

  /** The same routers by every address of the device that lies in a router's subnet. */
  private Optional<Found> inSubnet(KnownDevice device) {
    List<Found> all = new ArrayList<>();
    for (IpAddress address : new TreeSet<>(device.facts().addresses())) {
      List<Port> around =
          routers.around(address, device.facts().site()).stream()
              .filter(port -> mayBe(device, address, port))
              .toList();
      Optional<Found> found = inSubnet(address, around);
      if (found.isEmpty() && !around.isEmpty()) {
        return found;
      }
      found.ifPresent(all::add);
    }
    boolean one = all.stream().map(found -> found.routers().keySet()).distinct().count() == 1;
    return one ? all.stream().min(Comparator.comparing(Found::reason)) : Optional.empty();
  }

  /** Somebody else, and not in another routing instance than the one the device tells. */
  private static boolean mayBe(KnownDevice device, IpAddress address, Port port) {
    return !port.device().id().equals(device.id())
        && device.routing().addresses().stream()
            .filter(own -> own.address().equals(address))
            .allMatch(own -> own.vrf().equals(port.address().vrf()));
  }

  private static Optional<Found> inSubnet(IpAddress address, List<Port> around) {
    List<Port> resolved = around.stream().filter(port -> port.resolved(address)).toList();
    Reason reason = resolved.isEmpty() ? Reason.SUBNET : Reason.RESOLVED;
    return only(resolved.isEmpty() ? around : resolved, around)
        .map(ports -> Found.of(ports, 0, reason));
  }

  /**
   * The only router, with those that share an address with it there; else those that all share one.
   */
  private static Optional<List<Port>> only(List<Port> left, List<Port> around) {
    if (left.isEmpty()) {
      return Optional.empty();
    }
    Set<IpAddress> shared = new TreeSet<>(left.getFirst().virtuals());
    left.forEach(port -> shared.retainAll(port.virtuals()));
    if (shared.isEmpty()) {
      return ids(left).size() == 1 ? Optional.of(left) : Optional.empty();
    }
    return Optional.of(
        around.stream()
            .filter(port -> port.virtuals().stream().anyMatch(shared::contains))
            .toList());
  }

  /**
   * Where networks repeat, which routers of the same address show, those of the device's site; else
   * all.
   */
  private static List<Port> narrowed(List<Port> ports, KnownDevice device) {
    Set<IpAddress> addresses =
        ports.stream().map(port -> port.address().address()).collect(Collectors.toSet());
    return addresses.size() < ids(ports).size()
        ? SiteScope.narrowed(ports, port -> port.device().facts().site(), device.facts().site())
        : ports;
  }

  private static Set<DeviceId> ids(List<Port> ports) {
    return ports.stream().map(port -> port.device().id()).collect(Collectors.toSet());
  }
}
