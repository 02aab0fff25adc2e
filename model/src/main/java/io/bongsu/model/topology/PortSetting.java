package io.bongsu.model.topology;

/**
 * How a port is set, and how its neighbour says that its own is set.
 *
 * @param ifIndex the port, positive
 * @param duplex dot3StatsDuplexStatus (EtherLike-MIB, RFC 3635)
 * @param heardDuplex cdpCacheDuplex or what lldpXdot3RemPortOperMauType implies, of the neighbour's
 *     port
 * @param heardVlan cdpCacheNativeVLAN or lldpXdot1RemPortVlanId, of the neighbour's port; 0 unknown
 * @param frame lldpXdot3LocMaxFrameSize in octets, 0 unknown
 * @param heardFrame lldpXdot3RemMaxFrameSize of the neighbour's port in octets, 0 unknown
 * @param heardAggregate lldpXdot3RemLinkAggPortId while the neighbour's port is aggregated: the
 *     ifIndex of its aggregate there, 0 unknown
 */
public record PortSetting(
    int ifIndex,
    Duplex duplex,
    Duplex heardDuplex,
    int heardVlan,
    int frame,
    int heardFrame,
    int heardAggregate) {
  /** Whether a port sends while it receives. */
  public enum Duplex {
    UNKNOWN,
    HALF,
    FULL
  }

  /** A port whose largest frame is not known. */
  public PortSetting(int ifIndex, Duplex duplex, Duplex heardDuplex, int heardVlan) {
    this(ifIndex, duplex, heardDuplex, heardVlan, 0, 0);
  }

  /** A port whose neighbour's aggregate is not known. */
  public PortSetting(
      int ifIndex, Duplex duplex, Duplex heardDuplex, int heardVlan, int frame, int heardFrame) {
    this(ifIndex, duplex, heardDuplex, heardVlan, frame, heardFrame, 0);
  }

  /** A port of which nothing is known. */
  public static PortSetting unknown(int ifIndex) {
    return new PortSetting(ifIndex, Duplex.UNKNOWN, Duplex.UNKNOWN, 0);
  }
}
