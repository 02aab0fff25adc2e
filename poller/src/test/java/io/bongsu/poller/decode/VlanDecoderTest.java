package io.bongsu.poller.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.bridging.VlanPort;
import io.bongsu.model.bridging.VlanReport;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VlanDecoderTest {
  private static final String Q = "1.3.6.1.2.1.17.7.1.4.";
  private static final String CISCO = "1.3.6.1.4.1.9.9.";

  /** Bridge ports 1, 2 and 9 are the interfaces 101, 102 and 109. */
  private static final String PORTS =
      """
      1.3.6.1.2.1.17.1.4.1.2.1 i 101
      1.3.6.1.2.1.17.1.4.1.2.2 i 102
      1.3.6.1.2.1.17.1.4.1.2.9 i 109
      """;

  private static VlanReport vlans(String lines) {
    return BridgeDecoder.decode(Walks.of(lines)).vlans();
  }

  private static VlanPort port(VlanReport report, int ifIndex) {
    return report.port(ifIndex).orElseThrow();
  }

  @Test
  void namesThatTheDeviceDoesNotTellAreThoseThatLldpTells() {
    VlanReport report =
        vlans(
            Q
                + "3.1.1.10 s office\n"
                + "1.0.8802.1.1.2.1.5.32962.1.2.3.1.2.7.20 s cameras\n"
                + "1.0.8802.1.1.2.1.5.32962.1.3.3.1.2.0.7.1.10 s elsewhere\n"
                + "1.0.8802.1.1.2.1.5.32962.1.3.3.1.2.0.7.1.20 s elsewhere\n"
                + "1.3.111.2.802.1.1.13.1.5.32962.1.3.3.1.2.0.7.1.1.30 s voice\n");

    assertThat(report.names())
        .containsOnly(Map.entry(10, "office"), Map.entry(20, "cameras"), Map.entry(30, "voice"));
  }

  @Test
  void portListsOfTheCurrentTableTellWhatLeavesTaggedAndWhatDoesNot() {
    VlanReport report =
        vlans(
            PORTS
                + Q
                + "2.1.4.0.10 x c080\n"
                + Q
                + "2.1.5.0.10 x 8000\n"
                + Q
                + "2.1.4.0.20 x 4080\n"
                + Q
                + "2.1.5.0.20 x 0000\n"
                + Q
                + "3.1.1.10 s office\n"
                + Q
                + "3.1.2.10 x ffff\n"
                + Q
                + "5.1.1.1 i 10\n"
                + Q
                + "5.1.1.2 i 1\n");

    assertThat(port(report, 101))
        .hasToString("VlanPort[ifIndex=101, pvid=10, tagged=, untagged=10]");
    assertThat(port(report, 102))
        .hasToString("VlanPort[ifIndex=102, pvid=1, tagged=10,20, untagged=]");
    assertThat(port(report, 109).tagged()).hasToString("10,20");
    assertThat(report.names()).containsOnlyKeys(10).containsValue("office");
    assertThat(report.complete()).isTrue();
  }

  @Test
  void withoutACurrentTableTheConfiguredOneIsBelieved() {
    VlanReport report =
        vlans(PORTS + Q + "3.1.2.7 x c0\n" + Q + "3.1.4.7 x 40\n" + Q + "5.1.1.2 i 7\n");

    assertThat(port(report, 101).tagged()).hasToString("7");
    assertThat(port(report, 102).untagged()).hasToString("7");
  }

  @Test
  void aPortVlanAloneIsWhatThePortCarries() {
    assertThat(port(vlans(PORTS + Q + "5.1.1.2 i 7\n"), 102).untagged()).hasToString("7");
  }

  @Test
  void ciscoTrunksCarryTheEnabledOnesOfTheVlansThatExist() {
    VlanReport report =
        vlans(
            CISCO
                + "46.1.3.1.1.4.1.1 s default\n"
                + CISCO
                + "46.1.3.1.1.4.1.10 s office\n"
                + CISCO
                + "46.1.3.1.1.4.1.1030 s lab\n"
                + CISCO
                + "46.1.6.1.1.4.10101 x 7fff\n"
                + CISCO
                + "46.1.6.1.1.17.10101 x 02\n"
                + CISCO
                + "46.1.6.1.1.5.10101 i 1\n"
                + CISCO
                + "46.1.6.1.1.14.10101 i 1\n"
                + CISCO
                + "46.1.6.1.1.14.10102 i 2\n"
                + CISCO
                + "68.1.2.2.1.2.10102 i 10\n");

    assertThat(port(report, 10101))
        .hasToString("VlanPort[ifIndex=10101, pvid=1, tagged=10,1030, untagged=1]");
    assertThat(port(report, 10102))
        .hasToString("VlanPort[ifIndex=10102, pvid=10, tagged=, untagged=10]");
    assertThat(report.names()).containsEntry(1030, "lab");
  }

  @Test
  void numbersThatAreNoVlansAreLeftOut() {
    VlanReport report =
        vlans(PORTS + Q + "2.1.4.0.4095 x ff\n" + Q + "5.1.1.1 i 70000\n" + Q + "5.1.1.2 i -1\n");

    assertThat(report.ports()).isEmpty();
  }

  @Test
  void aDeviceWithoutTheTablesTellsNothing() {
    assertThat(vlans(PORTS)).isEqualTo(VlanReport.NONE);
  }
}
