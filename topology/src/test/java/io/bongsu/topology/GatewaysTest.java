package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.ResolvedAddresses;
import io.bongsu.model.routing.Route;
import io.bongsu.model.routing.RouteTable;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.routing.VirtualAddress;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewaysTest {
  private static final MacAddress MAC = MacAddress.tryParse("00:1b:21:c4:0e:7a").orElseThrow();

  private final Network network = new Network();

  private static InterfaceAddress address(String address, int prefix, int ifIndex) {
    return new InterfaceAddress(IpAddress.parse(address), prefix, ifIndex);
  }

  private static RoutingReport told(InterfaceAddress... addresses) {
    return new RoutingReport("", "", List.of(addresses), List.of());
  }

  /** A router in the devices' network and in one of its own. */
  private RoutingReport router(long id, String inside) {
    RoutingReport report =
        told(address(inside, 24, 101), address("10.0." + id + ".1", 24, 102)).forwarding(true);
    network.device(id, "r" + id, 4).routing(id, report);
    return report;
  }

  private void resolves(long id, RoutingReport report, String address, int ifIndex) {
    network.routing(
        id,
        report.with(
            report.routes(),
            ResolvedAddresses.of(
                List.of(new ResolvedAddresses.Entry(IpAddress.parse(address), ifIndex, MAC)))));
  }

  private static RoutingReport defaultBy(RoutingReport report, String... hops) {
    return report.with(
        RouteTable.whole(
            java.util.Arrays.stream(hops)
                .map(hop ->
                    new Route(
                        IpAddress.parse("0.0.0.0"),
                        0,
                        IpAddress.parse(hop),
                        101,
                        Route.Origin.STATIC,
                        1,
                        ""))
                .toList()),
        report.resolved());
  }

  private List<Link> dependencies() {
    return new LinkInference().infer(network.facts(), List.of()).dependencies();
  }

  private static String ends(Link link) {
    return link.a().node() + "->" + link.b().node() + ":" + link.b().port();
  }

  @Test
  void theOnlyRouterInADevicesSubnetIsItsGateway() {
    router(1, "198.18.0.254");
    network.device(7, "camera", 1);

    assertThat(dependencies())
        .singleElement()
        .satisfies(link -> {
          assertThat(ends(link)).isEqualTo("7->1:e1");
          assertThat(link.evidence()).containsExactly(NeighbourProtocol.GATEWAY);
          assertThat(link.confidence()).isLessThan(0.4);
          assertThat(link.note()).isNotEmpty();
        });
  }

  @Test
  void ofTwoRoutersTheOneThatResolvedTheDeviceIsMeantElseNone() {
    RoutingReport first = router(1, "198.18.0.254");
    RoutingReport second = router(2, "198.18.0.253");
    network.device(7, "camera", 1);
    assertThat(dependencies()).isEmpty();

    resolves(2, second, "198.18.0.7", 101);
    assertThat(dependencies()).extracting(GatewaysTest::ends).containsExactly("7->2:e1");

    resolves(1, first, "198.18.0.7", 101);
    assertThat(dependencies()).as("both").isEmpty();
  }

  @Test
  void aRouterThatAnswersForOthersIsNoGateway() {
    RoutingReport far = router(1, "192.0.2.1");
    resolves(1, far, "198.18.0.7", 101);
    network.device(7, "camera", 1);

    assertThat(dependencies()).as("proxy ARP: not in the router's subnet").isEmpty();
  }

  @Test
  void aDevicesOwnDefaultRouteWinsAndLeadsNowhereElse() {
    router(1, "198.18.0.254");
    RoutingReport second = router(2, "198.18.0.253");
    resolves(2, second, "198.18.0.7", 101);
    RoutingReport own = told(address("198.18.0.7", 24, 101));
    network.device(7, "switch", 1).routing(7, defaultBy(own, "198.18.0.254"));
    assertThat(dependencies()).extracting(GatewaysTest::ends).containsExactly("7->1:e1");

    network.routing(7, defaultBy(own, "198.18.0.250"));
    assertThat(dependencies()).as("a next hop that nobody has").isEmpty();

    network.routing(7, defaultBy(own, "198.18.0.254", "198.18.0.253"));
    assertThat(dependencies()).as("two next hops").isEmpty();
  }

  @Test
  void aHostThatForwardsNothingIsNoGatewayNorIsARouterBesideAnother() {
    network
        .device(1, "server", 4)
        .routing(1, told(address("198.18.0.254", 24, 101), address("10.0.1.1", 24, 102)));
    network.device(7, "camera", 1);
    assertThat(dependencies()).isEmpty();

    router(1, "198.18.0.254");
    router(2, "198.18.0.253");
    assertThat(dependencies()).extracting(GatewaysTest::ends).doesNotContain("1->2:e1", "2->1:e1");
  }

  @Test
  void aDeviceWithACableHasNoGateway() {
    router(1, "198.18.0.254");
    network.device(7, "switch", 1).device(8, "other", 1);
    network.hears(7, "e1", 8, "e1").hears(8, "e1", 7, "e1");

    NetworkGraph graph = new LinkInference().infer(network.facts(), List.of());

    assertThat(graph.links()).hasSize(1);
    assertThat(graph.dependencies()).isEmpty();
  }

  @Test
  void whereNetworksRepeatTheRouterOfTheSiteIsMeant() {
    router(1, "198.18.0.254");
    router(2, "198.18.0.254");
    network.device(7, "camera", 1);
    assertThat(dependencies()).as("one site, one address twice").isEmpty();

    network.site(2, "busan");
    assertThat(dependencies()).extracting(GatewaysTest::ends).containsExactly("7->1:e1");

    resolves(2, router(2, "198.18.0.254"), "198.18.0.7", 101);
    assertThat(dependencies())
        .as("what the other site resolved is its own")
        .extracting(GatewaysTest::ends)
        .containsExactly("7->1:e1");
  }

  private static VirtualAddress virtual(String address, boolean active) {
    return new VirtualAddress(
        IpAddress.parse(address), 101, VirtualAddress.Protocol.HSRP, 7, active);
  }

  /** A router that shares 198.18.0.1 with others. */
  private RoutingReport sharing(long id, String inside, boolean active) {
    RoutingReport report = router(id, inside).sharing(List.of(virtual("198.18.0.1", active)));
    network.routing(id, report);
    return report;
  }

  @Test
  void routersThatShareAnAddressAreTheGatewayTogether() {
    sharing(1, "198.18.0.254", true);
    RoutingReport second = sharing(2, "198.18.0.253", false);
    network.device(7, "camera", 1);
    assertThat(dependencies())
        .as("the only ones in its subnet")
        .extracting(GatewaysTest::ends)
        .containsExactly("7->1:e1", "7->2:e1");

    resolves(2, second, "198.18.0.7", 101);
    assertThat(dependencies())
        .as("one resolved it, another would")
        .allSatisfy(link -> assertThat(link.note()).contains("resolved").contains("virtual"))
        .extracting(Link::id)
        .containsExactly("g-7", "g-7-2");

    router(3, "198.18.0.252");
    network.routing(2, second);
    assertThat(dependencies()).as("a third router that shares nothing").isEmpty();
  }

  @Test
  void aDefaultRouteToASharedAddressLeadsToAllThatShareIt() {
    sharing(1, "198.18.0.254", true);
    sharing(2, "198.18.0.253", false);
    router(3, "198.18.0.252");
    RoutingReport own = defaultBy(told(address("198.18.0.7", 24, 101)), "198.18.0.1");
    network.device(7, "switch", 1).routing(7, own);
    assertThat(dependencies()).extracting(GatewaysTest::ends).containsExactly("7->1:e1", "7->2:e1");

    network.routing(7, defaultBy(told(address("198.18.0.7", 24, 101)), "198.18.0.254"));
    assertThat(dependencies())
        .as("its route names one of them")
        .extracting(GatewaysTest::ends)
        .containsExactly("7->1:e1");
  }

  @Test
  void ofASharedAddressWithOneManagedRouterItIsTheGatewayWhileItAnswers() {
    sharing(1, "198.18.0.254", true);
    RoutingReport own = defaultBy(told(address("198.18.0.7", 24, 101)), "198.18.0.1");
    network.device(7, "switch", 1).routing(7, own);
    assertThat(dependencies()).extracting(Link::id).containsExactly("g-7");

    sharing(1, "198.18.0.254", false);
    assertThat(dependencies()).isEmpty();
  }

  @Test
  void whereNetworksRepeatThePairOfTheSiteIsMeant() {
    sharing(1, "198.18.0.254", true);
    sharing(2, "198.18.0.253", false);
    sharing(3, "198.18.0.254", true);
    sharing(4, "198.18.0.253", false);
    network.device(7, "camera", 1).site(3, "busan").site(4, "busan");

    assertThat(dependencies()).extracting(GatewaysTest::ends).containsExactly("7->1:e1", "7->2:e1");
  }

  @Test
  void twoCabledDevicesNeedNoHintBySubnet() {
    network.device(1, "r1", 2).routing(1, told(address("192.0.2.1", 30, 101)));
    network.device(2, "r2", 2).routing(2, told(address("192.0.2.2", 30, 101)));
    assertThat(new LinkInference().infer(network.facts(), List.of()).adjacencies()).hasSize(1);

    network.hears(1, "e1", 2, "e1").hears(2, "e1", 1, "e1");
    NetworkGraph graph = new LinkInference().infer(network.facts(), List.of());
    assertThat(graph.links()).hasSize(1);
    assertThat(graph.adjacencies()).isEmpty();
  }
}
