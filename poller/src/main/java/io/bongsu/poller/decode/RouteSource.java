package io.bongsu.poller.decode;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.Route;
import io.bongsu.model.routing.Route.Origin;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.model.snmp.SnmpView;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table that agents tell routes in (RFC 4292, RFC 2096, RFC 1213, RFC 4382).
 *
 * @param layout how its rows are read
 * @param columns to be walked, in the order of the places below
 */
record RouteSource(Layout layout, List<Oid> columns) {
  /** How the index of a row is written. */
  enum Layout {
    INET_CIDR,
    IP_CIDR,
    IP_ROUTE,
    INSTANCES
  }

  /** Of the routing instances. */
  static final RouteSource INSTANCES =
      of(Layout.INSTANCES, "1.3.6.1.2.1.10.166.11.1.4.1.1", 7, 8, 9, 12);

  /** Those of the device's own table, newest first. */
  static final List<RouteSource> GLOBAL =
      List.of(
          of(Layout.INET_CIDR, "1.3.6.1.2.1.4.24.7.1", 7, 8, 9, 12),
          of(Layout.IP_CIDR, "1.3.6.1.2.1.4.24.4.1", 5, 6, 7, 11),
          of(Layout.IP_ROUTE, "1.3.6.1.2.1.4.21.1", 2, 8, 9, 3, 7, 11));

  /** The places of columns in the list. */
  private static final int IF_INDEX = 0;

  private static final int TYPE = 1;
  private static final int ORIGIN = 2;
  private static final int METRIC = 3;
  private static final int NEXT_HOP = 4;
  private static final int MASK = 5;

  private static final int REJECT = 2;
  private static final int LOCAL = 3;
  private static final int BLACKHOLE = 5;
  private static final List<Origin> ORIGINS =
      List.of(
          Origin.OTHER,
          Origin.OTHER,
          Origin.LOCAL,
          Origin.STATIC,
          Origin.ICMP,
          Origin.OTHER,
          Origin.OTHER,
          Origin.OTHER,
          Origin.RIP,
          Origin.ISIS,
          Origin.OTHER,
          Origin.OTHER,
          Origin.OTHER,
          Origin.OSPF,
          Origin.BGP,
          Origin.OTHER,
          Origin.EIGRP);

  private static RouteSource of(Layout layout, String entry, int... columns) {
    Oid table = Oid.parse(entry);
    return new RouteSource(layout, Arrays.stream(columns).mapToObj(table::append).toList());
  }

  /** Whether the agent gave anything of it. */
  boolean isThere(SnmpView view) {
    return columns.stream().anyMatch(column -> Columns.isThere(view, column));
  }

  /** The subtrees of its columns below the beginning of an index. */
  Stream<Oid> below(List<Integer> octets, boolean v6) {
    boolean both = layout == Layout.INET_CIDR;
    List<Integer> before = both ? (v6 ? List.of(2, 16) : List.of(1, 4)) : List.of();
    return v6 && !both
        ? Stream.empty()
        : columns.stream()
            .map(column -> {
              Oid subtree = column;
              for (int part : Stream.concat(before.stream(), octets.stream()).toList()) {
                subtree = subtree.append(part);
              }
              return subtree;
            });
  }

  /** The rows that say where packets go; others are passed over. */
  List<Route> rows(SnmpView view, RoutingInstances instances) {
    return Columns.column(view, columns.get(TYPE)).keySet().stream()
        .flatMap(row -> route(view, row, instances).stream())
        .toList();
  }

  private Optional<Route> route(SnmpView view, Oid row, RoutingInstances instances) {
    return destination(view, row)
        .filter(to -> to.prefix() >= 0 && to.network().equals(to.network().network(to.prefix())))
        .filter(to -> layout != Layout.IP_ROUTE || number(view, TYPE, row) != REJECT)
        .map(to -> route(view, row, to, instances));
  }

  private Route route(SnmpView view, Oid row, RouteDestination to, RoutingInstances instances) {
    long type = number(view, TYPE, row);
    long ifIndex = number(view, IF_INDEX, row);
    int index = ifIndex > 0 && ifIndex <= Integer.MAX_VALUE ? (int) ifIndex : 0;
    IpAddress nextHop = to.nextHop();
    boolean attached =
        type == LOCAL || nextHop == null || nextHop.toInetAddress().isAnyLocalAddress();
    return new Route(
        to.network(),
        to.prefix(),
        attached ? null : nextHop,
        index,
        type == REJECT || type == BLACKHOLE ? Origin.REJECT : origin(number(view, ORIGIN, row)),
        Math.clamp(number(view, METRIC, row), -1, Integer.MAX_VALUE),
        layout == Layout.INSTANCES ? to.instance() : instances.of(index));
  }

  private long number(SnmpView view, int column, Oid row) {
    return Columns.number(view, columns.get(column).append(row), -1);
  }

  private static Origin origin(long protocol) {
    return protocol >= 0 && protocol < ORIGINS.size() ? ORIGINS.get((int) protocol) : Origin.OTHER;
  }

  private Optional<RouteDestination> destination(SnmpView view, Oid row) {
    return switch (layout) {
      case INET_CIDR -> RouteDestination.ofInetCidr(row, "");
      case IP_CIDR -> RouteDestination.ofIpCidr(row);
      case INSTANCES -> RouteDestination.ofInstance(row);
      case IP_ROUTE ->
          RouteDestination.ofIpRoute(row, address(view, MASK, row), address(view, NEXT_HOP, row));
    };
  }

  private Optional<IpAddress> address(SnmpView view, int column, Oid row) {
    return view.get(columns.get(column).append(row)) instanceof SnmpValue.Address(IpAddress told)
        ? Optional.of(told)
        : Optional.empty();
  }
}
