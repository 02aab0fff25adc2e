package io.bongsu.model.bridging;

import io.bongsu.model.net.MacAddress;
import org.jspecify.annotations.Nullable;

/**
 * A port that is or could be a member of an aggregate (dot3adAggPortTable, pagpEthcOperTable,
 * ifStackTable).
 *
 * @param ifIndex the member
 * @param aggregate ifIndex of what it is attached to, 0 none or unknown
 * @param actorPort its LACP port number, 0 unknown
 * @param actor its LACP system, null unknown
 * @param partner the LACP system at the far end, null none
 * @param partnerPort the LACP port number there, 0 unknown
 */
public record AggregatePort(
    int ifIndex,
    int aggregate,
    int actorPort,
    @Nullable MacAddress actor,
    @Nullable MacAddress partner,
    int partnerPort) {
  /** A membership of which nothing but itself is known. */
  public static AggregatePort member(int ifIndex, int aggregate) {
    return new AggregatePort(ifIndex, aggregate, 0, null, null, 0);
  }
}
