package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.app.state.LinkState;
import io.bongsu.model.access.Role;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.DeviceInventory;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.Route;
import io.bongsu.model.routing.RouteTable;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.routing.VirtualAddress;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two routers and a camera that tells nothing, reached over the second one. */
class RoutedPathTest {
  private final Rig rig = new Rig();
  private final Client viewer = rig.as(Role.VIEWER);
  private DeviceId first = new DeviceId(1);
  private DeviceId second = new DeviceId(1);
  private DeviceId camera = new DeviceId(1);

  @BeforeEach
  void network() {
    Ports ports = new Ports(rig);
    first = ports.device("first", "192.0.2.1", "Seoul", "a", "b");
    second = ports.device("second", "192.0.2.2", "Seoul", "a", "b");
    camera = ports.device("camera", "203.0.113.9", "Seoul", "a");
    tells(
        first,
        List.of(address("192.0.2.1", 30, 1)),
        List.of(route("203.0.113.0", 24, "192.0.2.2"), route("198.51.100.0", 24, "192.0.2.77")));
    tells(
        second,
        List.of(address("192.0.2.2", 30, 1), address("203.0.113.1", 24, 2)),
        List.of(route("192.0.2.0", 30, null)));
    draw(List.of());
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  private static InterfaceAddress address(String text, int prefix, int ifIndex) {
    return new InterfaceAddress(IpAddress.parse(text), prefix, ifIndex);
  }

  private static Route route(String network, int prefix, @Nullable String hop) {
    IpAddress next = hop == null ? null : IpAddress.parse(hop);
    return new Route(IpAddress.parse(network), prefix, next, 1, Route.Origin.OSPF, 20, "");
  }

  private void tells(
      DeviceId device,
      List<InterfaceAddress> addresses,
      List<Route> routes,
      VirtualAddress... shared) {
    RoutingReport routing =
        new RoutingReport("", "", addresses, List.of())
            .with(RouteTable.whole(routes), RoutingReport.NONE.resolved())
            .sharing(List.of(shared));
    NeighbourReport told = NeighbourReport.NONE.with(routing);
    rig.devices.inventories.computeIfPresent(
        device,
        (_, known) ->
            new DeviceInventory(
                null,
                known.identity(),
                null,
                known.interfaces(),
                known.health(),
                told,
                List.of(),
                null));
  }

  private void draw(List<Link> cables) {
    List<Node> nodes =
        List.of(node(first, "first"), node(second, "second"), node(camera, "camera"));
    End gateway = end(second, 2);
    Link over =
        new Link(
            "g-" + camera,
            new End(NodeId.of(camera), "", "", 0),
            gateway,
            List.of(NeighbourProtocol.GATEWAY),
            0.35,
            false,
            "The only router in its subnet");
    Link adjacency =
        new Link(
            "r-1", end(first, 1), end(second, 1), List.of(NeighbourProtocol.OSPF), 0.99, true, "");
    rig.map.graph = new NetworkGraph(nodes, cables, List.of(adjacency)).with(List.of(over));
    rig.map.states.put("Gi0/1 Gi0/1", new LinkState(LinkState.Status.UP, 1_000, 2_000, 1_000_000));
  }

  private static Node node(DeviceId device, String name) {
    return new Node(NodeId.of(device), name, "Seoul", "", true);
  }

  private static End end(DeviceId device, int ifIndex) {
    return new End(NodeId.of(device), "Gi0/" + ifIndex, Ports.port(ifIndex, "", 6).key(), ifIndex);
  }

  private JsonNode path(DeviceId from, DeviceId to) {
    return viewer.get("/api/v1/topology/path?layer=l3&from=" + from + "&to=" + to).json();
  }

  private static List<String> hops(JsonNode path) {
    return path.get("hops")
        .valueStream()
        .map(hop ->
            "%s %s:%s-%s:%s %s"
                .formatted(
                    hop.get("kind").asString(),
                    hop.get("from").get("name").asString(),
                    hop.get("from").get("port").asString(),
                    hop.get("to").get("name").asString(),
                    hop.get("to").get("port").asString(),
                    hop.get("link").asString()))
        .toList();
  }

  @Test
  void theWayFollowsTheRoutesThatDevicesTellWithLoadStateAndReason() {
    JsonNode path = path(first, camera);

    assertThat(path.get("found").asBoolean()).isTrue();
    assertThat(hops(path))
        .containsExactly("route first:Gi0/1-second:Gi0/1 r-1", "route second:Gi0/2-camera: ");
    JsonNode hop = path.get("hops").get(0);
    assertThat(hop.get("status").asString()).isEqualTo("up");
    assertThat(hop.get("bps").asDouble()).isEqualTo(2_000);
    assertThat(hop.get("backBps").asDouble()).isEqualTo(1_000);
    assertThat(hop.get("route").get("destination").asString()).isEqualTo("203.0.113.0/24");
    assertThat(hop.get("route").get("origin").asString()).isEqualTo("ospf");
    assertThat(hop.get("route").get("nextHop").asString()).isEqualTo("192.0.2.2");
    assertThat(path.get("hops").get(1).get("route").get("origin").asString()).isEqualTo("local");
    assertThat(path.get("ending").get("reason").asString()).isEqualTo("reached");
  }

  @Test
  void aNextHopThatRoutersShareNamesWhoWouldTakeItOverAndANewAnswerIsFollowed() {
    DeviceId third = new Ports(rig).device("third", "192.0.2.3", "Seoul", "a", "b");
    tells(
        first,
        List.of(address("192.0.2.1", 29, 1)),
        List.of(route("203.0.113.0", 24, "192.0.2.6")));
    InterfaceAddress camera24 = address("203.0.113.1", 24, 2);
    tells(second, List.of(address("192.0.2.2", 29, 1), camera24), List.of(), shared(true));
    tells(third, List.of(address("192.0.2.3", 29, 1), camera24), List.of(), shared(false));

    JsonNode hop = path(first, camera).get("hops").get(0);
    assertThat(hop.get("to").get("name").asString()).isEqualTo("second");
    assertThat(hop.get("route").get("standby"))
        .extracting(standby -> standby.get("device").asString())
        .containsExactly(third.toString());

    tells(second, List.of(address("192.0.2.2", 29, 1), camera24), List.of(), shared(false));
    tells(third, List.of(address("192.0.2.3", 29, 1), camera24), List.of(), shared(true));
    assertThat(path(first, camera).get("hops").get(0).get("to").get("device").asString())
        .isEqualTo(third.toString());
  }

  private static VirtualAddress shared(boolean active) {
    return new VirtualAddress(
        IpAddress.parse("192.0.2.6"), 1, VirtualAddress.Protocol.VRRP, 1, active);
  }

  @Test
  void whereTheWayEndsIsTold() {
    tells(first, List.of(address("192.0.2.1", 30, 1)), List.of(route("0.0.0.0", 0, "192.0.2.77")));

    JsonNode path = path(first, camera);

    assertThat(path.get("found").asBoolean()).isFalse();
    assertThat(path.get("hops")).isEmpty();
    assertThat(path.get("ending").get("reason").asString()).isEqualTo("left");
    assertThat(path.get("ending").get("address").asString()).isEqualTo("192.0.2.77");
    assertThat(path.get("ending").get("name").asString()).isEqualTo("first");
  }

  @Test
  void whereNobodyTellsRoutesTheMapDoes() {
    Link cable =
        new Link(
            "l-1", end(second, 2), end(camera, 1), List.of(NeighbourProtocol.LLDP), 0.99, true, "");
    draw(List.of(cable));

    JsonNode path = path(camera, first);

    assertThat(path.get("found").asBoolean()).isTrue();
    assertThat(hops(path))
        .containsExactly(
            "cable camera:Gi0/1-second:Gi0/2 l-1", "adjacency second:Gi0/1-first:Gi0/1 r-1");
    assertThat(path.get("hops").get(0).get("route").isNull()).isTrue();
    assertThat(path.get("ending").get("reason").asString()).isEqualTo("untold");
  }

  @Test
  void theMapAndTheTableSayOverWhomADeviceWithoutCablesIsReached() {
    JsonNode over = viewer.get("/api/v1/topology").json().get("dependencies").get(0);

    assertThat(over.get("a").get("name").asString()).isEqualTo("camera");
    assertThat(over.get("b").get("name").asString()).isEqualTo("second");
    assertThat(over.get("evidence").get(0).asString()).isEqualTo("gateway");
    assertThat(viewer.get("/api/v1/exports/links.csv").text())
        .contains("camera,,second,Gi0/2,gateway,");
    assertThat(viewer.get("/api/v1/exports/topology.graphml").text())
        .contains(
            "<edge id=\"g-%s\" source=\"%s\" target=\"%s\" directed=\"true\">"
                .formatted(camera, camera, second))
        .contains("<data key=\"edge-layer\">gateway</data>");
    JsonNode impact = viewer.get("/api/v1/topology/impact?node=" + second).json();
    assertThat(impact.get("devices").asInt()).isEqualTo(1);
    assertThat(impact.get("items").get(0).get("name").asString()).isEqualTo("camera");
  }
}
