package io.bongsu.model.routing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

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
 * @param virtuals addresses that it shares with other routers, one of which answers to them
 */
public record RoutingReport(
    String ospfRouterId,
    String isisSystemId,
    List<InterfaceAddress> addresses,
    List<RoutingAdjacency> adjacencies,
    boolean forwards,
    RouteTable routes,
    ResolvedAddresses resolved,
    List<VirtualAddress> virtuals) {
  /** No router, or never read. */
  public static final RoutingReport NONE = new RoutingReport("", "", List.of(), List.of());

  /** Refuses nothing: what an older store left out was never read. */
  public RoutingReport {
    routes = Objects.requireNonNullElse(routes, RouteTable.NONE);
    resolved = Objects.requireNonNullElse(resolved, ResolvedAddresses.NONE);
    virtuals = Objects.requireNonNullElse(virtuals, List.of());
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
        ResolvedAddresses.NONE,
        List.of());
  }

  /** The same with other forwarding and address resolution tables. */
  public RoutingReport with(RouteTable others, ResolvedAddresses reached) {
    return new RoutingReport(
        ospfRouterId, isisSystemId, addresses, adjacencies, forwards, others, reached, virtuals);
  }

  /**
   * The same with what the device tells of routing instances one by one: an address that both tell
   * on one interface is in the instance, and destinations count as read where all of them were.
   */
  public RoutingReport with(Collection<RoutingReport> instances) {
    if (instances.isEmpty()) {
      return this;
    }
    Map<List<Object>, InterfaceAddress> own = new LinkedHashMap<>();
    each(instances, RoutingReport::addresses)
        .forEach(address -> own.put(List.of(address.address(), address.ifIndex()), address));
    return new RoutingReport(
        ospfRouterId,
        isisSystemId,
        List.copyOf(own.values()),
        each(instances, RoutingReport::adjacencies).distinct().toList(),
        forwards,
        routes.with(instances.stream().map(RoutingReport::routes).toList()),
        resolved.with(instances.stream().map(RoutingReport::resolved).toList()),
        each(instances, RoutingReport::virtuals).distinct().toList());
  }

  private <T> Stream<T> each(
      Collection<RoutingReport> instances, Function<RoutingReport, List<T>> part) {
    return Stream.concat(Stream.of(this), instances.stream()).map(part).flatMap(List::stream);
  }

  /** The same of a device that passes packets on, or does not. */
  public RoutingReport forwarding(boolean does) {
    return new RoutingReport(
        ospfRouterId, isisSystemId, addresses, adjacencies, does, routes, resolved, virtuals);
  }

  /** The same of a device that shares these addresses. */
  public RoutingReport sharing(List<VirtualAddress> addresses) {
    return new RoutingReport(
        ospfRouterId,
        isisSystemId,
        this.addresses,
        adjacencies,
        forwards,
        routes,
        resolved,
        addresses);
  }

  /** The same with every address and adjacency in a routing instance. */
  public RoutingReport in(String instance) {
    return new RoutingReport(
        ospfRouterId,
        isisSystemId,
        addresses.stream().map(own -> own.in(instance)).toList(),
        adjacencies.stream().map(neighbour -> neighbour.in(instance)).toList(),
        forwards,
        routes,
        resolved,
        virtuals);
  }
}
