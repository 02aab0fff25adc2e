package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.SiteScope;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.Route;
import io.bongsu.topology.RouterPorts.Port;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the router over which a device is reached: the next hop of its own default route; where it
 * tells none, the router that resolved its address in its subnet, else the only router there. Where
 * that is not one router, there is none.
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
   * The router.
   *
   * @param ifIndex the device's own interface, 0 unknown
   * @param farIfIndex the router's
   */
  record Found(KnownDevice gateway, int ifIndex, int farIfIndex, Reason reason) {}

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
      return neighbours
          .at(device, hops.iterator().next(), instance(device))
          .map(met -> new Found(met.far(), met.ifIndex(), met.farIfIndex(), Reason.DEFAULT_ROUTE));
    }
    return hops.isEmpty() && !RouterPorts.isRouter(device) ? inSubnet(device) : Optional.empty();
  }

  /** The same router by every address of the device that lies in a router's subnet. */
  private Optional<Found> inSubnet(KnownDevice device) {
    List<Found> all = new ArrayList<>();
    for (IpAddress address : new TreeSet<>(device.facts().addresses())) {
      List<Port> around =
          routers.around(address).stream().filter(port -> mayBe(device, address, port)).toList();
      Optional<Found> found = inSubnet(device, address, around);
      if (found.isEmpty() && !around.isEmpty()) {
        return found;
      }
      found.ifPresent(all::add);
    }
    boolean one = all.stream().map(found -> found.gateway().id()).distinct().count() == 1;
    return one ? all.stream().min(Comparator.comparing(Found::reason)) : Optional.empty();
  }

  /** Somebody else, and not in another routing instance than the one the device tells. */
  private static boolean mayBe(KnownDevice device, IpAddress address, Port port) {
    return !port.device().id().equals(device.id())
        && device.routing().addresses().stream()
            .filter(own -> own.address().equals(address))
            .allMatch(own -> own.vrf().equals(port.address().vrf()));
  }

  private static Optional<Found> inSubnet(
      KnownDevice device, IpAddress address, List<Port> around) {
    List<Port> resolved = around.stream().filter(port -> port.resolved(address)).toList();
    Reason reason = resolved.isEmpty() ? Reason.SUBNET : Reason.RESOLVED;
    return only(resolved.isEmpty() ? around : resolved, device)
        .map(port -> new Found(port.device(), 0, port.address().ifIndex(), reason));
  }

  /**
   * The only router; where networks repeat, which routers of the same address show, that of the
   * device's site.
   */
  private static Optional<Port> only(List<Port> ports, KnownDevice device) {
    List<Port> near =
        ports.stream()
            .filter(port -> SiteScope.isShared(port.device().facts().site(), device.facts().site()))
            .toList();
    boolean repeated =
        ids(near).size() == 1
            && ports.stream()
                .allMatch(
                    port -> port.address().address().equals(near.getFirst().address().address()));
    List<Port> left = repeated ? near : ports;
    return ids(left).size() == 1
        ? left.stream().min(Comparator.comparingInt(port -> port.address().ifIndex()))
        : Optional.empty();
  }

  private static Set<DeviceId> ids(List<Port> ports) {
    return ports.stream().map(port -> port.device().id()).collect(Collectors.toSet());
  }
}
