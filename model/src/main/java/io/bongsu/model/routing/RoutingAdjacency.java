package io.bongsu.model.routing;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A neighbour of a routing protocol whose adjacency is complete: OSPF full(8), IS-IS up(3), BGP
 * established(6).
 *
 * @param ifIndex the own interface, 0 unknown
 * @param local the own address of the session, null unknown
 * @param neighbour its address, null unknown
 * @param neighbourId router id or IS-IS system id, empty unknown
 * @param mac its MAC on this segment (isisISAdjNeighSNPAAddress), null unknown
 * @param vrf the routing instance where the device tells one for it; empty for the global one, and
 *     where none is told
 */
public record RoutingAdjacency(
    Protocol protocol,
    int ifIndex,
    @Nullable IpAddress local,
    @Nullable IpAddress neighbour,
    String neighbourId,
    @Nullable MacAddress mac,
    String vrf) {
  /** Refuses nothing: what an older store left out was never told. */
  public RoutingAdjacency {
    vrf = Objects.requireNonNullElse(vrf, "");
  }

  /** An adjacency of which no routing instance is told. */
  public RoutingAdjacency(
      Protocol protocol,
      int ifIndex,
      @Nullable IpAddress local,
      @Nullable IpAddress neighbour,
      String neighbourId,
      @Nullable MacAddress mac) {
    this(protocol, ifIndex, local, neighbour, neighbourId, mac, "");
  }

  /** The same in a routing instance. */
  public RoutingAdjacency in(String instance) {
    return new RoutingAdjacency(protocol, ifIndex, local, neighbour, neighbourId, mac, instance);
  }

  /** Which protocol. */
  public enum Protocol {
    OSPF,
    ISIS,
    BGP
  }
}
