package io.bongsu.model.routing;

import io.bongsu.model.net.IpAddress;

/** All addresses of one family from the first to the last, both included. */
public record AddressSpan(IpAddress first, IpAddress last) {
  /** Every IPv4 address. */
  public static final AddressSpan V4 = of("0.0.0.0", "255.255.255.255");

  /** Every IPv6 address. */
  public static final AddressSpan V6 = of("::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");

  /** Between two written addresses. */
  public static AddressSpan of(String first, String last) {
    return new AddressSpan(IpAddress.parse(first), IpAddress.parse(last));
  }

  /** Whether all its addresses lie in another one. */
  boolean isIn(AddressSpan other) {
    return other.has(first) && other.has(last);
  }

  /** Whether an address lies in it. */
  public boolean has(IpAddress address) {
    return first.compareTo(address) <= 0 && last.compareTo(address) >= 0;
  }
}
