package io.bongsu.model.routing;

import java.util.List;

/**
 * Everything a device tells as a router.
 *
 * @param ospfRouterId ospfRouterId as an address, empty unknown
 * @param isisSystemId isisSysID in hexadecimal digits, empty unknown
 * @param addresses its own addresses
 * @param adjacencies complete ones only
 */
public record RoutingReport(
    String ospfRouterId,
    String isisSystemId,
    List<InterfaceAddress> addresses,
    List<RoutingAdjacency> adjacencies) {
  /** No router, or never read. */
  public static final RoutingReport NONE = new RoutingReport("", "", List.of(), List.of());
}
