package io.bongsu.model.topology;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where evidence of a link comes from. */
public enum NeighbourProtocol {
  LLDP,
  CDP,
  FDP,
  EDP,
  SONMP,
  AMAP,
  MIKROTIK,
  STP,
  FDB,
  LACP,
  OSPF,
  ISIS,
  BGP,
  SUBNET,
  GATEWAY,
  MANUAL;

  /** What bridges tell: their tables hang together. */
  public static final Set<NeighbourProtocol> BRIDGED =
      Collections.unmodifiableSet(EnumSet.of(STP, FDB, LACP));

  /** What routers tell of their neighbours. */
  public static final Set<NeighbourProtocol> ROUTED =
      Collections.unmodifiableSet(EnumSet.of(OSPF, ISIS, BGP));

  /** As the REST API writes it. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
