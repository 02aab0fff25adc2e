package io.bongsu.model.routing;

import io.bongsu.model.net.IpAddress;
import java.util.Arrays;
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

  /** True when the other address lies in this one's subnet; never for an unknown prefix. */
  public boolean reaches(IpAddress other) {
    return prefix > 0 && other.isV6() == address.isV6() && network(other).equals(subnet());
  }

  /** The subnet's first address. */
  public IpAddress subnet() {
    return network(address);
  }

  private IpAddress network(IpAddress of) {
    byte[] octets = of.octets();
    int whole = prefix / 8;
    if (whole < octets.length) {
      octets[whole] = (byte) (octets[whole] & (0xff00 >> (prefix % 8)));
      Arrays.fill(octets, whole + 1, octets.length, (byte) 0);
    }
    return IpAddress.ofOctets(octets);
  }

  /** True for /30, /31 and /127: no more than two devices. */
  public boolean isPointToPoint() {
    return address.isV6() ? prefix == 127 : prefix == 30 || prefix == 31;
  }
}
