package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.PortEvidence;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names that are longer than the room some agents have for them. */
class CutNamesTest {
  private static final String LONG = "switch-of-the-third-building-at-the-northern-gate";

  private static Network heardAs(Network network, String name) {
    return network
        .device(1, "a", 4)
        .claim(
            1,
            new NeighbourClaim(
                NeighbourProtocol.CDP,
                PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, "e1", ""),
                new ChassisId(ChassisId.Kind.DEVICE_ID, name),
                "",
                "",
                PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, "e2", ""),
                List.of(),
                Set.of()));
  }

  private static boolean isLinked(Network network) {
    return new LinkInference()
        .infer(network.facts(), List.of()).links().stream()
            .anyMatch(link -> link.b().node().device().isPresent());
  }

  @Test
  void theBeginningThatAnAgentKeptIsTheDevice() {
    for (int room : List.of(31, 32, 39, 40)) {
      Network network = new Network().device(2, LONG, 4);
      assertThat(isLinked(heardAs(network, LONG.substring(0, room)))).isTrue();
    }
  }

  @Test
  void aShorterNameIsANameOfItsOwn() {
    Network network = new Network().device(2, LONG, 4);
    assertThat(isLinked(heardAs(network, LONG.substring(0, 28)))).isFalse();
  }

  @Test
  void aBeginningOfSeveralNamesIsNobodys() {
    Network network = new Network().device(2, LONG + "-1", 4).device(3, LONG + "-2", 4);
    assertThat(isLinked(heardAs(network, LONG.substring(0, 40)))).isFalse();
  }

  @Test
  void whoeverBearsTheVeryNameIsMeant() {
    Network network = new Network().device(2, LONG, 4).device(3, LONG.substring(0, 40), 4);
    assertThat(
            new LinkInference()
                .infer(heardAs(network, LONG.substring(0, 40)).facts(), List.of())
                .links())
        .singleElement()
        .satisfies(link -> assertThat(link.b().node().toString()).isEqualTo("3"));
  }
}
