package io.bongsu.poller.decode;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads on which interface and in which subnet each own address is: ipAddrTable, ipAddressTable.
 */
final class InterfaceAddresses {
  private static final Oid OLD_IF_INDEX = Oid.parse("1.3.6.1.2.1.4.20.1.2");
  private static final Oid OLD_MASK = Oid.parse("1.3.6.1.2.1.4.20.1.3");
  private static final Oid NEW_IF_INDEX = Oid.parse("1.3.6.1.2.1.4.34.1.3");
  private static final Oid NEW_PREFIX = Oid.parse("1.3.6.1.2.1.4.34.1.5");
  private static final int UNICAST_PARTS = 2;

  /** The subtrees a live poll walks; an agent has those of one list together or lacks them. */
  static final List<List<Oid>> TABLES =
      List.of(List.of(OLD_IF_INDEX, OLD_MASK), List.of(NEW_IF_INDEX, NEW_PREFIX));

  private InterfaceAddresses() {}

  static List<InterfaceAddress> decode(SnmpView view) {
    Map<IpAddress, InterfaceAddress> found = new TreeMap<>();
    for (Oid row : Columns.column(view, NEW_IF_INDEX).keySet()) {
      if (row.length() > UNICAST_PARTS) {
        put(
            found,
            AddressDecoder.address(row, UNICAST_PARTS),
            prefix(view, row),
            Columns.number(view, NEW_IF_INDEX.append(row), 0));
      }
    }
    for (Oid row : Columns.column(view, OLD_IF_INDEX).keySet()) {
      put(
          found,
          AddressDecoder.address(row, 0),
          mask(view.get(OLD_MASK.append(row))),
          Columns.number(view, OLD_IF_INDEX.append(row), 0));
    }
    RoutingInstances instances = new RoutingInstances(view);
    return found.values().stream()
        .map(own ->
            new InterfaceAddress(
                own.address(), own.prefix(), own.ifIndex(), instances.of(own.ifIndex())))
        .toList();
  }

  private static void put(
      Map<IpAddress, InterfaceAddress> found, Optional<IpAddress> told, int prefix, long ifIndex) {
    told.filter(AddressDecoder::isOwn)
        .ifPresent(address -> {
          int index = ifIndex > 0 && ifIndex <= Integer.MAX_VALUE ? (int) ifIndex : 0;
          InterfaceAddress known = found.get(address);
          if (known == null || prefix > 0) {
            found.put(address, new InterfaceAddress(address, prefix, index));
          }
        });
  }

  /** ipAddressPrefix points to a row of ipAddressPrefixTable, whose index ends in the length. */
  private static int prefix(SnmpView view, Oid row) {
    return view.get(NEW_PREFIX.append(row)) instanceof SnmpValue.ObjectId(Oid pointer)
            && pointer.length() > 10
            && pointer.last() <= 128
        ? (int) pointer.last()
        : 0;
  }

  /** 0 for a mask with gaps: it names no subnet. */
  private static int mask(@org.jspecify.annotations.Nullable SnmpValue value) {
    return value instanceof SnmpValue.Address(IpAddress mask)
        ? Math.max(0, RouteDestination.prefix(mask))
        : 0;
  }
}
