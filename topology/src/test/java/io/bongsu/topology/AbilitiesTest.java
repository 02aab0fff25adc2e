package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourClaim.Capability;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NodeId;
import io.bongsu.model.topology.PortEvidence;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AbilitiesTest {
  private static Set<Capability> of(NetworkGraph graph, long device) {
    NodeId id = NodeId.of(new DeviceId(device));
    return graph.nodes().stream()
        .filter(node -> node.id().equals(id))
        .findFirst()
        .orElseThrow()
        .capabilities();
  }

  private static NetworkGraph graph(Network network) {
    return new LinkInference().infer(network.facts(), List.of());
  }

  private static Network three() {
    return new Network().device(1, "a", 4).device(2, "b", 4).device(3, "c", 4);
  }

  private static NeighbourClaim cdp(String name, Capability... able) {
    return new NeighbourClaim(
        NeighbourProtocol.CDP,
        PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, "e1", ""),
        new ChassisId(ChassisId.Kind.DEVICE_ID, name),
        name,
        "",
        PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, "e1", ""),
        List.of(),
        Set.of(able));
  }

  @Test
  void whatADeviceTellsOfItselfHolds() {
    assertThat(of(graph(three().able(2, Capability.BRIDGE)), 2)).containsExactly(Capability.BRIDGE);
  }

  @Test
  void whatItsNeighboursHeardStandsInForIt() {
    Network network =
        three().claim(1, cdp("b", Capability.ROUTER)).claim(3, cdp("b", Capability.BRIDGE));

    assertThat(of(graph(network), 2))
        .containsExactlyInAnyOrder(Capability.ROUTER, Capability.BRIDGE);
    assertThat(of(graph(network), 1)).isEmpty();
  }

  @Test
  void itsOwnWordWinsOverWhatOthersHeard() {
    Network network =
        three().able(2, Capability.STATION_ONLY).claim(1, cdp("b", Capability.BRIDGE));

    assertThat(of(graph(network), 2)).containsExactly(Capability.STATION_ONLY);
  }

  @Test
  void whatNobodyTellsAnyMoreIsForgotten() {
    LiveInference live = new LiveInference();
    var _ = live.update(three().claim(1, cdp("b", Capability.ROUTER)).facts(), List.of());

    assertThat(of(live.update(three().facts(), List.of()), 2)).isEmpty();
  }
}
