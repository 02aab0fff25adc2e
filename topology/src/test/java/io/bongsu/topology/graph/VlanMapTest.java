package io.bongsu.topology.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.bridging.SpanningTreePort;
import io.bongsu.model.bridging.VlanPort;
import io.bongsu.model.bridging.VlanReport;
import io.bongsu.model.bridging.VlanSet;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VlanMapTest {
  private final Map<String, BridgeReport> bridges = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();

  /** A switch whose ports 1, 2, … carry these VLANs, tagged. */
  private void bridge(String id, int[]... vlansOfPort) {
    List<VlanPort> ports = new ArrayList<>();
    for (int port = 1; port <= vlansOfPort.length; port++) {
      VlanSet tagged = VlanSet.of(IntStream.of(vlansOfPort[port - 1]));
      ports.add(new VlanPort(port, 1, tagged, VlanSet.NONE));
    }
    nodes.add(new Node(new NodeId(id), "n" + id, "", "", true));
    bridges.put(id, BridgeReport.NONE.with(new VlanReport(Map.of(), ports, true)));
  }

  private void silent(String id) {
    nodes.add(new Node(new NodeId(id), "n" + id, "", "", false));
  }

  private void cable(String a, int aPort, String b, int bPort) {
    links.add(
        new Link(
            a + "-" + b,
            end(a, aPort),
            end(b, bPort),
            List.of(NeighbourProtocol.LLDP),
            1,
            true,
            ""));
  }

  private static End end(String node, int port) {
    return new End(new NodeId(node), "p" + port, "p" + port, port);
  }

  private VlanMap vlan(int vlan) {
    return VlanMap.of(
        new NetworkGraph(nodes, links),
        node -> bridges.getOrDefault(node.text(), BridgeReport.NONE),
        vlan);
  }

  private static int[] of(int... vlans) {
    return vlans;
  }

  @Test
  void aVlanRunsOverCablesWhoseBothEndsCarryIt() {
    bridge("1", of(10, 20));
    bridge("2", of(10), of(10));
    bridge("3", of(10));
    cable("1", 1, "2", 1);
    cable("2", 2, "3", 1);

    VlanMap found = vlan(10);
    assertThat(found.carried()).extracting(Link::id).containsExactly("1-2", "2-3");
    assertThat(found.cut()).isEmpty();
    assertThat(found.ports()).hasSize(4);
    assertThat(found.parts()).hasSize(1);
  }

  @Test
  void anEndAtWhichSpanningTreeHoldsTheVlanBackIsTold() {
    bridge("1", of(10, 20));
    bridge("2", of(10, 20));
    cable("1", 1, "2", 1);
    SpanningTreePort back =
        new SpanningTreePort(1, 1, new MacAddress(1), 1, SpanningTreePort.State.HOLDS_BACK)
            .in(VlanSet.of(IntStream.of(10)));
    BridgeReport tree = new BridgeReport(Map.of(), List.of(back), List.of(), List.of());
    bridges.computeIfPresent("2", (_, own) -> own.with(List.of(tree)));

    assertThat(vlan(10).held())
        .singleElement()
        .satisfies(held -> assertThat(held.at().node().text()).isEqualTo("2"));
    assertThat(vlan(20).held()).isEmpty();
  }

  @Test
  void aCableOfWhichOneEndLacksTheVlanCutsItInParts() {
    bridge("1", of(10));
    bridge("2", of(30), of(10));
    bridge("3", of(10));
    cable("1", 1, "2", 1);
    cable("2", 2, "3", 1);

    VlanMap found = vlan(10);
    assertThat(found.cut())
        .singleElement()
        .satisfies(cut -> {
          assertThat(cut.link().id()).isEqualTo("1-2");
          assertThat(cut.without().node().text()).isEqualTo("2");
        });
    assertThat(found.parts())
        .containsExactly(List.of(new NodeId("2"), new NodeId("3")), List.of(new NodeId("1")));
    assertThat(vlan(99).parts()).isEmpty();
  }

  @Test
  void whatTellsNothingOfVlansCutsNone() {
    bridge("1", of(10));
    bridge("2", of(10));
    silent("s-hub");
    cable("1", 1, "s-hub", 0);
    cable("2", 1, "s-hub", 0);

    assertThat(vlan(10).cut()).isEmpty();
    assertThat(vlan(10).parts()).hasSize(1);
  }

  @Test
  void aRouterEndsAVlanAndABridgeThatTellsNothingLetsItPass() {
    bridge("1", of(10));
    bridge("2", of(10));
    nodes.add(new Node(new NodeId("3"), "n3", "", "", true));
    cable("1", 1, "3", 1);
    cable("2", 1, "3", 2);

    assertThat(vlan(10).carried()).hasSize(2);
    assertThat(vlan(10).parts()).hasSize(2);

    bridges.put("3", new BridgeReport(Map.of(1, 1), List.of(), List.of(), List.of()));
    assertThat(vlan(10).parts()).hasSize(1);
  }

  @Test
  void aMemberCarriesWhatItsAggregateDoes() {
    bridge("1", of(10));
    bridge("2");
    VlanPort aggregate = new VlanPort(50, 1, VlanSet.of(IntStream.of(10)), VlanSet.NONE);
    bridges.put(
        "2",
        new BridgeReport(
            Map.of(),
            List.of(),
            List.of(),
            List.of(AggregatePort.member(7, 50)),
            new VlanReport(Map.of(), List.of(aggregate), true)));
    cable("1", 1, "2", 7);

    assertThat(vlan(10).carried()).hasSize(1);
  }
}
