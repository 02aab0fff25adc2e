package io.bongsu.topology;

import static io.bongsu.model.topology.NeighbourClaim.Capability.BRIDGE;
import static io.bongsu.model.topology.NeighbourClaim.Capability.ROUTER;
import static io.bongsu.model.topology.NeighbourClaim.Capability.STATION_ONLY;
import static io.bongsu.model.topology.NeighbourClaim.Capability.TELEPHONE;
import static io.bongsu.model.topology.NeighbourClaim.Capability.WLAN_ACCESS_POINT;
import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.NeighbourClaim.Capability;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One site; the rows are counted from the top. */
class TiersTest {
  private static final int TOP = 0;
  private static final int CORE = 1;
  private static final int DISTRIBUTION = 2;
  private static final int ACCESS = 3;
  private static final int LEAF = 4;

  private final List<Node> nodes = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  private TiersTest device(long id, String role, Capability... able) {
    nodes.add(new Node(NodeId.of(new DeviceId(id)), "d" + id, "s", role, true).with(Set.of(able)));
    return this;
  }

  private TiersTest phones(long at, int count) {
    for (int i = 0; i < count; i++) {
      NodeId id = new NodeId("x-" + at + "-" + i);
      nodes.add(new Node(id, "phone", "s", "phone", false));
      links.add(link(NodeId.of(new DeviceId(at)), id));
    }
    return this;
  }

  private TiersTest cable(long a, long b) {
    links.add(link(NodeId.of(new DeviceId(a)), NodeId.of(new DeviceId(b))));
    return this;
  }

  private static Link link(NodeId a, NodeId b) {
    return new Link(
        a + "-" + b, new End(a, "", "", 0), new End(b, "", "", 0), List.of(), 1, true, "");
  }

  private List<Integer> rows(long... devices) {
    var ranks = Tiers.ranks(nodes, new Adjacency(new NetworkGraph(nodes, links)));
    return java.util.Arrays.stream(devices)
        .mapToObj(id -> ranks.get(NodeId.of(new DeviceId(id))))
        .toList();
  }

  @Test
  void aRouterStandsAboveBridgesAndTheseAboveStationsAndAccessPoints() {
    device(1, "", ROUTER).device(2, "", BRIDGE).device(3, "", BRIDGE);
    device(4, "", STATION_ONLY).device(5, "", BRIDGE, WLAN_ACCESS_POINT);
    device(6, "", BRIDGE, TELEPHONE);
    device(7, "", BRIDGE).cable(2, 7);
    cable(1, 2).cable(2, 3).cable(3, 4).cable(3, 5).cable(2, 6);

    assertThat(rows(1, 2, 3, 4, 5, 6)).containsExactly(TOP, CORE, DISTRIBUTION, LEAF, LEAF, LEAF);
  }

  @Test
  void theMiddleIsTheSwitchThatRoutesNotTheOneWithMostTelephones() {
    device(1, "", BRIDGE, ROUTER).device(2, "", BRIDGE).device(3, "", BRIDGE);
    cable(1, 2).cable(1, 3).phones(2, 20);

    assertThat(rows(1, 2, 3)).containsExactly(CORE, DISTRIBUTION, DISTRIBUTION);
  }

  @Test
  void ofSwitchesThatAllRouteTheGraphTellsTheMiddle() {
    device(1, "", BRIDGE, ROUTER).device(2, "", BRIDGE, ROUTER).device(3, "", BRIDGE, ROUTER);
    cable(2, 1).cable(2, 3);

    assertThat(rows(1, 2, 3)).containsExactly(DISTRIBUTION, CORE, DISTRIBUTION);
  }

  @Test
  void amongRoutersOnlyTheGraphTellsRows() {
    device(1, "", ROUTER).device(2, "", ROUTER).device(3, "", ROUTER);
    cable(2, 1).cable(2, 3);

    assertThat(rows(1, 2, 3)).containsExactly(DISTRIBUTION, CORE, DISTRIBUTION);
  }

  @Test
  void aBridgeAtTheEndOfALongChainIsStillAboveStations() {
    device(1, "core");
    for (int id = 2; id <= 6; id++) {
      device(id, "", BRIDGE).cable(id - 1, id);
    }
    device(7, "").cable(6, 7);

    assertThat(rows(1, 2, 3, 4, 5, 6, 7))
        .containsExactly(CORE, DISTRIBUTION, ACCESS, ACCESS, ACCESS, ACCESS, LEAF);
  }

  @Test
  void telephonesDoNotPullTheirSwitchDown() {
    device(1, "core").device(2, "").device(3, "").cable(1, 2).cable(2, 3).phones(3, 3);

    assertThat(rows(1, 2, 3)).containsExactly(CORE, DISTRIBUTION, ACCESS);
  }

  @Test
  void theRoleInTheListOfDevicesWins() {
    device(1, "core", STATION_ONLY).device(2, "access", ROUTER).device(3, "router", BRIDGE);
    cable(1, 2).cable(1, 3);

    assertThat(rows(1, 2, 3)).containsExactly(CORE, ACCESS, TOP);
  }
}
