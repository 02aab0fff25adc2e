package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimAgeingTest {
  private static final NeighbourReport HEARD =
      Objects.requireNonNull(
          new Network()
              .device(1, "a", 4)
              .hears(1, "e1", 2, "e2")
              .hears(1, "e2", 3, "e3")
              .facts()
              .getFirst()
              .report());

  private static List<NetworkInterface> ports(LinkState first, LinkState second) {
    return List.of(port("e1", 101, first), port("e2", 102, second));
  }

  private static NetworkInterface port(String name, int ifIndex, LinkState oper) {
    InterfaceState state = new InterfaceState(name, LinkState.UP, oper);
    return new NetworkInterface(name, ifIndex, name, "", "", 6, 0, 0, null, state);
  }

  private static List<Boolean> remembered(NeighbourReport report) {
    return report.claims().stream().map(NeighbourClaim::remembered).toList();
  }

  @Test
  void whatAPortHeardIsRememberedFromWhenItGoesDown() {
    NeighbourReport silent =
        ClaimAgeing.silence(
            HEARD,
            ports(LinkState.UP, LinkState.UP),
            ports(LinkState.LOWER_LAYER_DOWN, LinkState.UP));

    assertThat(remembered(HEARD)).containsExactly(false, false);
    assertThat(remembered(silent)).containsExactly(true, false);
    assertThat(silent.complete()).isEqualTo(HEARD.complete());
  }

  @Test
  void anAgentThatSaysDownOfAPortOnWhichItHearsIsBelievedToHear() {
    List<NetworkInterface> down = ports(LinkState.DOWN, LinkState.UP);

    assertThat(ClaimAgeing.silence(HEARD, down, down)).isSameAs(HEARD);
  }

  @Test
  void aDeadPortKeepsWhatItHeardAndForgetsItWhenItIsUpAndHearsNobody() {
    NeighbourReport empty = HEARD.with(List.of());
    assertThat(empty.complete()).isEqualTo(Set.of(NeighbourProtocol.LLDP));

    NeighbourReport kept = ClaimAgeing.merge(HEARD, empty, ports(LinkState.DOWN, LinkState.UP));
    assertThat(remembered(kept)).containsExactly(true);
    assertThat(ClaimAgeing.merge(kept, empty, ports(LinkState.UP, LinkState.UP)).claims())
        .isEmpty();
    assertThat(remembered(ClaimAgeing.merge(kept, HEARD, ports(LinkState.DOWN, LinkState.UP))))
        .containsExactly(false, false);
  }
}
