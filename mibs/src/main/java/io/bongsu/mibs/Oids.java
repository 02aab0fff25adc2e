package io.bongsu.mibs;

import io.bongsu.model.snmp.Oid;

/**
 * The standard objects that decoders read by name; everything of one vendor only is in the
 * profiles.
 */
public final class Oids {
  /** SNMPv2-MIB (RFC 3418). */
  public static final Oid SYSTEM = Oid.parse("1.3.6.1.2.1.1");

  public static final Oid SYS_DESCR = Oid.parse("1.3.6.1.2.1.1.1.0");
  public static final Oid SYS_OBJECT_ID = Oid.parse("1.3.6.1.2.1.1.2.0");
  public static final Oid SYS_UP_TIME = Oid.parse("1.3.6.1.2.1.1.3.0");
  public static final Oid SYS_CONTACT = Oid.parse("1.3.6.1.2.1.1.4.0");
  public static final Oid SYS_NAME = Oid.parse("1.3.6.1.2.1.1.5.0");
  public static final Oid SYS_LOCATION = Oid.parse("1.3.6.1.2.1.1.6.0");

  /** IF-MIB ifTable (RFC 2863), columns below the entry. */
  public static final Oid IF_INDEX = Oid.parse("1.3.6.1.2.1.2.2.1.1");

  public static final Oid IF_DESCR = Oid.parse("1.3.6.1.2.1.2.2.1.2");
  public static final Oid IF_TYPE = Oid.parse("1.3.6.1.2.1.2.2.1.3");
  public static final Oid IF_MTU = Oid.parse("1.3.6.1.2.1.2.2.1.4");
  public static final Oid IF_SPEED = Oid.parse("1.3.6.1.2.1.2.2.1.5");
  public static final Oid IF_PHYS_ADDRESS = Oid.parse("1.3.6.1.2.1.2.2.1.6");
  public static final Oid IF_ADMIN_STATUS = Oid.parse("1.3.6.1.2.1.2.2.1.7");
  public static final Oid IF_OPER_STATUS = Oid.parse("1.3.6.1.2.1.2.2.1.8");
  public static final Oid IF_LAST_CHANGE = Oid.parse("1.3.6.1.2.1.2.2.1.9");
  public static final Oid IF_IN_OCTETS = Oid.parse("1.3.6.1.2.1.2.2.1.10");
  public static final Oid IF_IN_UCAST_PKTS = Oid.parse("1.3.6.1.2.1.2.2.1.11");
  public static final Oid IF_IN_DISCARDS = Oid.parse("1.3.6.1.2.1.2.2.1.13");
  public static final Oid IF_IN_ERRORS = Oid.parse("1.3.6.1.2.1.2.2.1.14");
  public static final Oid IF_OUT_OCTETS = Oid.parse("1.3.6.1.2.1.2.2.1.16");
  public static final Oid IF_OUT_UCAST_PKTS = Oid.parse("1.3.6.1.2.1.2.2.1.17");
  public static final Oid IF_OUT_DISCARDS = Oid.parse("1.3.6.1.2.1.2.2.1.19");
  public static final Oid IF_OUT_ERRORS = Oid.parse("1.3.6.1.2.1.2.2.1.20");

  /** IF-MIB ifXTable. */
  public static final Oid IF_NAME = Oid.parse("1.3.6.1.2.1.31.1.1.1.1");

  public static final Oid IF_HC_IN_OCTETS = Oid.parse("1.3.6.1.2.1.31.1.1.1.6");
  public static final Oid IF_HC_IN_UCAST_PKTS = Oid.parse("1.3.6.1.2.1.31.1.1.1.7");
  public static final Oid IF_HC_OUT_OCTETS = Oid.parse("1.3.6.1.2.1.31.1.1.1.10");
  public static final Oid IF_HC_OUT_UCAST_PKTS = Oid.parse("1.3.6.1.2.1.31.1.1.1.11");
  public static final Oid IF_HIGH_SPEED = Oid.parse("1.3.6.1.2.1.31.1.1.1.15");
  public static final Oid IF_ALIAS = Oid.parse("1.3.6.1.2.1.31.1.1.1.18");
  public static final Oid IF_COUNTER_DISCONTINUITY_TIME = Oid.parse("1.3.6.1.2.1.31.1.1.1.19");

  /** BRIDGE-MIB (RFC 4188). */
  public static final Oid DOT1D_BASE_BRIDGE_ADDRESS = Oid.parse("1.3.6.1.2.1.17.1.1.0");

  public static final Oid DOT1D_BASE_PORT_IF_INDEX = Oid.parse("1.3.6.1.2.1.17.1.4.1.2");

  /** ENTITY-MIB entPhysicalTable (RFC 6933), the entry. */
  public static final Oid ENT_PHYSICAL = Oid.parse("1.3.6.1.2.1.47.1.1.1.1");

  /** LLDP-MIB (IEEE 802.1AB-2005): local system data and the remote tables. */
  public static final Oid LLDP_LOCAL = Oid.parse("1.0.8802.1.1.2.1.3");

  /** lldpStatistics of LLDP-MIB: what the agent counts of changes in its remote tables. */
  public static final Oid LLDP_STATISTICS = Oid.parse("1.0.8802.1.1.2.1.2");

  public static final Oid LLDP_REMOTE = Oid.parse("1.0.8802.1.1.2.1.4.1.1");
  public static final Oid LLDP_REMOTE_ADDRESS = Oid.parse("1.0.8802.1.1.2.1.4.2.1");

  /** Above the MIBs of organisations' TLVs, each at its OUI. */
  public static final Oid LLDP_EXTENSIONS = Oid.parse("1.0.8802.1.1.2.1.5");

  /** LLDP-V2-MIB (IEEE 802.1AB-2009): local system data and the remote tables. */
  public static final Oid LLDP_V2_LOCAL = Oid.parse("1.3.111.2.802.1.1.13.1.3");

  public static final Oid LLDP_V2_REMOTE = Oid.parse("1.3.111.2.802.1.1.13.1.4.1.1");
  public static final Oid LLDP_V2_REMOTE_ADDRESS = Oid.parse("1.3.111.2.802.1.1.13.1.4.2.1");
  public static final Oid LLDP_V2_EXTENSIONS = Oid.parse("1.3.111.2.802.1.1.13.1.5");

  /** SNMP-FRAMEWORK-MIB (RFC 3411). */
  public static final Oid SNMP_ENGINE_ID = Oid.parse("1.3.6.1.6.3.10.2.1.1.0");

  /** How often the engine began anew since it was configured. */
  public static final Oid SNMP_ENGINE_BOOTS = Oid.parse("1.3.6.1.6.3.10.2.1.2.0");

  private Oids() {}
}
