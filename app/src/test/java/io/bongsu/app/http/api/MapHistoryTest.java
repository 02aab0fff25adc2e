package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.access.Role;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.history.Cause;
import io.bongsu.model.history.TopologyChange;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.GraphDifference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * At 01:00 access switch 3 hung on core 1, at 02:00 it was plugged into core 2; now is 03:00. Core
 * 1 was reached over core 2 at first, and then nobody told of it.
 */
class MapHistoryTest {
  private static final Map<String, String> NAMES =
      Map.of("1", "core-1", "2", "core-2", "3", "sw-3");
  private static final Link OVER =
      new Link(
          "g-1",
          new End(new NodeId("1"), "", "", 0),
          new End(new NodeId("2"), "Vlan10", "Vlan10", 10),
          List.of(NeighbourProtocol.GATEWAY),
          0.35,
          false,
          "");
  private static final NetworkGraph BEFORE = graph(link("old", "1", "Gi1/0/3")).with(List.of(OVER));
  private static final NetworkGraph AFTER = graph(link("new", "2", "Te1/1/4"));

  private final Rig rig = new Rig();
  private final Client viewer = rig.as(Role.VIEWER);

  @BeforeEach
  void moveACable() {
    for (int i = 1; i <= 3; i++) {
      rig.as(Role.ADMIN)
          .send(
              "POST",
              "/api/v1/devices",
              "{\"name\":\"%s\",\"address\":\"192.0.2.%d\"}".formatted(NAMES.get("" + i), i));
    }
    record(NetworkGraph.EMPTY, BEFORE, "2026-11-21T01:00:00Z");
    record(BEFORE, AFTER, "2026-11-21T02:00:00Z");
    rig.map.graph = AFTER;
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void theMoveIsOneSentenceWithItsCause() {
    JsonNode changes = items("/api/v1/topology/changes?device=3&limit=1");
    assertThat(changes).hasSize(1);
    JsonNode moved = changes.get(0);
    assertThat(moved.get("kind").asString()).isEqualTo("moved");
    assertThat(moved.get("text").asString())
        .isEqualTo("Link of sw-3 Gi0/1 moved from core-1 Gi1/0/3 to core-2 Te1/1/4");
    assertThat(moved.get("cause").get("polled").get(0).asString()).isEqualTo("sw-3");
    assertThat(moved.get("linkBefore").get("a").get("name").asString()).isEqualTo("core-1");
  }

  @Test
  void aLinksHistoryIsThatOfItsEnds() {
    assertThat(items("/api/v1/topology/changes?link=new")).hasSize(2);
    assertThat(viewer.get("/api/v1/topology/changes?link=none").status()).isEqualTo(404);
  }

  @Test
  void theMapIsShownAsItWasWithTheStatesOfThen() {
    rig.storage
        .statuses()
        .record(new DeviceId(2), DeviceStatus.DOWN, "x", Instant.parse("2026-11-21T01:10:00Z"));
    JsonNode then = viewer.get("/api/v1/topology?at=2026-11-21T01:30:00Z").json();
    assertThat(then.get("links").get(0).get("id").asString()).isEqualTo("old");
    assertThat(then.get("nodes").get(1).get("status").asString()).isEqualTo("down");
    assertThat(then.get("nodes").get(0).get("status").asString()).isEqualTo("unknown");
    assertThat(viewer.get("/api/v1/topology?at=2026-11-21T00:30:00Z").status()).isEqualTo(400);
  }

  @Test
  void overWhomADeviceWasReachedIsPartOfThatMapAndOfItsFiles() {
    String then = "?at=2026-11-21T01:30:00Z";
    JsonNode over = viewer.get("/api/v1/topology" + then).json().get("dependencies").get(0);
    assertThat(over.get("a").get("name").asString()).isEqualTo("core-1");
    assertThat(over.get("b").get("port").asString()).isEqualTo("Vlan10");
    assertThat(viewer.get("/api/v1/topology").json().get("dependencies")).isEmpty();
    Client.Answer table = viewer.get("/api/v1/exports/links.csv" + then);
    assertThat(table.header("Content-Disposition")).contains("links-2026-11-21T013000Z.csv");
    assertThat(table.text()).contains("core-1,Gi1/0/3,sw-3", "core-1,,core-2,Vlan10,gateway");
    Client.Answer graph = viewer.get("/api/v1/exports/topology.graphml" + then);
    assertThat(graph.header("Content-Disposition")).contains("topology-2026-11-21T013000Z.graphml");
    assertThat(graph.text()).contains("<edge id=\"old\"", "<edge id=\"g-1\"");
    JsonNode gone = items("/api/v1/topology/changes?device=2&limit=2").get(0);
    assertThat(gone.get("dependencyBefore").get("id").asString()).isEqualTo("g-1");
    assertThat(gone.get("linkBefore").isNull()).isTrue();
    assertThat(gone.get("text").asString())
        .isEqualTo("core-1 is no longer known to be reached over core-2 Vlan10");
  }

  @Test
  void whoRoutedWithWhomIsPartOfThatMap() {
    Link ospf =
        new Link(
            "ospf-1-2",
            new End(new NodeId("1"), "Te1/1", "Te1/1", 1),
            new End(new NodeId("2"), "Te1/2", "Te1/2", 2),
            List.of(NeighbourProtocol.OSPF),
            0.99,
            true,
            "");
    NetworkGraph routed = AFTER.withAdjacencies(List.of(ospf));
    record(AFTER, routed, "2026-11-21T02:20:00Z");
    record(routed, AFTER, "2026-11-21T02:40:00Z");

    JsonNode then = viewer.get("/api/v1/topology?at=2026-11-21T02:30:00Z").json();
    assertThat(then.get("adjacencies").get(0).get("id").asString()).isEqualTo("ospf-1-2");
    JsonNode last = items("/api/v1/topology/changes?limit=1").get(0);
    assertThat(last.get("adjacencyBefore").get("id").asString()).isEqualTo("ospf-1-2");
    assertThat(last.get("text").asString())
        .isEqualTo("core-1 Te1/1 and core-2 Te1/2 no longer route with each other");
    rig.map.graph = routed;
    assertThat(items("/api/v1/topology/changes?link=ospf-1-2")).hasSize(2);
  }

  @Test
  void twoTimesDifferByTheMoveAndTheSameTimeByNothing() {
    JsonNode diff =
        viewer
            .get("/api/v1/topology/diff?from=2026-11-21T01:30:00Z&to=2026-11-21T02:30:00Z")
            .json()
            .get("changes");
    assertThat(diff).hasSize(2);
    assertThat(diff.get(0).get("at").asString()).isEqualTo("2026-11-21T02:00:00Z");
    assertThat(diff.get(0).get("cause").get("kind").asString()).isEqualTo("told");
    assertThat(
            viewer
                .get("/api/v1/topology/diff?from=2026-11-21T02:10:00Z&to=2026-11-21T02:30:00Z")
                .json()
                .get("changes"))
        .isEmpty();
  }

  @Test
  void theTimelineCountsChangesAndSaysSinceWhenTheMapIsKnown() {
    JsonNode line = viewer.get("/api/v1/topology/timeline").json();
    assertThat(line.get("begin").asString()).isEqualTo("2026-11-21T01:00:00Z");
    assertThat(line.get("counts")).hasSize(96);
    assertThat(line.get("counts").valueStream().mapToInt(JsonNode::asInt).sum()).isEqualTo(7);
  }

  @Test
  void theMapAnswersPathsImpactAndWeakPoints() {
    JsonNode path = viewer.get("/api/v1/topology/path?from=3&to=2").json();
    assertThat(path.get("found").asBoolean()).isTrue();
    assertThat(path.get("hops").get(0).get("to").get("port").asString()).isEqualTo("Te1/1/4");
    assertThat(viewer.get("/api/v1/topology/path?from=3&to=1").json().get("found").asBoolean())
        .isFalse();
    assertThat(viewer.get("/api/v1/topology/path?from=3&to=77").status()).isEqualTo(400);
    JsonNode impact = viewer.get("/api/v1/topology/impact?link=new").json();
    assertThat(impact.get("devices").asInt()).isEqualTo(1);
    assertThat(impact.get("items").get(0).get("name").asString()).isEqualTo("sw-3");
    assertThat(viewer.get("/api/v1/topology/impact").status()).isEqualTo(400);
    JsonNode weak = viewer.get("/api/v1/topology/weak-points").json().get("points");
    assertThat(weak.valueStream().map(point -> point.get("name").asString()))
        .containsExactly("core-2", "core-2 Te1/1/4 – sw-3 Gi0/1");
    assertThat(items("/api/v1/topology/mismatches")).isEmpty();
  }

  private JsonNode items(String path) {
    return viewer.get(path).json().get("items");
  }

  private void record(NetworkGraph before, NetworkGraph after, String at) {
    Instant moment = Instant.parse(at);
    Cause cause =
        new Cause(
            Cause.Kind.TOLD, List.of(NeighbourProtocol.LLDP), List.of(new DeviceId(3)), moment, "");
    rig.storage
        .topologyHistory()
        .record(
            GraphDifference.between(before, after).stream()
                .map(one -> new TopologyChange(0, moment, one, NAMES, cause))
                .toList());
  }

  private static NetworkGraph graph(Link link) {
    return new NetworkGraph(
        IntStream.rangeClosed(1, 3)
            .mapToObj(Integer::toString)
            .map(i -> new Node(new NodeId(i), NAMES.get(i), "", i.equals("3") ? "" : "core", true))
            .toList(),
        List.of(link));
  }

  private static Link link(String id, String core, String port) {
    return new Link(
        id,
        new End(new NodeId(core), port, port, 1),
        new End(new NodeId("3"), "Gi0/1", "Gi0/1", 1),
        List.of(NeighbourProtocol.LLDP),
        0.99,
        true,
        "");
  }
}
