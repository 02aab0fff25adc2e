package io.bongsu.poller.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.topology.PortSetting;
import io.bongsu.model.topology.PortSetting.Duplex;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingDecoderTest {
  private static final String CDP = "1.3.6.1.4.1.9.9.23.1.2.1.1.";
  private static final String LLDP_VLAN = "1.0.8802.1.1.2.1.5.32962.1.3.1.1.1.";
  private static final String DOT3 = "1.0.8802.1.1.2.1.5.4623.";
  private static final String DUPLEX = "1.3.6.1.2.1.10.7.2.1.19.";

  private static List<PortSetting> settings(String lines) {
    return NeighbourDecoder.decode(Walks.of(lines)).value().settings();
  }

  @Test
  void ownDuplexAndWhatCdpHearsStandTogether() {
    assertThat(settings(DUPLEX + "7 i 3\n" + CDP + "11.7.1 i 99\n" + CDP + "12.7.1 i 2\n"))
        .containsExactly(new PortSetting(7, Duplex.FULL, Duplex.HALF, 99));
  }

  @Test
  void lldpsPortVlanIsHeardOnTheBridgePortOfItsNumber() {
    assertThat(settings("1.3.6.1.2.1.17.1.4.1.2.12 i 512\n" + LLDP_VLAN + "0.12.1 i 30\n"))
        .containsExactly(new PortSetting(512, Duplex.UNKNOWN, Duplex.UNKNOWN, 30));
  }

  @Test
  void theMediumHeardTellsTheNeighboursDuplexAndFramesStandBesideEachOther() {
    assertThat(
            settings(
                "1.3.6.1.2.1.17.1.4.1.2.12 i 512\n"
                    + DOT3
                    + "1.3.1.1.4.0.12.1 i 15\n"
                    + DOT3
                    + "1.3.4.1.1.0.12.1 i 9216\n"
                    + DOT3
                    + "1.2.4.1.1.12 i 1522\n"))
        .containsExactly(new PortSetting(512, Duplex.UNKNOWN, Duplex.HALF, 0, 1522, 9216));
  }

  @Test
  void theSecondEditionsIndexHoldsTheIfIndex() {
    String second = "1.3.111.2.802.1.1.13.1.5.";
    assertThat(
            settings(
                second
                    + "32962.1.3.1.1.1.0.7.1.1 i 40\n"
                    + second
                    + "4623.1.3.1.1.4.0.7.1.1 i 30\n"
                    + second
                    + "4623.1.2.4.1.1.7 i 9022\n"))
        .containsExactly(new PortSetting(7, Duplex.UNKNOWN, Duplex.FULL, 40, 9022, 0));
  }

  @Test
  void mediaOfWhichDuplexIsNotKnownAndFramesOfNoSizeTellNothing() {
    assertThat(
            settings(
                "1.3.6.1.2.1.17.1.4.1.2.12 i 512\n"
                    + DOT3
                    + "1.3.1.1.4.0.12.1 i 14\n"
                    + DOT3
                    + "1.3.4.1.1.0.12.1 i 0\n"
                    + DOT3
                    + "1.2.4.1.1.12 i 0\n"))
        .isEmpty();
  }

  @Test
  void neighboursOfOnePortThatSayDifferentThingsAreNotBelieved() {
    assertThat(settings(CDP + "11.7.1 i 10\n" + CDP + "11.7.2 i 20\n" + DUPLEX + "7 i 2\n"))
        .containsExactly(new PortSetting(7, Duplex.HALF, Duplex.UNKNOWN, 0));
  }

  @Test
  void theAggregateOfANeighboursPortIsToldWhileItIsOne() {
    assertThat(
            settings(
                "1.3.6.1.2.1.17.1.4.1.2.12 i 512\n"
                    + "1.3.6.1.2.1.17.1.4.1.2.13 i 513\n"
                    + DOT3
                    + "1.3.3.1.1.0.12.1 x c0\n"
                    + DOT3
                    + "1.3.3.1.2.0.12.1 i 1001\n"
                    + DOT3
                    + "1.3.3.1.1.0.13.1 x 80\n"
                    + DOT3
                    + "1.3.3.1.2.0.13.1 i 1001\n"))
        .singleElement()
        .satisfies(setting -> {
          assertThat(setting.ifIndex()).isEqualTo(512);
          assertThat(setting.heardAggregate()).isEqualTo(1001);
        });
  }

  @Test
  void nonsenseAndTheUnknownAreLeftOut() {
    assertThat(settings(DUPLEX + "7 i 1\n" + CDP + "11.7.1 i 0\n" + LLDP_VLAN + "0.9.1 i 5000\n"))
        .isEmpty();
  }
}
