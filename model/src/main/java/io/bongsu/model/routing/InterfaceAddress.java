package io.bongsu.model.routing;

import io.bongsu.model.net.IpAddress;
import java.util.Objects;

/**
 * One address of a device (ipAddrTable, ipAddressTable).
 *
 * @param prefix bits of the subnet, 0 unknown
 * @param ifIndex where it is set, 0 unknown
 * @param vrf the routing instance of that interface as the device names it; empty for the global
 *     one, and where none is told
 */
public record InterfaceAddress(IpAddress address, int prefix, int ifIndex, String vrf) {
  /** Refuses nothing: what an older store left out was never told. */
  public InterfaceAddress {
    vrf = Objects.requireNonNullElse(vrf, "");
  }

  /** An address in the global table. */
  public InterfaceAddress(IpAddress address, int prefix, int ifIndex) {
    this(address, prefix, ifIndex, "");
  }

  /** The same in a routing instance. */
  InterfaceAddress in(String instance) {
    return new InterfaceAddress(address, prefix, ifIndex, instance);
  }

  /** True when the other address lies in this one's subnet; never for an unknown prefix. */
  public boolean reaches(IpAddress other) {
    return prefix > 0 && other.isV6() == address.isV6() && other.network(prefix).equals(subnet());
  }

  /** The subnet's first address. */
  public IpAddress subnet() {
    return address.network(prefix);
  }

  /** True for /30, /31, /126 and /127: no more than two devices. */
  public boolean isPointToPoint() {
    return address.isV6() ? prefix == 126 || prefix == 127 : prefix == 30 || prefix == 31;
  }
}
