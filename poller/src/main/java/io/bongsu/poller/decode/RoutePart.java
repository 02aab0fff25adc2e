package io.bongsu.poller.decode;

import io.bongsu.model.routing.AddressSpan;
import io.bongsu.model.snmp.Oid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Destinations that are read of a table that is too long to be read whole: the default route, and
 * addresses that networks have to themselves (RFC 1918, RFC 4193). An index begins with the
 * destination, so each is a subtree of every column.
 *
 * @param octets the beginning of the destination
 * @param span the destinations below it
 */
record RoutePart(List<Integer> octets, boolean v6, AddressSpan span) {
  static final List<RoutePart> ALL = all();

  private static List<RoutePart> all() {
    List<RoutePart> parts = new ArrayList<>();
    parts.add(new RoutePart(List.of(0, 0, 0, 0), false, AddressSpan.of("0.0.0.0", "0.0.0.0")));
    parts.add(new RoutePart(List.of(10), false, AddressSpan.of("10.0.0.0", "10.255.255.255")));
    for (int second = 16; second < 32; second++) {
      String block = "172." + second;
      parts.add(
          new RoutePart(
              List.of(172, second), false, AddressSpan.of(block + ".0.0", block + ".255.255")));
    }
    parts.add(
        new RoutePart(List.of(192, 168), false, AddressSpan.of("192.168.0.0", "192.168.255.255")));
    parts.add(
        new RoutePart(
            IntStream.range(0, 16).mapToObj(_ -> 0).toList(), true, AddressSpan.of("::", "::")));
    for (int first : List.of(0xfc, 0xfd)) {
      String block = Integer.toHexString(first);
      String rest = ":ffff".repeat(7);
      parts.add(
          new RoutePart(List.of(first), true, AddressSpan.of(block + "00::", block + "ff" + rest)));
    }
    return List.copyOf(parts);
  }

  /** Its subtrees in a table; none where the table has no such addresses. */
  Stream<Oid> subtrees(RouteSource source) {
    return source.below(octets, v6);
  }
}
