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

  private static NetworkInterface at(int ifIndex, NetworkInterface port) {
    return new NetworkInterface(
        port.key(), ifIndex, port.name(), "", "", 6, 1_000_000_000, 1500, null, port.state());
  }

  @Test
  void onlyInterfacesThatWereKnownByAnotherIndexAreRenumbered() {
    InterfaceBook book = new InterfaceBook(List.of(port(1, ""), port(2, ""), port(3, "")));

    assertThat(book.renumbered(List.of(port(1, "new alias"), port(2, ""), port(9, "")))).isEmpty();
    assertThat(book.renumbered(List.of(port(1, ""), at(12, port(2, "")), at(11, port(3, "")))))
        .hasValue("ifIndex of 2 interfaces changed, e.g. e3 3 → 11");
    assertThat(book.renumbered(List.of(at(2, port(1, "")), at(1, port(2, "")), port(3, ""))))
        .as("two that changed places")
        .hasValue("ifIndex of 2 interfaces changed, e.g. e2 2 → 1");
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
