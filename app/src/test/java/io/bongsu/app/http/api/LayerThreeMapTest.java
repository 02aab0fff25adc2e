package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.app.state.LayerThreeView;
import io.bongsu.app.state.LinkState;
import io.bongsu.model.access.Role;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.topology.LayoutStore.Position;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.DeviceFacts;
import io.bongsu.topology.layer3.LayerThree;
import io.bongsu.topology.layer3.LayerThreeLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two routers with a transfer net between them; one has a network with two servers. */
class LayerThreeMapTest {
  private static final String PATH = "/api/v1/topology?scope=l3";
  private static final String SERVERS = "n-192.0.2.0/24";

  private final Rig rig = new Rig();
  private final Client viewer = rig.as(Role.VIEWER);
  private final Client operator = rig.as(Role.OPERATOR);

  @BeforeEach
  void draw() {
    List<DeviceFacts> facts =
        List.of(
            device(1, "198.51.100.1/30", "192.0.2.1/24"),
            device(2, "198.51.100.2/30"),
            device(3, "192.0.2.3/24"),
            device(4, "192.0.2.4/24"));
    List<Node> nodes =
        facts.stream()
            .map(device ->
                new Node(NodeId.of(device.device()), device.name(), "Seoul", "router", true))
            .toList();
    rig.map.graph = new NetworkGraph(nodes, List.of());
    LayerThree map = LayerThree.of(rig.map.graph, facts);
    rig.map.layerThree = new LayerThreeView(map, new LayerThreeLayout().place(map, Map.of()));
    String transfer = map.lines().getLast().id();
    rig.map.states.put(transfer, new LinkState(LinkState.Status.UP, 1e6, 2e6, 1_000_000_000L));
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  private static DeviceFacts device(long id, String... addresses) {
    List<InterfaceAddress> own = new ArrayList<>();
    for (String text : addresses) {
      String[] parts = text.split("/", 2);
      IpAddress address = IpAddress.parse(parts[0]);
      own.add(new InterfaceAddress(address, Integer.parseInt(parts[1]), own.size() + 1));
    }
    NeighbourReport told = NeighbourReport.NONE.with(new RoutingReport("", "", own, List.of()));
    return new DeviceFacts(
        new DeviceId(id), "d" + id, Set.of(), "Seoul", "router", Set.of(), List.of(), told);
  }

  private JsonNode node(String id) {
    return viewer
        .get(PATH)
        .json()
        .get("nodes")
        .valueStream()
        .filter(node -> node.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theMapOfLayerThreeHasRoutersSubnetsAndLinesButNoSites() {
    JsonNode map = viewer.get(PATH).json();
    assertThat(map.get("sites")).isEmpty();
    assertThat(map.get("links")).isEmpty();
    assertThat(map.get("nodes"))
        .extracting(node -> node.get("id").asString())
        .containsExactly("1", "2", SERVERS);
    assertThat(map.get("adjacencies"))
        .extracting(line ->
            line.get("a").get("name").asString() + " - " + line.get("b").get("name").asString())
        .containsExactlyInAnyOrder("d1 - d2", "d1 - 192.0.2.0/24");
    JsonNode subnet = node(SERVERS);
    assertThat(subnet.get("kind").asString()).isEqualTo("subnet");
    assertThat(subnet.get("subnet").get("devices").asInt()).isEqualTo(3);
    assertThat(subnet.get("subnet").get("folded"))
        .extracting(JsonNode::asString)
        .containsExactly("3", "4");
    assertThat(node("1").get("subnet").isNull()).isTrue();
  }

  @Test
  void aLineIsFoundByItsIdWithItsState() {
    JsonNode line = viewer.get(PATH).json().get("adjacencies").get(1);
    assertThat(line.get("status").asString()).isEqualTo("up");
    JsonNode detail = viewer.get("/api/v1/topology/links/" + line.get("id").asString()).json();
    assertThat(detail.get("b").get("name").asString()).isEqualTo("d2");
  }

  @Test
  void aNodeInFocusHasItsHopsOverTheLines() {
    JsonNode map = viewer.get(PATH + "&focus=2&hops=1").json();
    assertThat(map.get("nodes"))
        .extracting(node -> node.get("id").asString())
        .containsExactly("1", "2");
  }

  @Test
  void aPastMapOfLayerThreeIsRefusedInsteadOfMadeUp() {
    Client.Answer past = viewer.get(PATH + "&at=2020-01-01T00:00:00Z");
    assertThat(past.status()).isEqualTo(400);
    assertThat(past.json().get("detail").asString()).contains("not kept");
    assertThat(viewer.get("/api/v1/topology?scope=l4").status()).isEqualTo(400);
  }

  @Test
  void routersAndSubnetsArePutSomewhereAndForgotten() {
    String path = "/api/v1/layout/l3/";
    assertThat(operator.send("PUT", path + "n-192.0.2.0%2F24", "{\"x\":5,\"y\":-6}").status())
        .isEqualTo(204);
    assertThat(rig.storage.layouts().positions("l3"))
        .containsEntry(SERVERS, new Position(5, -6, true));
    assertThat(operator.send("PUT", path + "3", "{\"x\":5,\"y\":-6}").status())
        .as("folded")
        .isEqualTo(404);
    assertThat(operator.send("DELETE", "/api/v1/layout/l3", null).status()).isEqualTo(204);
    assertThat(rig.storage.layouts().positions("l3")).isEmpty();
  }

  @Test
  void exportsHaveTheLinesOfLayerThree() {
    assertThat(viewer.get("/api/v1/exports/topology.graphml?scope=l3").text())
        .contains("source=\"1\" target=\"" + SERVERS + "\"");
    assertThat(viewer.get("/api/v1/exports/links.csv?scope=l3").text()).contains("192.0.2.0/24");
  }
}
