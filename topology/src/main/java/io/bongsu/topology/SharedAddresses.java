package io.bongsu.topology;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import java.util.List;
import java.util.Set;

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

  private static final Set<IpAddress> JUNOS_INTERNAL =
      Set.of(IpAddress.parse("10.0.0.1"), IpAddress.parse("10.0.0.16"));

  private record Prefix(long value, int freeBits) {
    boolean holds(MacAddress mac) {
      return mac.value() >>> freeBits == value >>> freeBits;
    }
  }

  private SharedAddresses() {}

  /** Loopback, link-local, wildcard, and the addresses Junos gives to its own insides. */
  static boolean isOneDevices(IpAddress address) {
    var plain = address.toInetAddress();
    return !plain.isAnyLocalAddress()
        && !plain.isLoopbackAddress()
        && !plain.isLinkLocalAddress()
        && !plain.isMulticastAddress()
        && !JUNOS_INTERNAL.contains(address)
        && !isJunosInternal(address);
  }

  private static boolean isJunosInternal(IpAddress address) {
    byte[] octets = address.octets();
    return octets.length == 4 && octets[0] == (byte) 128 && octets[1] == 0 && octets[2] == 0;
  }

  static boolean isOneDevices(MacAddress mac) {
    return mac.value() != 0
        && !mac.isMulticast()
        && VIRTUAL.stream().noneMatch(prefix -> prefix.holds(mac));
  }
}
