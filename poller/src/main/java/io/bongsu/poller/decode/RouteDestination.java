package io.bongsu.poller.decode;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.Oid;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the index of a route says.
 *
 * @param prefix -1 for a mask with gaps
 * @param nextHop null where the index tells none
 * @param instance its routing instance, empty for the global one
 */
record RouteDestination(
    IpAddress network, int prefix, @Nullable IpAddress nextHop, String instance) {
  private static final int V4 = 4;
  private static final int V6 = 16;

  /** Of ipCidrRouteTable: destination, mask, type of service, next hop. */
  static Optional<RouteDestination> ofIpCidr(Oid row) {
    return row.length() == 3 * V4 + 1
        ? Optional.of(
            new RouteDestination(
                address(row, 0, V4),
                prefix(address(row, V4, V4)),
                address(row, 2 * V4 + 1, V4),
                ""))
        : Optional.empty();
  }

  /** Of ipRouteTable: the destination; the rest are columns. */
  static Optional<RouteDestination> ofIpRoute(
      Oid row, Optional<IpAddress> mask, Optional<IpAddress> nextHop) {
    return row.length() == V4 && mask.isPresent()
        ? Optional.of(
            new RouteDestination(address(row, 0, V4), prefix(mask.get()), nextHop.orElse(null), ""))
        : Optional.empty();
  }

  /** Of mplsL3VpnVrfRteTable: the instance's name, then as in inetCidrRouteTable. */
  static Optional<RouteDestination> ofInstance(Oid row) {
    int length = row.length() > 0 && row.get(0) < row.length() ? (int) row.get(0) : -1;
    return length < 1
        ? Optional.empty()
        : ofInetCidr(row.from(length + 1), RoutingInstances.text(row, 1, length + 1));
  }

  /**
   * Of inetCidrRouteTable: type, length and octets of the destination, its prefix, a policy with
   * its length before it, type, length and octets of the next hop. Zones behind addresses are left
   * out.
   */
  static Optional<RouteDestination> ofInetCidr(Oid row, String instance) {
    int length = length(row, 1);
    int prefixAt = 2 + length;
    if (length < V4 || row.length() < prefixAt + 2) {
      return Optional.empty();
    }
    long policy = row.get(prefixAt + 1);
    long hopAt = prefixAt + 2 + policy;
    int octets = length >= V6 ? V6 : V4;
    long prefix = row.get(prefixAt);
    if (hopAt + 2 > row.length() || prefix > 8L * octets) {
      return Optional.empty();
    }
    int hopLength = length(row, (int) hopAt + 1);
    return hopLength < 0
        ? Optional.empty()
        : Optional.of(
            new RouteDestination(
                address(row, 2, octets),
                (int) prefix,
                hopLength < V4 ? null : address(row, (int) hopAt + 2, hopLength >= V6 ? V6 : V4),
                instance));
  }

  /** The length of an address that stands at a place: 0, 4, 8, 16 or 20 octets; -1 for others. */
  private static int length(Oid row, int at) {
    long length = at < row.length() ? row.get(at) : -1;
    boolean known = length == 0 || length == V4 || length == 8 || length == V6 || length == 20;
    return known && at + 1 + length <= row.length() ? (int) length : -1;
  }

  private static IpAddress address(Oid row, int start, int length) {
    byte[] octets = new byte[length];
    for (int i = 0; i < length; i++) {
      octets[i] = (byte) row.get(start + i);
    }
    return IpAddress.ofOctets(octets);
  }

  /** The bits of a mask, -1 for one with gaps. */
  static int prefix(IpAddress mask) {
    int bits = mask.isV6() ? 0 : ByteBuffer.wrap(mask.octets()).getInt();
    int ones = Integer.numberOfLeadingZeros(~bits);
    return !mask.isV6() && Integer.bitCount(bits) == ones ? ones : -1;
  }
}
