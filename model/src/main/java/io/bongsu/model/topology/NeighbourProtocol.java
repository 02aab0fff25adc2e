package io.bongsu.model.topology;

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
  MANUAL;

  /** As the REST API writes it. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
