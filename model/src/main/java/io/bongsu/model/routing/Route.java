package io.bongsu.model.routing;

import io.bongsu.model.net.IpAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of a forwarding table (inetCidrRouteTable, ipCidrRouteTable, ipRouteTable,
 * mplsL3VpnVrfRteTable).
 *
 * @param network the destination's first address
 * @param prefix its bits, 0 the default route
 * @param nextHop to whom packets go, null to the destination itself
 * @param ifIndex over which interface, 0 unknown
 * @param origin who set it
 * @param metric inetCidrRouteMetric1, comparable among routes of one origin; -1 unused
 * @param vrf the routing instance as the device names it; empty for the global one
 */
public record Route(
    IpAddress network,
    int prefix,
    @Nullable IpAddress nextHop,
    int ifIndex,
    Origin origin,
    int metric,
    String vrf) {
  /** Who set a route (IANAipRouteProtocol), or that it discards what it matches. */
  public enum Origin {
    LOCAL,
    STATIC,
    ICMP,
    RIP,
    ISIS,
    OSPF,
    BGP,
    EIGRP,
    OTHER,
    REJECT
  }

  /** Refuses nothing: what an older store left out was never told. */
  public Route {
    vrf = Objects.requireNonNullElse(vrf, "");
  }

  /** The same in a routing instance. */
  Route in(String instance) {
    return new Route(network, prefix, nextHop, ifIndex, origin, metric, instance);
  }

  /** The destination with the prefix of all addresses in it. */
  public String destination() {
    return network + "/" + prefix;
  }

  /** True when a packet to this address may take it. */
  public boolean matches(IpAddress target) {
    return network.isV6() == target.isV6() && target.network(prefix).equals(network);
  }
}
