package io.bongsu.poller.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterfaceBookTest {
  private static NetworkInterface port(int ifIndex, String alias) {
    InterfaceState state = new InterfaceState("e" + ifIndex, LinkState.UP, LinkState.UP);
    return new NetworkInterface(
        "e" + ifIndex, ifIndex, "e" + ifIndex, "", alias, 6, 1_000_000_000, 1500, null, state);
  }

  @Test
  void whatIsReadAgainAsItWasIsKeptOnce() {
    NetworkInterface first = port(1, "uplink");
    NetworkInterface second = port(2, "server");
    InterfaceBook book = new InterfaceBook(List.of(first, second));
    NetworkInterface renamed = port(2, "printer");
    NetworkInterface added = port(3, "");

    List<NetworkInterface> known = book.known(List.of(added, port(1, "uplink"), renamed));

    assertThat(known)
        .usingElementComparator((one, other) -> one == other ? 0 : 1)
        .containsExactly(added, first, renamed);
  }
}
