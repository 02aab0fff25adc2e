package io.bongsu.model.routing;

import java.util.List;
import java.util.Objects;

/**
 * Everything a device tells as a router.
 *
 * @param ospfRouterId ospfRouterId as an address, empty unknown
 * @param isisSystemId isisSysID in hexadecimal digits, empty unknown
 * @param addresses its own addresses
 * @param adjacencies complete ones only
 * @param forwards whether it passes on packets of others (ipForwarding, ipv6IpForwarding)
 * @param routes which way it sends packets
 * @param resolved whom it reached on its own links
 */
public record RoutingReport(
    String ospfRouterId,
    String isisSystemId,
    List<InterfaceAddress> addresses,
    List<RoutingAdjacency> adjacencies,
    boolean forwards,
    RouteTable routes,
    ResolvedAddresses resolved) {
  /** No router, or never read. */
  public static final RoutingReport NONE = new RoutingReport("", "", List.of(), List.of());

  /** Refuses nothing: what an older store left out was never read. */
  public RoutingReport {
    routes = Objects.requireNonNullElse(routes, RouteTable.NONE);
    resolved = Objects.requireNonNullElse(resolved, ResolvedAddresses.NONE);
  }

  /** A report of addresses and adjacencies only. */
  public RoutingReport(
      String ospfRouterId,
      String isisSystemId,
      List<InterfaceAddress> addresses,
      List<RoutingAdjacency> adjacencies) {
    this(
        ospfRouterId,
        isisSystemId,
        addresses,
        adjacencies,
        false,
        RouteTable.NONE,
        ResolvedAddresses.NONE);
  }

  /** The same with other forwarding and address resolution tables. */
  public RoutingReport with(RouteTable others, ResolvedAddresses reached) {
    return new RoutingReport(
        ospfRouterId, isisSystemId, addresses, adjacencies, forwards, others, reached);
  }

  /** The same of a device that passes packets on, or does not. */
  public RoutingReport forwarding(boolean does) {
    return new RoutingReport(
        ospfRouterId, isisSystemId, addresses, adjacencies, does, routes, resolved);
  }
}
