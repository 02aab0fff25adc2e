package io.bongsu.topology.route;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.RoutingReport;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A device as a packet meets it.
 *
 * @param site where addresses are looked for first; empty unknown
 * @param managed the address it is monitored at, by which others mean it
 * @param routing what it tells as a router
 */
public record Station(DeviceId device, String site, IpAddress managed, RoutingReport routing) {
  /**
   * Addresses it shares with other routers, each in its subnet.
   *
   * @param active those it answers to, or those it only stands by for
   */
  Stream<InterfaceAddress> virtuals(boolean active) {
    return routing.virtuals().stream()
        .filter(shared -> shared.active() == active)
        .flatMap(shared ->
            routing.addresses().stream()
                .filter(own -> own.ifIndex() == shared.ifIndex() && own.reaches(shared.address()))
                .limit(1)
                .map(own ->
                    new InterfaceAddress(
                        shared.address(), own.prefix(), own.ifIndex(), own.vrf())));
  }

  /** Its addresses; the one it is monitored at without a subnet where it does not tell that. */
  Stream<InterfaceAddress> addresses() {
    boolean told = routing.addresses().stream().anyMatch(own -> own.address().equals(managed));
    return told
        ? routing.addresses().stream()
        : Stream.concat(
            routing.addresses().stream(), Stream.of(new InterfaceAddress(managed, 0, 0)));
  }

  boolean owns(IpAddress address) {
    return addresses().anyMatch(own -> own.address().equals(address));
  }

  /** Whether it has an address in a routing instance. */
  boolean has(IpAddress address, String vrf) {
    return addresses().anyMatch(own -> own.vrf().equals(vrf) && own.address().equals(address));
  }

  /** The smallest of its subnets in a routing instance that an address lies in. */
  Optional<InterfaceAddress> subnet(IpAddress of, String vrf) {
    return routing.addresses().stream()
        .filter(own -> own.vrf().equals(vrf) && own.reaches(of))
        .max(
            Comparator.comparingInt(InterfaceAddress::prefix)
                .thenComparing(InterfaceAddress::address));
  }

  /**
   * Whether an interface has a subnet in which a neighbour would have to be; none is link-local.
   */
  boolean isNumbered(int ifIndex, IpAddress neighbour) {
    return !neighbour.toInetAddress().isLinkLocalAddress()
        && routing.addresses().stream()
            .anyMatch(own ->
                own.ifIndex() == ifIndex
                    && own.prefix() > 0
                    && own.address().isV6() == neighbour.isV6());
  }

  /** The routing instance in which it is monitored. */
  String managedVrf() {
    return addresses()
        .filter(own -> own.address().equals(managed))
        .map(InterfaceAddress::vrf)
        .findFirst()
        .orElse("");
  }

  /** Whether it told any route of a routing instance. */
  boolean tellsRoutes(String vrf) {
    return routing.routes().routes().stream().anyMatch(route -> route.vrf().equals(vrf));
  }
}
