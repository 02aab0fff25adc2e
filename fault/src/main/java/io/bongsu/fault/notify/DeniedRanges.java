package io.bongsu.fault.notify;

import io.bongsu.model.net.IpAddress;
import java.util.List;
import java.util.Optional;

/**
 * Addresses that a message must not reach unless an admin allows it (RFC 6890 special purpose
 * registries).
 */
final class DeniedRanges {
  private static final List<Range> RANGES =
      List.of(
          range("0.0.0.0", 8, "this network"),
          range("10.0.0.0", 8, "private"),
          range("100.64.0.0", 10, "carrier-grade NAT"),
          range("127.0.0.0", 8, "loopback"),
          range("169.254.0.0", 16, "link-local or cloud metadata"),
          range("172.16.0.0", 12, "private"),
          range("192.0.0.0", 24, "special purpose"),
          range("192.168.0.0", 16, "private"),
          range("198.18.0.0", 15, "benchmarking"),
          range("224.0.0.0", 4, "multicast"),
          range("240.0.0.0", 4, "reserved"),
          range("::", 96, "loopback or IPv4-compatible"),
          range("64:ff9b::", 96, "IPv4 behind NAT64"),
          range("64:ff9b:1::", 48, "IPv4 behind NAT64"),
          range("100::", 64, "discard"),
          range("2001::", 32, "Teredo"),
          range("2002::", 16, "6to4"),
          range("fc00::", 7, "unique local"),
          range("fe80::", 10, "link-local"),
          range("fec0::", 10, "site-local"),
          range("ff00::", 8, "multicast"));

  private DeniedRanges() {}

  /** What kind of forbidden address this is; empty for public ones. */
  static Optional<String> kind(IpAddress address) {
    byte[] octets = address.octets();
    return RANGES.stream().filter(range -> range.contains(octets)).map(Range::kind).findFirst();
  }

  private static Range range(String base, int bits, String kind) {
    return new Range(IpAddress.parse(base).octets(), bits, kind);
  }

  private record Range(byte[] base, int bits, String kind) {
    boolean contains(byte[] octets) {
      if (octets.length != base.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((octets[bit / 8] & mask) != (base[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
