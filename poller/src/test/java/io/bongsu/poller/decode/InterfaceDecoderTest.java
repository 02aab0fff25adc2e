package io.bongsu.poller.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterfaceDecoderTest {
  private static final String IF = "1.3.6.1.2.1.2.2.1.";
  private static final String IFX = "1.3.6.1.2.1.31.1.1.1.";

  private static List<NetworkInterface> decode(String lines) {
    return InterfaceDecoder.decode(Walks.of(lines)).value();
  }

  @Test
  void bothTablesMakeOneInterface() {
    var port =
        decode(
                IF
                    + "2.7 s GigabitEthernet0/7\n"
                    + IF
                    + "3.7 i 6\n"
                    + IF
                    + "4.7 i 1500\n"
                    + IF
                    + "5.7 u 1000000000\n"
                    + IF
                    + "6.7 x 001b21c40e7a\n"
                    + IF
                    + "7.7 i 1\n"
                    + IF
                    + "8.7 i 2\n"
                    + IFX
                    + "1.7 s Gi0/7\n"
                    + IFX
                    + "18.7 s uplink")
            .getFirst();

    assertThat(port.key()).isEqualTo("Gi0/7");
    assertThat(port.name()).isEqualTo("Gi0/7");
    assertThat(port.description()).isEqualTo("GigabitEthernet0/7");
    assertThat(port.alias()).isEqualTo("uplink");
    assertThat(port.speedBps()).isEqualTo(1_000_000_000L);
    assertThat(port.mac()).hasToString("00:1b:21:c4:0e:7a");
    assertThat(port.state().admin()).isEqualTo(LinkState.UP);
    assertThat(port.state().oper()).isEqualTo(LinkState.DOWN);
  }

  @Test
  void aFullGaugeGivesWayToTheHighSpeed() {
    assertThat(decode(IF + "5.1 u 4294967295\n" + IFX + "15.1 u 100000").getFirst().speedBps())
        .isEqualTo(100_000_000_000L);
    assertThat(decode(IF + "5.1 u 4294967295").getFirst().speedBps()).isZero();
    assertThat(decode(IF + "5.1 u 64000\n" + IFX + "15.1 u 0").getFirst().speedBps())
        .isEqualTo(64_000);
  }

  @Test
  void aRowThatOnlyTheExtensionTableHasCounts() {
    assertThat(decode(IFX + "1.9 s swp9"))
        .singleElement()
        .satisfies(port -> assertThat(port.ifIndex()).isEqualTo(9));
  }

  @Test
  void wrongTypesAndImpossibleIndexesNeverThrow() {
    var decoded =
        InterfaceDecoder.decode(
            Walks.of(
                IF
                    + "2.1 i 5\n"
                    + IF
                    + "3.1 s six\n"
                    + IF
                    + "5.1 s 1000\n"
                    + IF
                    + "6.1 s nomac\n"
                    + IF
                    + "7.1 s up\n"
                    + IF
                    + "8.1 n\n"
                    + IF
                    + "2.1.2 s two parts\n"
                    + IF
                    + "2.4294967295 s huge"));

    assertThat(decoded.value())
        .singleElement()
        .satisfies(port -> {
          assertThat(port.name()).isEqualTo("5");
          assertThat(port.type()).isZero();
          assertThat(port.speedBps()).isEqualTo(1000);
          assertThat(port.mac()).isNull();
          assertThat(port.state().admin()).isEqualTo(LinkState.UP);
          assertThat(port.state().oper()).isEqualTo(LinkState.UNKNOWN);
        });
    assertThat(decoded.findings()).hasSize(1);
  }

  @Test
  void keysSurviveRenumberingAndStayUnique() {
    String first =
        IFX
            + "1.1 s a\n"
            + IFX
            + "1.2 s dup\n"
            + IFX
            + "1.3 s dup\n"
            + IF
            + "2.2 s eth\n"
            + IF
            + "2.3 s eth\n"
            + IF
            + "6.2 x 000000000001\n"
            + IF
            + "6.3 x 000000000002\n"
            + IFX
            + "1.4 s dup";
    String renumbered = first.replaceAll("\\.2 ", ".22 ").replaceAll("\\.3 ", ".33 ");

    assertThat(decode(first))
        .extracting(NetworkInterface::key)
        .containsExactly("a", "00:00:00:00:00:01", "00:00:00:00:00:02", "dup#4");
    assertThat(decode(renumbered))
        .extracting(NetworkInterface::key)
        .containsExactlyInAnyOrder("a", "00:00:00:00:00:01", "00:00:00:00:00:02", "dup#4");
  }

  /** Without ifName, and with one MAC address for all, as stacks of old cards have it. */
  @Test
  void portsOfOneDescriptionAreToldApartByTheirAliasesAlsoAfterRenumbering() {
    String mac = "x 000000000009\n";
    String first =
        IF
            + "2.1 s eth\n"
            + IF
            + "2.2 s eth\n"
            + IF
            + "2.3 s uplink\n"
            + IF
            + "6.1 "
            + mac
            + IF
            + "6.2 "
            + mac
            + IF
            + "6.3 "
            + mac
            + IFX
            + "18.1 s to west\n"
            + IFX
            + "18.2 s to east\n"
            + IFX
            + "18.3 s to west";
    String renumbered =
        first.replace(".1 ", ".101 ").replace(".2 ", ".102 ").replace(".3 ", ".103 ");

    assertThat(decode(first))
        .extracting(NetworkInterface::key)
        .containsExactly("eth to west", "eth to east", "uplink to west");
    assertThat(decode(renumbered))
        .extracting(NetworkInterface::key)
        .containsExactly("eth to west", "eth to east", "uplink to west");
  }
}
