package io.bongsu.topology;

import io.bongsu.model.net.MacAddress;
import java.util.List;

/** MAC addresses that several devices answer to, so that they tell nobody apart. */
final class SharedAddresses {
  /** VRRP (RFC 5798), HSRP v1 and v2, GLBP: the high 40, 40, 36 and 24 bits. */
  private static final List<Prefix> VIRTUAL =
      List.of(
          new Prefix(0x00005e000100L, 8),
          new Prefix(0x00005e000200L, 8),
          new Prefix(0x00000c07ac00L, 8),
          new Prefix(0x00000c9ff000L, 12),
          new Prefix(0x0007b4000000L, 24));

  private record Prefix(long value, int freeBits) {
    boolean holds(MacAddress mac) {
      return mac.value() >>> freeBits == value >>> freeBits;
    }
  }

  private SharedAddresses() {}

  static boolean isOneDevices(MacAddress mac) {
    return mac.value() != 0
        && !mac.isMulticast()
        && VIRTUAL.stream().noneMatch(prefix -> prefix.holds(mac));
  }
}
