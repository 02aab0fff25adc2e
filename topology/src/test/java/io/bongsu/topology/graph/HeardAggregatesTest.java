package io.bongsu.topology.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import io.bongsu.model.topology.PortSetting;
import io.bongsu.model.topology.PortSetting.Duplex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two cables between a switch that tells its aggregate and one that tells nothing of its own. */
class HeardAggregatesTest {
  private static final NodeId TELLING = new NodeId("1");
  private static final NodeId SILENT = new NodeId("2");

  private static NeighbourReport report(BridgeReport bridge, PortSetting... settings) {
    return new NeighbourReport(
        null,
        "",
        "",
        null,
        List.of(),
        List.of(),
        Set.of(),
        bridge,
        RoutingReport.NONE,
        List.of(settings),
        Set.of());
  }

  private static PortSetting heard(int ifIndex, int aggregate) {
    return new PortSetting(ifIndex, Duplex.UNKNOWN, Duplex.UNKNOWN, 0, 0, 0, aggregate);
  }

  private static Link cable(int port) {
    return new Link(
        "l" + port,
        new End(TELLING, "a" + port, "", port),
        new End(SILENT, "b" + port, "", 10 + port),
        List.of(NeighbourProtocol.LLDP),
        1,
        true,
        "");
  }

  private static List<AggregatePort> members(BridgeReport own) {
    Map<NodeId, NeighbourReport> reports =
        Map.of(TELLING, report(BridgeReport.NONE, heard(1, 99), heard(2, 99)), SILENT, report(own));
    NetworkGraph graph = new NetworkGraph(List.of(), List.of(cable(1), cable(2)));
    return HeardAggregates.bridges(graph, node -> Optional.ofNullable(reports.get(node)))
        .apply(SILENT)
        .aggregates();
  }

  @Test
  void portsAreMembersOfWhatTheirNeighboursHeard() {
    assertThat(members(BridgeReport.NONE))
        .containsExactly(AggregatePort.member(11, 99), AggregatePort.member(12, 99));
  }

  @Test
  void whatADeviceTellsOfItsOwnPortWins() {
    BridgeReport own =
        new BridgeReport(
            Map.of(),
            List.of(),
            List.of(),
            List.of(AggregatePort.member(11, 50), new AggregatePort(12, 0, 0, null, null, 0)));

    assertThat(members(own))
        .containsExactly(
            AggregatePort.member(12, 99),
            AggregatePort.member(11, 50),
            new AggregatePort(12, 0, 0, null, null, 0));
  }
}
