package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.inventory.Finding;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.Route;
import io.bongsu.model.routing.RouteTable;
import io.bongsu.model.routing.RoutingAdjacency;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.snmp.AuthProtocol;
import io.bongsu.model.snmp.PrivProtocol;
import io.bongsu.model.snmp.Secret;
import io.bongsu.model.snmp.SnmpCredential;
import io.bongsu.model.snmp.SnmpVersion;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.poller.snmp.NetSnmpAgent;
import io.bongsu.poller.snmp.SnmpSettings;
import io.bongsu.poller.snmp.WalkLimits;
import io.bongsu.simulator.agent.Personality;
import io.bongsu.simulator.agent.V3Agent;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Routers that tell their routing instances in contexts, over real UDP. */
@Timeout(60)
class RoutingContextsIT {
  private static final IpAddress GATEWAY = IpAddress.parse("10.0.0.254");
  private static final SnmpSettings IMPATIENT =
      new SnmpSettings(
          Duration.ofMillis(200), 0, new WalkLimits(2_000, 4 << 20, Duration.ofMinutes(10)));
  private static final SnmpCredential.User WATCHER =
      new SnmpCredential.User(
          "watcher",
          AuthProtocol.SHA1,
          new Secret("authenticate-me"),
          PrivProtocol.AES128,
          new Secret("encrypt-me-too"));

  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench(IMPATIENT);
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  private Bench.Device byCommunity(VirtualRouter router) {
    return bench
        .device("router", bench.agent(router.contexts()).getPort(), SnmpVersion.V2C)
        .known();
  }

  private static NeighbourReport report(PollResult result) {
    return result.facts().stream()
        .filter(Fact.NeighboursRead.class::isInstance)
        .map(fact -> ((Fact.NeighboursRead) fact).report())
        .findFirst()
        .orElseThrow();
  }

  private static NeighbourReport poll(Bench.Device device) {
    return report(device.result(PollPlan.NEIGHBOURS));
  }

  private static List<String> addresses(RoutingReport report) {
    return report.addresses().stream().map(RoutingContextsIT::text).toList();
  }

  private static String text(InterfaceAddress own) {
    return own.address() + "/" + own.prefix() + " " + own.ifIndex() + " " + own.vrf();
  }

  @Test
  void aVersionThreeUserReadsTheInstancesOfMappedContexts() throws Exception {
    InetSocketAddress where = new InetSocketAddress("127.0.0.1", NetSnmpAgent.freePort());
    VirtualRouter router =
        new VirtualRouter(VirtualRouter.CISCO).mapped("ctx-red", "red").mapped("ctx-blue", "blue");
    try (V3Agent agent = new V3Agent(WATCHER, router.contexts(), Personality.NORMAL, _ -> false)) {
      agent.bind(where);
      agent.start();
      NeighbourReport report = poll(bench.device("router", where.getPort(), WATCHER).known());
      RoutingReport routing = report.routing();

      assertThat(addresses(routing))
          .containsExactlyInAnyOrder(
              "192.0.2.1/24 1 ", "192.0.2.129/24 2 ", "10.0.0.1/24 11 red", "10.0.0.1/24 12 blue");
      for (String instance : List.of("red", "blue")) {
        RouteTable.Match match = routing.routes().match(IpAddress.parse("198.51.100.1"), instance);
        assertThat(match.routes()).as(instance).extracting(Route::nextHop).containsExactly(GATEWAY);
        assertThat(match.sure()).isTrue();
      }
      assertThat(routing.routes().match(IpAddress.parse("198.51.100.1"), "").routes()).isEmpty();
      assertThat(routing.resolved().mac(GATEWAY, 11)).contains(new MacAddress(0x0200_0000_0001L));
      assertThat(routing.resolved().mac(GATEWAY, 12)).contains(new MacAddress(0x0200_0000_0002L));
      assertThat(routing.adjacencies())
          .extracting(RoutingAdjacency::vrf)
          .containsExactlyInAnyOrder("red", "blue");
      assertThat(report.complete()).containsAll(NeighbourProtocol.ROUTED);
    }
  }

  @Test
  void aCommunityReadsTheInstancesOfAnAgentThatIsKnownToTakeTheirNames() {
    RoutingReport routing =
        poll(byCommunity(new VirtualRouter(VirtualRouter.JUNIPER).named("red"))).routing();

    assertThat(addresses(routing)).contains("10.0.0.1/24 11 red");
    assertThat(routing.routes().match(GATEWAY, "red").routes()).hasSize(1);
  }

  @Test
  void aCommunityIsNotTriedWhereNoneLeadsIntoAContext() {
    RoutingReport mapped =
        poll(byCommunity(new VirtualRouter(VirtualRouter.CISCO).mapped("ctx-red", "red")))
            .routing();
    RoutingReport named =
        poll(byCommunity(new VirtualRouter(VirtualRouter.CISCO).named("red"))).routing();

    assertThat(addresses(mapped)).hasSize(2);
    assertThat(addresses(named)).hasSize(2);
    assertThat(mapped.routes().isTold()).isTrue();
  }

  @Test
  void manyInstancesAreReadInTurnsAndNothingIsDisprovedBeforeAllAre() {
    VirtualRouter large = new VirtualRouter(VirtualRouter.JUNIPER);
    int count = RoutingContexts.MOST_AT_ONCE + 2;
    for (int i = 0; i < count; i++) {
      large.named("customer-" + i);
    }
    Bench.Device device = byCommunity(large);
    NeighbourReport first = poll(device);
    NeighbourReport second = poll(device);

    assertThat(first.complete()).doesNotContainAnyElementsOf(NeighbourProtocol.ROUTED);
    assertThat(first.routing().routes().isTold()).isFalse();
    assertThat(second.complete()).containsAll(NeighbourProtocol.ROUTED);
    assertThat(second.routing().routes().routes()).hasSize(count);
    assertThat(addresses(second.routing())).hasSize(count + 2);
  }

  @Test
  void anAgentThatLetsNobodyInTellsTheRestAndTheReasonIsTold() throws Exception {
    InetSocketAddress where = new InetSocketAddress("127.0.0.1", NetSnmpAgent.freePort());
    VirtualRouter router = new VirtualRouter(VirtualRouter.CISCO).closed("ctx-red", "red");
    try (V3Agent agent = new V3Agent(WATCHER, router.contexts(), Personality.NORMAL, _ -> false)) {
      agent.bind(where);
      agent.start();
      Bench.Device device = bench.device("router", where.getPort(), WATCHER).known();
      poll(device);
      poll(device);
      PollResult third = device.result(PollPlan.NEIGHBOURS);

      assertThat(report(third).complete()).containsAll(NeighbourProtocol.ROUTED);
      assertThat(report(third).routing().routes().isTold()).isTrue();
      assertThat(third.findings())
          .extracting(Finding::text)
          .anySatisfy(text -> assertThat(text).contains("ctx-red").contains("routing instances"));
    }
  }
}
