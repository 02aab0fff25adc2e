package io.bongsu.model.routing;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
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
 */
public record RoutingAdjacency(
    Protocol protocol,
    int ifIndex,
    @Nullable IpAddress local,
    @Nullable IpAddress neighbour,
    String neighbourId,
    @Nullable MacAddress mac) {
  /** Which protocol. */
  public enum Protocol {
    OSPF,
    ISIS,
    BGP
  }
}
