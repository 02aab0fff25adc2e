package io.bongsu.poller.device;

import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import java.util.BitSet;
import java.util.List;

/**
 * Remembers which ports were up when a device's ports were last read, by their places in the
 * reading: one bit a port, of hundreds of thousands of them.
 */
final class PortsUp {
  private List<InterfaceState> last = List.of();
  private BitSet up = new BitSet();
  private int ports;
  private boolean cameUp;

  /** Takes a reading; one of another number of ports is compared with nothing. */
  @SuppressWarnings("ReferenceEquality") // the same list tells at once that nothing changed
  void see(List<InterfaceState> states) {
    if (states == last) {
      return;
    }
    last = states;
    BitSet now = new BitSet(states.size());
    for (int i = 0; i < states.size(); i++) {
      now.set(i, states.get(i).oper() == LinkState.UP);
    }
    BitSet fresh = (BitSet) now.clone();
    fresh.andNot(up);
    cameUp |= states.size() == ports && !fresh.isEmpty();
    up = now;
    ports = states.size();
  }

  /** True once after a reading in which a port was up that was not before. */
  boolean cameUp() {
    boolean came = cameUp;
    cameUp = false;
    return came;
  }
}
