package io.bongsu.topology.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.AddressSpan;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.Route;
import io.bongsu.model.routing.RouteTable;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.routing.VirtualAddress;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.route.RoutedPath.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoutedNetworkTest {
  private final Map<Long, Builder> builders = new TreeMap<>();
  private final List<Link> adjacencies = new ArrayList<>();

  /** A device with its addresses and routes. */
  private static final class Builder {
    private final List<InterfaceAddress> addresses = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final List<VirtualAddress> virtuals = new ArrayList<>();
    private String site = "seoul";
    private @Nullable RouteTable table;

    Builder at(String address, int prefix, int ifIndex, String vrf) {
      addresses.add(new InterfaceAddress(IpAddress.parse(address), prefix, ifIndex, vrf));
      return this;
    }

    Builder at(String address, int prefix, int ifIndex) {
      return at(address, prefix, ifIndex, "");
    }

    Builder route(String to, @Nullable String via, String vrf, Route.Origin origin) {
      String[] parts = to.split("/", 2);
      IpAddress hop = via == null ? null : IpAddress.parse(via);
      routes.add(
          new Route(IpAddress.parse(parts[0]), Integer.parseInt(parts[1]), hop, 9, origin, 1, vrf));
      return this;
    }

    Builder route(String to, @Nullable String via) {
      return route(to, via, "", Route.Origin.OSPF);
    }

    Builder shares(String address, int ifIndex, boolean active) {
      virtuals.add(
          new VirtualAddress(
              IpAddress.parse(address), ifIndex, VirtualAddress.Protocol.VRRP, 1, active));
      return this;
    }

    Station build(long id) {
      RoutingReport report =
          new RoutingReport("", "", addresses, List.of())
              .with(table == null ? RouteTable.whole(routes) : table, RoutingReport.NONE.resolved())
              .sharing(virtuals);
      return new Station(new DeviceId(id), site, IpAddress.parse("198.51.100." + id), report);
    }
  }

  private Builder device(long id) {
    return builders.computeIfAbsent(id, _ -> new Builder().at("198.51.100." + id, 32, 1));
  }

  private RoutedPath path(long from, long to) {
    List<Station> stations = new ArrayList<>();
    builders.forEach((id, builder) -> stations.add(builder.build(id)));
    return new RoutedNetwork(stations, adjacencies).path(new DeviceId(from), new DeviceId(to));
  }

  private static List<String> steps(RoutedPath path) {
    return path.steps().stream()
        .map(step ->
            "%s:%d-%s:%d %s"
                .formatted(
                    step.from(),
                    step.ifIndex(),
                    step.to(),
                    step.farIfIndex(),
                    step.reason().destination()))
        .toList();
  }

  /** Three routers in a row. */
  private void row() {
    device(1)
        .at("192.0.2.1", 30, 2)
        .route("198.51.100.3/32", "192.0.2.2")
        .route("192.0.2.0/24", "192.0.2.2");
    device(2).at("192.0.2.2", 30, 2).at("192.0.2.5", 30, 3).route("198.51.100.3/32", "192.0.2.6");
    device(3).at("192.0.2.6", 30, 2);
  }

  @Test
  void aPacketFollowsTheLongestMatchOfEveryRouter() {
    row();

    RoutedPath path = path(1, 3);

    assertThat(path.ending()).isEqualTo(Ending.REACHED);
    assertThat(steps(path)).containsExactly("1:2-2:2 198.51.100.3/32", "2:3-3:2 198.51.100.3/32");
    assertThat(path.steps().getFirst().reason().origin()).isEqualTo(Route.Origin.OSPF);
    assertThat(path.steps().getFirst().reason().nextHop()).hasToString("192.0.2.2");
  }

  @Test
  void aSharedNextHopIsTheRouterThatAnswersToItAndTheOthersWouldTakeItOver() {
    device(1).at("192.0.2.1", 24, 2).route("0.0.0.0/0", "192.0.2.254");
    device(2).at("192.0.2.2", 24, 2).at("203.0.113.1", 24, 3).shares("192.0.2.254", 2, true);
    device(3).at("192.0.2.3", 24, 2).at("192.0.2.254", 24, 2).shares("192.0.2.254", 2, false);
    device(2).route("198.51.100.4/32", "203.0.113.4");
    device(4).at("203.0.113.4", 24, 2);

    RoutedPath path = path(1, 4);
    assertThat(path.ending()).isEqualTo(Ending.REACHED);
    assertThat(steps(path)).containsExactly("1:2-2:2 0.0.0.0/0", "2:3-4:2 198.51.100.4/32");
    assertThat(path.steps().getFirst().reason().standby()).containsExactly(new DeviceId(3));

    device(3).virtuals.clear();
    device(3).shares("192.0.2.254", 2, true);
    assertThat(path(1, 4).ending()).as("both say so").isEqualTo(Ending.AMBIGUOUS);

    device(2).virtuals.clear();
    device(3).virtuals.clear();
    device(2).shares("192.0.2.254", 2, false);
    device(3).shares("192.0.2.254", 2, false);
    assertThat(path(1, 4).ending()).as("somebody unmanaged answers").isEqualTo(Ending.LEFT);
  }

  @Test
  void aDestinationWhoseAddressSomebodyNearerHasIsNotReached() {
    device(1).at("192.0.2.1", 24, 2).route("198.51.100.0/24", "192.0.2.2");
    device(2).at("192.0.2.2", 24, 3).at("198.51.100.9", 24, 2);
    device(3).at("198.51.100.3", 24, 2).site = "busan";
    assertThat(path(1, 3).ending()).as("the only one").isEqualTo(Ending.REACHED);

    device(4).at("198.51.100.3", 24, 2);
    assertThat(path(1, 3).ending()).as("one at the router's site").isEqualTo(Ending.AMBIGUOUS);

    device(4).site = "busan";
    assertThat(path(1, 3).ending()).as("both elsewhere").isEqualTo(Ending.REACHED);

    device(2).at("198.51.100.3", 24, 4);
    assertThat(path(1, 3).ending()).as("the router itself").isEqualTo(Ending.AMBIGUOUS);
  }

  @Test
  void theLastStepIsIntoTheSubnetOfTheDestination() {
    device(1).at("192.0.2.1", 30, 2).route("0.0.0.0/0", "192.0.2.2");
    device(2).at("192.0.2.2", 30, 2).at("198.51.100.254", 24, 3);
    builders.put(7L, new Builder());

    RoutedPath path = path(1, 7);

    assertThat(path.ending()).as("a host that tells nothing").isEqualTo(Ending.REACHED);
    assertThat(steps(path)).containsExactly("1:2-2:2 0.0.0.0/0", "2:3-7:0 198.51.100.0/24");
    assertThat(path.steps().getLast().reason().nextHop()).isNull();
  }

  @Test
  void ofEqualWaysOneIsTakenAndTheOthersAreTold() {
    device(1)
        .at("192.0.2.1", 30, 2)
        .at("192.0.2.9", 30, 3)
        .route("198.51.100.3/32", "192.0.2.10")
        .route("198.51.100.3/32", "192.0.2.2");
    device(2).at("192.0.2.2", 30, 2).at("192.0.2.5", 30, 3).route("198.51.100.3/32", "192.0.2.6");
    device(3).at("192.0.2.6", 30, 2);

    RoutedPath path = path(1, 3);

    assertThat(path.ending()).isEqualTo(Ending.REACHED);
    assertThat(path.steps().getFirst().reason().others())
        .extracting(IpAddress::toString)
        .containsExactly("192.0.2.10");
  }

  @Test
  void anUnknownNextHopIsWhereThePacketLeaves() {
    row();
    device(2).routes.clear();
    device(2).route("0.0.0.0/0", "192.0.2.200");

    RoutedPath path = path(1, 3);

    assertThat(path.ending()).isEqualTo(Ending.LEFT);
    assertThat(path.last()).isEqualTo(new DeviceId(2));
    assertThat(path.address()).hasToString("192.0.2.200");
    assertThat(path.steps()).hasSize(1);
  }

  @Test
  void routersThatSendToEachOtherOrToThemselvesAreALoop() {
    row();
    device(2).routes.clear();
    device(2).route("198.51.100.0/24", "192.0.2.1");

    assertThat(path(1, 3).ending()).isEqualTo(Ending.LOOP);

    device(2).routes.clear();
    device(2).route("198.51.100.0/24", "192.0.2.5");
    RoutedPath itself = path(1, 3);
    assertThat(itself.ending()).isEqualTo(Ending.LOOP);
    assertThat(itself.address()).hasToString("192.0.2.5");
  }

  @Test
  void noRouteADiscardedOneAndNoneToldAreToldApart() {
    row();
    device(2).routes.clear();
    device(2).route("10.0.0.0/8", "192.0.2.6");
    assertThat(path(1, 3).ending()).isEqualTo(Ending.NO_ROUTE);

    device(2).route("198.51.100.0/24", null, "", Route.Origin.REJECT);
    assertThat(path(1, 3).ending()).isEqualTo(Ending.REJECTED);

    device(2).routes.clear();
    assertThat(path(1, 3).ending()).isEqualTo(Ending.UNTOLD);
    assertThat(path(1, 3).last()).isEqualTo(new DeviceId(2));
  }

  @Test
  void whereALongerMatchMayBeUnreadThereIsNoGuess() {
    row();
    device(2).table =
        RouteTable.of(
            List.of(
                new Route(
                    IpAddress.parse("0.0.0.0"),
                    0,
                    IpAddress.parse("192.0.2.6"),
                    3,
                    Route.Origin.BGP,
                    0,
                    "")),
            List.of(AddressSpan.of("10.0.0.0", "10.255.255.255")));

    assertThat(path(1, 3).ending()).isEqualTo(Ending.UNCERTAIN);
  }

  @Test
  void ofTwoOwnersOfANextHopTheOneOfTheSiteIsMeantElseNone() {
    row();
    device(8).at("192.0.2.2", 30, 2);
    assertThat(path(1, 3).ending()).isEqualTo(Ending.AMBIGUOUS);

    device(8).site = "busan";
    assertThat(path(1, 3).ending()).isEqualTo(Ending.REACHED);
  }

  @Test
  void theSameNextHopInAnotherRoutingInstanceIsAnother() {
    builders.put(1L, new Builder().at("198.51.100.1", 32, 1, "red"));
    device(1).at("192.0.2.1", 30, 2, "red").at("192.0.2.1", 30, 3, "blue");
    device(1).route("198.51.100.3/32", "192.0.2.2", "red", Route.Origin.BGP);
    device(1).route("198.51.100.3/32", "192.0.2.9", "blue", Route.Origin.BGP);
    builders.put(2L, new Builder().at("192.0.2.2", 30, 2, "blue"));
    builders.put(3L, new Builder().at("192.0.2.2", 30, 2, "red").at("198.51.100.3", 32, 1, "red"));

    assertThat(steps(path(1, 3))).containsExactly("1:2-3:2 198.51.100.3/32");
  }

  @Test
  void aNextHopThatIsItselfReachedByARouteIsFollowedToItsSubnet() {
    row();
    device(1).routes.clear();
    device(1).route("198.51.100.3/32", "10.255.0.3").route("10.255.0.3/32", "192.0.2.2");

    assertThat(steps(path(1, 3)).getFirst()).isEqualTo("1:2-2:2 198.51.100.3/32");

    device(1).routes.clear();
    device(1).route("198.51.100.3/32", "10.255.0.3").route("10.255.0.3/32", "10.255.0.3");
    assertThat(path(1, 3).ending()).as("a next hop behind itself").isEqualTo(Ending.LEFT);
  }

  @Test
  void behindAnInterfaceWithoutAddressesStandsWhoeverRoutesThere() {
    row();
    device(1).routes.clear();
    device(1).addresses.removeIf(own -> own.prefix() == 30);
    device(1).route("198.51.100.3/32", "10.9.9.9");
    End near = new End(NodeId.of(new DeviceId(1)), "e9", "e9", 9);
    End far = new End(NodeId.of(new DeviceId(2)), "e2", "e2", 2);
    adjacencies.add(new Link("r-1", near, far, List.of(), 0.9, true, ""));

    assertThat(steps(path(1, 3)).getFirst()).isEqualTo("1:9-2:2 198.51.100.3/32");
  }
}
