package io.bongsu.topology;

import io.bongsu.model.topology.NeighbourClaim.Capability;
import io.bongsu.model.topology.NetworkGraph.Node;
import java.util.Set;

/** What the capabilities of a device (LLDP, CDP) come to for its place among others. */
enum Ability {
  /** It routes and does not bridge. */
  ROUTER,
  /** It does both. */
  ROUTING_SWITCH,
  BRIDGE,
  /** An access point, a telephone or a station, whatever else it bridges for what hangs on it. */
  ENDPOINT,
  UNKNOWN;

  static Ability of(Node node) {
    Set<Capability> able = node.capabilities();
    boolean routes = able.contains(Capability.ROUTER);
    boolean bridges = able.contains(Capability.BRIDGE) || able.contains(Capability.REPEATER);
    if (able.contains(Capability.TELEPHONE)
        || (able.contains(Capability.WLAN_ACCESS_POINT) && !routes)) {
      return ENDPOINT;
    }
    if (routes) {
      return bridges ? ROUTING_SWITCH : ROUTER;
    }
    return bridges ? BRIDGE : able.contains(Capability.STATION_ONLY) ? ENDPOINT : UNKNOWN;
  }

  boolean bridges() {
    return this == ROUTING_SWITCH || this == BRIDGE;
  }

  boolean routes() {
    return this == ROUTING_SWITCH || this == ROUTER;
  }
}
