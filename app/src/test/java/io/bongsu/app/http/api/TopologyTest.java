package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.access.Role;
import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.bridging.LearnedAddresses;
import io.bongsu.model.bridging.MacSet;
import io.bongsu.model.bridging.VlanPort;
import io.bongsu.model.bridging.VlanReport;
import io.bongsu.model.bridging.VlanSet;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.topology.Contradiction;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import io.bongsu.model.topology.PortSetting;
import io.bongsu.model.topology.PortSetting.Duplex;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Parts of the map, its layers, and the map as files: five devices in a row. */
class TopologyTest {
  private static final MacAddress PRINTER = new MacAddress(0x00_11_22_33_44_55L);

  private final Rig rig = new Rig();
  private final Client viewer = rig.as(Role.VIEWER);

  @BeforeEach
  void drawARow() {
    Ports ports = new Ports(rig);
    for (int i = 1; i <= 5; i++) {
      ports.device("sw" + i, "192.0.2." + i, i < 4 ? "Seoul" : "=Busan & co", "a", "b", "c");
    }
    rig.map.graph =
        new NetworkGraph(
            IntStream.rangeClosed(1, 5)
                .mapToObj(i ->
                    new Node(node(i), "sw" + i, i < 4 ? "Seoul" : "=Busan & co", "access", true))
                .toList(),
            IntStream.range(1, 5).mapToObj(i -> link("l" + i, i, i + 1)).toList(),
            List.of(link("r-1", 1, 5)));
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  private static NodeId node(int number) {
    return new NodeId(Integer.toString(number));
  }

  private static Link link(String id, int a, int b) {
    return new Link(
        id,
        new End(node(a), "Gi0/1", "p1", 1),
        new End(node(b), "Gi0/2", "p2", 2),
        List.of(NeighbourProtocol.LLDP),
        0.99,
        true,
        "");
  }

  private static Set<String> ids(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(one -> one.get("id").asString())
        .collect(java.util.stream.Collectors.toSet());
  }

  /** A switch whose port 1 is a member of port 3, and whose ports learned addresses. */
  private void bridges(int device, BridgeReport bridge) {
    tells(device, new NeighbourReport(null, "", null, List.of(), List.of(), Set.of()).with(bridge));
  }

  private void tells(int device, NeighbourReport told) {
    List<NetworkInterface> ports =
        IntStream.rangeClosed(1, 3).mapToObj(i -> Ports.port(i, "", 6)).toList();
    DeviceInventory plain = Ports.inventory(ports);
    rig.devices.inventories.put(
        new DeviceId(device),
        new DeviceInventory(
            null, plain.identity(), null, ports, plain.health(), told, List.of(), null));
  }

  @Test
  void aroundANodeTheMapHasWhatLiesWithinTheHopsAndTheLinksBetween() {
    JsonNode one = viewer.get("/api/v1/topology?focus=2").json();
    assertThat(ids(one.get("nodes"))).containsExactlyInAnyOrder("1", "2", "3");
    assertThat(ids(one.get("links"))).containsExactlyInAnyOrder("l1", "l2");
    JsonNode three = viewer.get("/api/v1/topology?focus=1&hops=3").json();
    assertThat(ids(three.get("nodes"))).containsExactlyInAnyOrder("1", "2", "3", "4");
    assertThat(three.get("sites")).hasSize(2);
    assertThat(three.get("adjacencies")).as("routing is no hop").isEmpty();
  }

  @Test
  void whatCannotBeAskedIsRefusedWithASentence() {
    Map.of(
            "?focus=99", 404,
            "?focus=1&hops=7", 400,
            "?hops=2", 400,
            "?focus=1&site=Seoul", 400)
        .forEach((query, status) ->
            assertThat(viewer.get("/api/v1/topology" + query).status())
                .as(query)
                .isEqualTo(status));
  }

  @Test
  void routingIsALayerOfItsOwn() {
    JsonNode map = viewer.get("/api/v1/topology").json();
    assertThat(ids(map.get("links"))).hasSize(4);
    assertThat(ids(map.get("adjacencies"))).containsExactly("r-1");
  }

  @Test
  void aMemberCableNamesTheAggregateOfTheEndThatTellsOne() {
    bridges(
        1, new BridgeReport(Map.of(), List.of(), List.of(), List.of(AggregatePort.member(1, 3))));
    JsonNode links = viewer.get("/api/v1/topology").json().get("links");
    assertThat(links.get(0).get("aggregate").get("a").asString()).isEqualTo("Gi0/3");
    assertThat(links.get(0).get("aggregate").get("b").asString()).isEmpty();
    assertThat(links.get(1).get("aggregate").isNull()).isTrue();
  }

  @Test
  void aVlanIsShownWithItsPortsItsCablesAndWhereItIsCut() {
    VlanSet ten = VlanSet.of(IntStream.of(10));
    VlanPort left = new VlanPort(1, 1, ten, VlanSet.of(IntStream.of(1)));
    VlanPort right = new VlanPort(2, 10, VlanSet.NONE, ten);
    VlanReport both = new VlanReport(Map.of(10, "office"), List.of(left, right), true);
    VlanPort other = new VlanPort(2, 1, VlanSet.NONE, VlanSet.of(IntStream.of(1)));
    bridges(1, BridgeReport.NONE.with(both));
    bridges(2, BridgeReport.NONE.with(both));
    bridges(3, BridgeReport.NONE.with(new VlanReport(Map.of(), List.of(other), true)));

    JsonNode all = viewer.get("/api/v1/topology/vlans").json().get("items");
    assertThat(all.get(1))
        .hasToString("{\"vlan\":10,\"names\":[\"office\"],\"devices\":2,\"ports\":4}");
    JsonNode ten10 = viewer.get("/api/v1/topology/vlans/10").json();
    assertThat(ten10.get("links")).hasToString("[\"l1\"]");
    assertThat(ten10.get("cuts").get(0).get("link").asString()).isEqualTo("l2");
    assertThat(ten10.get("cuts").get(0).get("without").asString()).isEqualTo("3");
    assertThat(ten10.get("parts")).hasToString("[[\"1\",\"2\"]]");
    assertThat(ten10.get("ports").get(1).get("port").asString()).isEqualTo("Gi0/2");
    assertThat(ten10.get("ports").get(1).get("native").asBoolean()).isTrue();
    assertThat(viewer.get("/api/v1/topology/vlans/4095").status()).isEqualTo(404);
  }

  @Test
  void whatTheFarEndHeardStandsForAPortThatTellsNothingOfItself() {
    VlanPort own = new VlanPort(1, 10, VlanSet.NONE, VlanSet.of(IntStream.of(10)));
    NeighbourReport told =
        new NeighbourReport(
            null,
            "",
            "",
            null,
            List.of(),
            List.of(),
            Set.of(),
            BridgeReport.NONE.with(new VlanReport(Map.of(), List.of(own), true)),
            RoutingReport.NONE,
            List.of(new PortSetting(1, Duplex.FULL, Duplex.HALF, 20)),
            Set.of());
    tells(1, told);
    bridges(2, BridgeReport.NONE);

    JsonNode found = viewer.get("/api/v1/topology/mismatches?link=l1").json().get("items");
    assertThat(found).hasSize(2);
    assertThat(found.get(0).get("kind").asString()).isEqualTo("duplex");
    assertThat(found.get(0).get("bValue").asInt()).isEqualTo(1);
    assertThat(found.get(1).get("kind").asString()).isEqualTo("native_vlan");
    assertThat(found.get(1).get("aValue").asInt()).isEqualTo(10);
    assertThat(found.get(1).get("bValue").asInt()).isEqualTo(20);
    assertThat(viewer.get("/api/v1/topology/weak-points").json().get("loops")).isEmpty();
  }

  @Test
  void aLinkIsToldWithSinceWhenItIsKnown() {
    Instant first = Instant.parse("2026-01-01T00:00:00Z");
    rig.storage.links().seen(rig.map.graph.links(), first);
    rig.storage.links().seen(rig.map.graph.links(), first.plusSeconds(600));

    JsonNode one = viewer.get("/api/v1/topology/links/l2").json();
    assertThat(one.get("a").get("name").asString()).isEqualTo("sw2");
    assertThat(one.get("firstSeen").asString()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(one.get("lastSeen").isNull()).isTrue();
    assertThat(viewer.get("/api/v1/topology/links/r-1").json().get("firstSeen").isNull()).isTrue();
    assertThat(viewer.get("/api/v1/topology/links/l9").status()).isEqualTo(404);
  }

  @Test
  void whatDoesNotFitIsTold() {
    rig.map.contradictions =
        List.of(
            new Contradiction(
                Contradiction.Kind.FAR_PORT,
                new DeviceId(3),
                "Gi0/1",
                "Gi0/2",
                List.of(new DeviceId(2), new DeviceId(1))),
            new Contradiction(
                Contradiction.Kind.DUPLICATE, new DeviceId(4), "", "", List.of(new DeviceId(5))));

    JsonNode all = viewer.get("/api/v1/topology/contradictions").json().get("items");
    assertThat(all).hasSize(2);
    assertThat(all.get(0))
        .hasToString(
            "{\"kind\":\"far_port\",\"device\":{\"id\":\"3\",\"name\":\"sw3\"},\"port\":\"Gi0/1\","
                + "\"told\":\"Gi0/2\",\"others\":[{\"id\":\"2\",\"name\":\"sw2\"},"
                + "{\"id\":\"1\",\"name\":\"sw1\"}]}");
    assertThat(viewer.get("/api/v1/topology/contradictions?device=5").json().get("items"))
        .hasSize(1);
    assertThat(viewer.get("/api/v1/devices/2").json().get("findings").get(0).get("text").asString())
        .isEqualTo("sw3 Gi0/1 says that it ends at sw2 Gi0/2, which hears sw1: no link");
    assertThat(viewer.get("/api/v1/devices/4").json().get("findings").get(0).get("text").asString())
        .isEqualTo("sw4 and sw5 have a name and a MAC address in common");
  }

  @Test
  void graphMlHoldsNodesAndBothLayersWithNothingUnescaped() {
    Client.Answer file = viewer.get("/api/v1/exports/topology.graphml");
    assertThat(file.header("Content-Disposition")).contains("topology.graphml");
    assertThat(file.text())
        .contains(
            "<node id=\"5\">", "=Busan &amp; co", "<edge id=\"r-1\" source=\"1\" target=\"5\">")
        .contains("<data key=\"edge-layer\">l3</data>");
  }

  @Test
  void linksComeAsATableAndCanBeNarrowedLikeTheMap() {
    assertThat(viewer.get("/api/v1/exports/links.csv").text().strip().lines()).hasSize(6);
    assertThat(viewer.get("/api/v1/exports/links.csv?focus=1&hops=1").text().strip().lines())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("sw1,Gi0/1,sw2,Gi0/2,l2,");
  }

  @Test
  void aMacIsFoundWhereItWasLearnedNearestPortFirst() {
    LearnedAddresses uplink =
        new LearnedAddresses(
            1,
            1,
            MacSet.of(LongStream.concat(LongStream.of(PRINTER.value()), LongStream.of(7, 8))));
    LearnedAddresses edge = new LearnedAddresses(2, 2, MacSet.of(LongStream.of(PRINTER.value())));
    bridges(1, new BridgeReport(Map.of(), List.of(), List.of(uplink), List.of()));
    bridges(2, new BridgeReport(Map.of(), List.of(), List.of(edge), List.of()));
    JsonNode found = viewer.get("/api/v1/search?q=00-11-22-33-44-55").json().get("items");
    assertThat(found.get(0).get("title").asString()).isEqualTo("sw2 Gi0/2");
    assertThat(found.get(0).get("device").asString()).isEqualTo("2");
    assertThat(found.get(1).get("title").asString()).isEqualTo("sw1 Gi0/1");
  }
}
