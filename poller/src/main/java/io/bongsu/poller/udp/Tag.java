package io.bongsu.poller.udp;

/** The BER tags of SNMP (RFC 2578 §7, RFC 3416 §3). */
public final class Tag {
  public static final int INTEGER = 0x02;
  public static final int OCTET_STRING = 0x04;
  public static final int NULL = 0x05;
  public static final int OBJECT_IDENTIFIER = 0x06;
  public static final int SEQUENCE = 0x30;
  public static final int IP_ADDRESS = 0x40;
  public static final int COUNTER32 = 0x41;
  public static final int GAUGE32 = 0x42;
  public static final int TIME_TICKS = 0x43;
  public static final int OPAQUE = 0x44;
  public static final int COUNTER64 = 0x46;
  public static final int UNSIGNED32 = 0x47;
  public static final int NO_SUCH_OBJECT = 0x80;
  public static final int NO_SUCH_INSTANCE = 0x81;
  public static final int END_OF_MIB_VIEW = 0x82;
  public static final int RESPONSE = 0xA2;

  private Tag() {}
}
