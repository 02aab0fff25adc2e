package io.bongsu.app.http.api;

import static io.bongsu.model.inventory.InterfaceState.LinkState.DOWN;
import static io.bongsu.model.inventory.InterfaceState.LinkState.UP;
import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.app.state.LinkState;
import io.bongsu.model.access.Role;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.LayoutStore.Position;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NodeId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MapTest {
  private static final NodeId ONE = new NodeId("1");
  private static final NodeId TWO = new NodeId("2");
  private static final NodeId STRANGER = new NodeId("x-00:11:22:33:44:55");

  private final Rig rig = new Rig();
  private final Client admin = rig.as(Role.ADMIN);

  @BeforeEach
  void drawTwoSites() {
    for (int i = 1; i <= 2; i++) {
      admin.send(
          "POST",
          "/api/v1/devices",
          "{\"name\":\"d%d\",\"address\":\"192.0.2.%d\",\"site\":\"%s\"}"
              .formatted(i, i, i == 1 ? "본관/3층" : "Busan"));
    }
    rig.map.graph =
        new NetworkGraph(
            List.of(
                new NetworkGraph.Node(ONE, "d1", "본관/3층", "core", true),
                new NetworkGraph.Node(TWO, "d2", "Busan", "access", true),
                new NetworkGraph.Node(STRANGER, "phone", "Busan", "", false)),
            List.of(
                link("l1", ONE, TWO, NeighbourProtocol.LLDP),
                link("l2", TWO, STRANGER, NeighbourProtocol.MANUAL)));
    rig.map.sites.put("본관/3층", new Position(1, 2, false));
    rig.map.sites.put("Busan", new Position(3, 4, false));
    for (NodeId node : List.of(ONE, TWO, STRANGER)) {
      rig.map.nodes.put(node.text(), new Position(5, 6, false));
    }
    rig.map.states.put("l1", new LinkState(LinkState.Status.UP, 1e6, Double.NaN, 1_000_000_000L));
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void theMapHasSitesNodesAndLinksWithStateAndPlace() {
    rig.devices.statuses.put(new DeviceId(2), DeviceStatus.DOWN);
    JsonNode map = admin.get("/api/v1/topology").json();
    assertThat(map.get("sites")).hasSize(2);
    assertThat(map.get("sites").get(0).get("worst").asString()).isEqualTo("down");
    assertThat(map.get("nodes").get(1).get("status").asString()).isEqualTo("down");
    assertThat(map.get("nodes").get(2).get("kind").asString()).isEqualTo("neighbour");
    JsonNode link = map.get("links").get(0);
    assertThat(link.get("a").get("device").asString()).isEqualTo("1");
    assertThat(link.get("a").get("interface").asString()).isEqualTo("key-1");
    assertThat(link.get("inBps").asDouble()).isEqualTo(1e6);
    assertThat(link.get("outBps").isNull()).isTrue();
    assertThat(map.get("links").get(1).get("manual").asBoolean()).isTrue();
  }

  @Test
  void anUnchangedMapIsNotSentTwice() {
    String tag = admin.get("/api/v1/topology").header("ETag");
    Client again = admin.with("If-None-Match", tag);
    assertThat(again.get("/api/v1/topology").status()).isEqualTo(304);
    rig.devices.statuses.put(new DeviceId(1), DeviceStatus.DOWN);
    assertThat(again.get("/api/v1/topology").status()).isEqualTo(200);
  }

  @Test
  void theLastMapBeforeAStartSaysSoUntilItIsDrawnAnew() {
    rig.map.drawn = false;
    Client.Answer last = admin.get("/api/v1/topology");
    assertThat(last.json().get("lastKnown").asBoolean()).isTrue();
    rig.map.drawn = true;
    Client.Answer drawn = admin.with("If-None-Match", last.header("ETag")).get("/api/v1/topology");
    assertThat(drawn.status()).isEqualTo(200);
    assertThat(drawn.json().get("lastKnown").asBoolean()).isFalse();
  }

  @Test
  void oneSiteComesWithTheFarEndsOfItsLinks() {
    JsonNode map = admin.get("/api/v1/topology?site=%EB%B3%B8%EA%B4%80%2F3%EC%B8%B5").json();
    assertThat(map.get("sites")).hasSize(1);
    assertThat(map.get("links")).hasSize(1);
    assertThat(map.get("nodes")).hasSize(2);
  }

  @Test
  void aNodeIsMovedInASiteWhoseNameHasASlash() {
    Client operator = rig.as(Role.OPERATOR);
    String path = "/api/v1/layout/site%3A%EB%B3%B8%EA%B4%80%2F3%EC%B8%B5/1";
    Client.Answer moved = operator.send("PUT", path, "{\"x\":7.5,\"y\":-8}");
    assertThat(moved.status()).as(moved.text()).isEqualTo(204);
    assertThat(rig.storage.layouts().positions("site:본관/3층"))
        .containsEntry("1", new Position(7.5, -8, true));
    assertThat(
            operator
                .send(
                    "PUT",
                    "/api/v1/layout/site%3Ax/x-00:11:22:33:44:55",
                    "{\"x\":1,\"y\":1,\"pinned\":false}")
                .status())
        .isEqualTo(204);
    assertThat(operator.send("PUT", "/api/v1/layout/sites/Nowhere", "{\"x\":1,\"y\":1}").status())
        .isEqualTo(404);
    assertThat(operator.send("PUT", "/api/v1/layout/sites/Busan", "{\"x\":1e9,\"y\":1}").status())
        .isEqualTo(400);
    assertThat(
            operator
                .send("DELETE", "/api/v1/layout/site%3A%EB%B3%B8%EA%B4%80%2F3%EC%B8%B5", null)
                .status())
        .isEqualTo(204);
    assertThat(rig.storage.layouts().positions("site:본관/3층")).isEmpty();
  }

  @Test
  void aDeviceKnowsItsNeighbours() {
    JsonNode neighbour = admin.get("/api/v1/devices/2/neighbours").json().get("items").get(0);
    assertThat(neighbour.get("localInterface").asString()).isEqualTo("key-2");
    assertThat(neighbour.get("remote").get("name").asString()).isEqualTo("d1");
    assertThat(neighbour.get("managed").asBoolean()).isTrue();
    assertThat(neighbour.get("remembered").asBoolean()).isFalse();
  }

  @Test
  void aNeighbourBehindAPortThatIsDownIsOnlyRemembered() {
    for (InterfaceState.LinkState oper : List.of(UP, DOWN)) {
      rig.devices.inventories.put(
          new DeviceId(2), Ports.inventory(List.of(port(1, oper), port(2, oper))));
      JsonNode items = admin.get("/api/v1/devices/2/neighbours").json().get("items");
      assertThat(items.get(0).get("remembered").asBoolean()).as("heard").isEqualTo(oper == DOWN);
      assertThat(items.get(1).get("remembered").asBoolean()).as("given by hand").isFalse();
    }
  }

  private static NetworkInterface port(int index, InterfaceState.LinkState oper) {
    NetworkInterface up = Ports.port(index, "", 6);
    return up.with(new InterfaceState(up.key(), UP, oper));
  }

  @Test
  void manualLinksComeAsCsvOrJsonAndCanBeRemoved() {
    byte[] csv =
        "a,a_port,b,b_port\nd1,Gi1,192.0.2.2,\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(admin.send("POST", "/api/v1/links", "text/csv", csv).json().get("created").asInt())
        .isEqualTo(1);
    assertThat(
            admin
                .send("POST", "/api/v1/links", "{\"a\":\"d1\",\"b\":\"nobody\"}")
                .json()
                .get("rejected")
                .asInt())
        .isEqualTo(1);
    JsonNode link = admin.get("/api/v1/links").json().get("items").get(0);
    assertThat(link.get("a").get("name").asString()).isEqualTo("d1");
    assertThat(admin.send("DELETE", "/api/v1/links/" + link.get("id").asString(), null).status())
        .isEqualTo(204);
    assertThat(admin.get("/api/v1/links").json().get("items")).isEmpty();
  }

  private static NetworkGraph.Link link(String id, NodeId a, NodeId b, NeighbourProtocol seenBy) {
    return new NetworkGraph.Link(
        id,
        new NetworkGraph.End(a, "Gi1", "key-" + a.text(), 1),
        new NetworkGraph.End(b, "Gi2", "key-" + b.text(), 2),
        List.of(seenBy),
        0.9,
        true,
        "");
  }
}
