package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsUpTest {
  private final PortsUp ports = new PortsUp();

  @Test
  void aPortThatComesUpIsToldOnce() {
    ports.see(states(LinkState.UP, LinkState.DOWN));
    ports.see(states(LinkState.UP, LinkState.UP));

    assertThat(ports.cameUp()).isTrue();
    assertThat(ports.cameUp()).isFalse();
  }

  @Test
  void portsThatStayOrGoDownAreNothingNew() {
    ports.see(states(LinkState.UP, LinkState.UP));
    ports.see(states(LinkState.UP, LinkState.LOWER_LAYER_DOWN));
    ports.see(states(LinkState.UP, LinkState.LOWER_LAYER_DOWN));

    assertThat(ports.cameUp()).isFalse();
  }

  @Test
  void theFirstReadingAndOneOfOtherPortsHaveNothingToBeComparedWith() {
    ports.see(states(LinkState.UP));
    ports.see(states(LinkState.UP, LinkState.UP));

    assertThat(ports.cameUp()).isFalse();
  }

  private static List<InterfaceState> states(LinkState... oper) {
    List<InterfaceState> states = new ArrayList<>();
    for (LinkState state : oper) {
      states.add(new InterfaceState("port" + states.size(), LinkState.UP, state));
    }
    return states;
  }
}
