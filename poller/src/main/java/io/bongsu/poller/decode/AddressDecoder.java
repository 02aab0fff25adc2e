package io.bongsu.poller.decode;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes a device's own addresses of ipAddrTable (RFC 1213) and ipAddressTable (RFC 4293), both told
 * by their index.
 */
public final class AddressDecoder {
  private static final Oid IP_ADDR_IF_INDEX = Oid.parse("1.3.6.1.2.1.4.20.1.2");
  private static final Oid IP_ADDRESS_IF_INDEX = Oid.parse("1.3.6.1.2.1.4.34.1.3");

  private AddressDecoder() {}

  /**
   * Unicast addresses that tell the device apart: without loopback, link-local, multicast and
   * wildcard ones.
   */
  public static Set<IpAddress> decode(SnmpView view) {
    Stream<Optional<IpAddress>> old =
        Columns.column(view, IP_ADDR_IF_INDEX).keySet().stream().map(index -> address(index, 0));
    Stream<Optional<IpAddress>> newer =
        Columns.column(view, IP_ADDRESS_IF_INDEX).keySet().stream()
            .filter(index -> index.length() > 2)
            .map(index -> address(index, 2));
    Set<IpAddress> addresses = new TreeSet<>();
    Stream.concat(old, newer)
        .flatMap(Optional::stream)
        .filter(AddressDecoder::isOwn)
        .forEach(addresses::add);
    return addresses;
  }

  /** The family and length stand before the octets in the newer table. */
  static Optional<IpAddress> address(Oid index, int start) {
    int length = index.length() - start;
    if (length != 4 && length != 16) {
      return Optional.empty();
    }
    byte[] octets = new byte[length];
    for (int i = 0; i < length; i++) {
      octets[i] = (byte) index.get(start + i);
    }
    return Optional.of(IpAddress.ofOctets(octets));
  }

  static boolean isOwn(IpAddress address) {
    var plain = address.toInetAddress();
    return !plain.isLoopbackAddress()
        && !plain.isLinkLocalAddress()
        && !plain.isMulticastAddress()
        && !plain.isAnyLocalAddress();
  }
}
