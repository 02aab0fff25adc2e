package io.bongsu.topology.route;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.Route;
import io.bongsu.model.routing.RouteTable;
import io.bongsu.topology.route.RoutedPath.Ending;
import io.bongsu.topology.route.RoutedPath.Reason;
import io.bongsu.topology.route.RoutedPath.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows one packet: the longest match of each device's routes and subnets, the owner of its next
 * hop, and so on. Used once.
 */
final class RouteTrace {
  /** No packet lives longer. */
  private static final int MOST_STEPS = 64;

  /** A next hop may itself be reached by a route, as those of BGP are. */
  private static final int MOST_LOOKUPS = 4;

  private record Place(Station station, String vrf) {}

  private final RoutedNetwork network;
  private final Station to;
  private final IpAddress target;
  private final List<Step> steps = new ArrayList<>();
  private final Set<Place> passed = new HashSet<>();
  private Place at;

  RouteTrace(RoutedNetwork network, Station from, Station to) {
    this.network = network;
    this.to = to;
    this.target = to.managed();
    this.at = new Place(from, from.managedVrf());
  }

  RoutedPath run() {
    while (true) {
      if (at.station().equals(to)) {
        return ended(Ending.REACHED, target);
      }
      if (!passed.add(at) || steps.size() >= MOST_STEPS) {
        return ended(Ending.LOOP, target);
      }
      Optional<RoutedPath> end = step();
      if (end.isPresent()) {
        return end.get();
      }
    }
  }

  private RoutedPath ended(Ending ending, IpAddress address) {
    return new RoutedPath(List.copyOf(steps), ending, at.station().device(), address);
  }

  /** Goes one device further, or ends. */
  private Optional<RoutedPath> step() {
    Optional<InterfaceAddress> subnet = at.station().subnet(target, at.vrf());
    RouteTable.Match match = at.station().routing().routes().match(target, at.vrf());
    int longest = match.routes().stream().mapToInt(Route::prefix).max().orElse(-1);
    if (subnet.isPresent() && subnet.get().prefix() >= longest) {
      return deliver(
          subnet.get().ifIndex(),
          new Reason(
              subnet.get().subnet() + "/" + subnet.get().prefix(),
              Route.Origin.LOCAL,
              null,
              List.of(),
              List.of()));
    }
    if (match.routes().isEmpty() || !match.sure()) {
      return Optional.of(ended(unknown(match), target));
    }
    return follow(match.routes());
  }

  private Ending unknown(RouteTable.Match match) {
    boolean told = at.station().tellsRoutes(at.vrf());
    return !told ? Ending.UNTOLD : match.sure() ? Ending.NO_ROUTE : Ending.UNCERTAIN;
  }

  /** The destination is in a subnet of the device, where somebody else may have its address. */
  private Optional<RoutedPath> deliver(int ifIndex, Reason reason) {
    if (isSomebodyElses()) {
      return Optional.of(ended(Ending.AMBIGUOUS, target));
    }
    int in =
        to.addresses()
            .filter(own -> own.address().equals(target))
            .mapToInt(InterfaceAddress::ifIndex)
            .findFirst()
            .orElse(0);
    return go(ifIndex, new Door(to, in, at.vrf()), reason);
  }

  private boolean isSomebodyElses() {
    InterfaceAddress near = at.station().subnet(target, at.vrf()).orElse(null);
    List<Door> met = network.doors(at.station(), near, target, at.vrf());
    boolean others = !met.isEmpty() && met.stream().noneMatch(door -> door.station().equals(to));
    return others || at.station().has(target, at.vrf());
  }

  private Optional<RoutedPath> go(int ifIndex, Door door, Reason reason) {
    steps.add(
        new Step(at.station().device(), ifIndex, door.station().device(), door.ifIndex(), reason));
    at = new Place(door.station(), door.vrf());
    return Optional.empty();
  }

  /** Of equally good routes the first whose next hop is known. */
  private Optional<RoutedPath> follow(List<Route> routes) {
    Route first = routes.getFirst();
    if (first.origin() == Route.Origin.REJECT) {
      return Optional.of(ended(Ending.REJECTED, target));
    }
    IpAddress hop = first.nextHop();
    if (hop == null) {
      return deliver(
          first.ifIndex(),
          new Reason(first.destination(), first.origin(), null, List.of(), List.of()));
    }
    List<NextHop> hops = routes.stream().flatMap(route -> hop(route).stream()).toList();
    for (NextHop next : hops) {
      if (next.doors().size() == 1) {
        return go(next.ifIndex(), next.doors().getFirst(), reason(next, hops));
      }
    }
    NextHop lost = hops.getFirst();
    return Optional.of(
        at.station().owns(lost.address())
            ? ended(Ending.LOOP, lost.address())
            : ended(lost.doors().isEmpty() ? Ending.LEFT : Ending.AMBIGUOUS, lost.address()));
  }

  private static Reason reason(NextHop taken, List<NextHop> all) {
    return new Reason(
        taken.route().destination(),
        taken.route().origin(),
        taken.address(),
        all.stream()
            .map(NextHop::address)
            .filter(other -> !other.equals(taken.address()))
            .distinct()
            .toList(),
        taken.standby());
  }

  /**
   * A next hop of a route.
   *
   * @param doors whom it may mean
   * @param standby who would take its address over
   */
  private record NextHop(
      Route route, IpAddress address, int ifIndex, List<Door> doors, List<DeviceId> standby) {}

  private Optional<NextHop> hop(Route route) {
    IpAddress hop = route.nextHop();
    return hop == null ? Optional.empty() : Optional.of(hop(route, hop, route.ifIndex(), 0));
  }

  private NextHop hop(Route route, IpAddress hop, int ifIndex, int lookups) {
    InterfaceAddress near = at.station().subnet(hop, at.vrf()).orElse(null);
    Route further = near == null && lookups < MOST_LOOKUPS ? further(hop) : null;
    if (further != null && further.nextHop() != null) {
      return hop(route, further.nextHop(), further.ifIndex(), lookups + 1);
    }
    int out = near == null ? ifIndex : near.ifIndex();
    List<Door> doors = network.doors(at.station(), near, hop, at.vrf());
    List<Door> known =
        doors.isEmpty() && near == null && !at.station().isNumbered(out, hop)
            ? network.behind(at.station(), out).stream().toList()
            : doors;
    return new NextHop(route, hop, out, known, network.standby(at.station(), near, hop, at.vrf()));
  }

  /** The route to a next hop that is in no subnet of the device. */
  private @Nullable Route further(IpAddress hop) {
    RouteTable.Match match = at.station().routing().routes().match(hop, at.vrf());
    Route route = match.routes().isEmpty() ? null : match.routes().getFirst();
    boolean useful = route != null && match.sure() && !Objects.equals(hop, route.nextHop());
    return useful ? route : null;
  }
}
