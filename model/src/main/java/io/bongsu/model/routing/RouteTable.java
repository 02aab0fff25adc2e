package io.bongsu.model.routing;

import io.bongsu.model.net.IpAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The forwarding tables of a device as far as they were read. Those of a router in the middle of
 * the Internet are not read whole: what was left out is known.
 *
 * @param routes in the order of their destinations
 * @param read the destinations of which all routes were read, in any routing instance; none: never
 *     read
 */
public record RouteTable(List<Route> routes, List<AddressSpan> read) {
  /** Never read. */
  public static final RouteTable NONE = new RouteTable(List.of(), List.of());

  /** Nobody announces shorter ones: a longer match is not looked for among them. */
  private static final int SHORTEST = 8;

  private static final Comparator<Route> ORDER =
      Comparator.comparing(Route::network)
          .thenComparingInt(Route::prefix)
          .thenComparing(Route::vrf)
          .thenComparing(Route::nextHop, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparingInt(Route::ifIndex)
          .thenComparing(Route::origin)
          .thenComparingInt(Route::metric);

  /**
   * The routes that a packet takes.
   *
   * @param routes equally good ones, by next hop; empty when nothing matches
   * @param sure false when a longer match may be among the rows that were not read
   */
  public record Match(List<Route> routes, boolean sure) {}

  /** Refuses nothing: what an older store left out was never told. */
  public RouteTable {
    routes = Objects.requireNonNullElse(routes, List.of());
    read = Objects.requireNonNullElse(read, List.of());
  }

  /** Rows in any order. */
  public static RouteTable of(List<Route> rows, List<AddressSpan> read) {
    return new RouteTable(rows.stream().distinct().sorted(ORDER).toList(), read);
  }

  /** A table that was read to its end. */
  public static RouteTable whole(List<Route> rows) {
    return of(rows, List.of(AddressSpan.V4, AddressSpan.V6));
  }

  /**
   * This one and those of routing instances; destinations that one of them left out are left out.
   */
  public RouteTable with(Collection<RouteTable> instances) {
    List<Route> all = new ArrayList<>(routes);
    List<AddressSpan> whole = read;
    for (RouteTable table : instances) {
      all.addAll(table.routes);
      List<AddressSpan> known = whole;
      whole =
          Stream.concat(
                  known.stream().filter(span -> table.read.stream().anyMatch(span::isIn)),
                  table.read.stream().filter(span -> known.stream().anyMatch(span::isIn)))
              .distinct()
              .toList();
    }
    return of(all, whole);
  }

  /** The same in a routing instance. */
  public RouteTable in(String instance) {
    return of(routes.stream().map(route -> route.in(instance)).toList(), read);
  }

  /** Whether it was ever read. */
  public boolean isTold() {
    return !read.isEmpty();
  }

  /** Whether rows were left out. */
  public boolean isPartial() {
    return !read.contains(AddressSpan.V4) || !read.contains(AddressSpan.V6);
  }

  /** The longest match for an address in a routing instance; of equal ones the least metric. */
  public Match match(IpAddress target, String vrf) {
    List<Route> fitting =
        routes.stream().filter(route -> route.vrf().equals(vrf) && route.matches(target)).toList();
    int longest = fitting.stream().mapToInt(Route::prefix).max().orElse(-1);
    List<Route> best = fitting.stream().filter(route -> route.prefix() == longest).toList();
    int least = best.stream().mapToInt(Route::metric).min().orElse(0);
    return new Match(
        best.stream().filter(route -> route.metric() == least).toList(), isSure(target, longest));
  }

  /** Whether every longer match would have been read. */
  private boolean isSure(IpAddress target, int longest) {
    int bits = target.isV6() ? 128 : 32;
    for (int prefix = Math.max(SHORTEST, longest + 1); prefix <= bits; prefix++) {
      IpAddress network = target.network(prefix);
      if (read.stream().noneMatch(span -> span.has(network))) {
        return false;
      }
    }
    return true;
  }
}
