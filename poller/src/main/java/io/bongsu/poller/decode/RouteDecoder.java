package io.bongsu.poller.decode;

import io.bongsu.model.routing.AddressSpan;
import io.bongsu.model.routing.Route;
import io.bongsu.model.routing.RouteTable;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes a device's routes of the newest table that tells any, and of those of its routing
 * instances. A table that is too long is read in parts.
 */
public final class RouteDecoder {
  /** inetCidrRouteNumber and ipCidrRouteNumber: how many rows there are. */
  public static final List<Oid> COUNTS =
      List.of(Oid.parse("1.3.6.1.2.1.4.24.6.0"), Oid.parse("1.3.6.1.2.1.4.24.3.0"));

  private RouteDecoder() {}

  /** The tables to look into, one after the other, until one is there. */
  public static List<Source> sources() {
    return RouteSource.GLOBAL.stream().map(Source::new).toList();
  }

  /** The largest count that an agent told, 0 when it told none. */
  public static long rows(SnmpView counts) {
    return COUNTS.stream().mapToLong(count -> Columns.number(counts, count, 0)).max().orElse(0);
  }

  /** Of everything an agent told. */
  static RouteTable decode(SnmpView view) {
    RoutingInstances instances = new RoutingInstances(view);
    List<Route> routes = new ArrayList<>(RouteSource.INSTANCES.rows(view, instances));
    RouteSource.GLOBAL.stream()
        .filter(source -> source.isThere(view))
        .findFirst()
        .ifPresent(source -> routes.addAll(source.rows(view, instances)));
    return RouteTable.whole(routes);
  }

  /** One of the tables. */
  public static final class Source {
    private final RouteSource source;

    Source(RouteSource source) {
      this.source = source;
    }

    /** The subtrees of the whole table. */
    public List<Oid> subtrees() {
      return source.columns();
    }

    /** The subtrees of the parts that are read of a long one. */
    public List<Oid> parts() {
      return RoutePart.ALL.stream().flatMap(part -> part.subtrees(source)).toList();
    }

    /** Whether the agent gave anything of it. */
    public boolean isThere(SnmpView view) {
      return source.isThere(view);
    }

    /** Whether the whole table was read to its end. */
    public boolean isComplete(SnmpView view) {
      return subtrees().stream().allMatch(view::isComplete);
    }

    /**
     * The routes of a table that was read to its end.
     *
     * @param view what walking {@link #subtrees} brought
     * @param system tells of the routing instances
     * @param others the tables of routing instances, empty when they were not read
     */
    public RouteTable whole(SnmpView view, SnmpView system, Optional<SnmpView> others) {
      RoutingInstances instances = new RoutingInstances(system);
      List<Route> routes = new ArrayList<>(source.rows(view, instances));
      others.ifPresent(told -> routes.addAll(RouteSource.INSTANCES.rows(told, instances)));
      return RouteTable.whole(routes);
    }

    /**
     * The routes of a table of which parts were read.
     *
     * @param view what walking {@link #parts} brought
     * @param system tells of the routing instances
     */
    public RouteTable inParts(SnmpView view, SnmpView system) {
      return RouteTable.of(source.rows(view, new RoutingInstances(system)), read(view));
    }

    private List<AddressSpan> read(SnmpView view) {
      return RoutePart.ALL.stream()
          .filter(part -> part.subtrees(source).allMatch(view::isComplete))
          .map(RoutePart::span)
          .toList();
    }
  }

  /** Whether it was read to the end which routing instances there are. */
  public static boolean knowsInstances(SnmpView system) {
    return RoutingInstances.TABLES.stream().flatMap(List::stream).allMatch(system::isComplete);
  }

  /** The subtrees that tell of routing instances; none where the device names no instance. */
  public static List<Oid> instanceSubtrees(SnmpView system) {
    return new RoutingInstances(system).isEmpty() ? List.of() : RouteSource.INSTANCES.columns();
  }

  /** Whether the tables of routing instances were read to their end. */
  public static boolean areInstancesComplete(SnmpView view) {
    return Stream.of(RouteSource.INSTANCES)
        .flatMap(source -> source.columns().stream())
        .allMatch(view::isComplete);
  }
}
