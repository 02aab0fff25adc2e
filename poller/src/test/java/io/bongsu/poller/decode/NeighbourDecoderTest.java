package io.bongsu.poller.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.PortEvidence;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeighbourDecoderTest {
  private static final String REM = "1.0.8802.1.1.2.1.4.1.1.";
  private static final String LOC = "1.0.8802.1.1.2.1.3.";

  private static NeighbourClaim only(String lines) {
    var report = NeighbourDecoder.decode(Walks.of(lines)).value();
    assertThat(report.claims()).hasSize(1);
    return report.claims().getFirst();
  }

  private static String row(String index) {
    return REM
        + "4."
        + index
        + " i 4\n"
        + REM
        + "5."
        + index
        + " x 001b21c40e7a\n"
        + REM
        + "6."
        + index
        + " i 5\n"
        + REM
        + "7."
        + index
        + " s Gi0/1\n"
        + REM
        + "9."
        + index
        + " s core\n"
        + REM
        + "12."
        + index
        + " x 28\n";
  }

  @Test
  void aClassicRowTellsBothEnds() {
    var claim =
        only(
            row("100.12.3")
                + LOC
                + "7.1.2.12 i 5\n"
                + LOC
                + "7.1.3.12 s ge-0/0/12\n"
                + "1.3.6.1.2.1.17.1.4.1.2.12 i 512\n"
                + "1.0.8802.1.1.2.1.4.2.1.3.100.12.3.1.4.10.0.0.9 i 2");

    assertThat(claim.protocol()).isEqualTo(NeighbourProtocol.LLDP);
    assertThat(claim.localPort())
        .isEqualTo(new PortEvidence(12, 0, 512, PortEvidence.Kind.INTERFACE_NAME, "ge-0/0/12", ""));
    assertThat(claim.chassis()).isEqualTo(new ChassisId(ChassisId.Kind.MAC, "00:1b:21:c4:0e:7a"));
    assertThat(claim.remotePort().id()).isEqualTo("Gi0/1");
    assertThat(claim.sysName()).isEqualTo("core");
    assertThat(claim.addresses()).hasToString("[10.0.0.9]");
    assertThat(claim.capabilities())
        .containsExactlyInAnyOrder(
            NeighbourClaim.Capability.BRIDGE, NeighbourClaim.Capability.ROUTER);
  }

  @Test
  void anEndpointTellsItsClassAndItsHardwareThroughMed() {
    String med = "1.0.8802.1.1.2.1.5.4795.1.3.";
    var claim =
        only(
            row("100.12.3")
                + med
                + "1.1.3.0.12.3 i 3\n"
                + med
                + "3.1.4.0.12.3 s 00041F22\n"
                + med
                + "3.1.5.0.12.3 s Acme\n"
                + med
                + "3.1.6.0.12.3 s IP 450\n"
                + med
                + "1.1.3.0.13.3 i 1\n");

    assertThat(claim.capabilities()).contains(NeighbourClaim.Capability.TELEPHONE);
    assertThat(claim.hardware()).isEqualTo("Acme, IP 450, 00041F22");
  }

  @Test
  void amapRowsNameTheirInterfaceAndWhoIsThere() {
    String amap = "1.3.6.1.4.1.6486.800.1.2.1.9.1.1.2.";
    String row = ".4.0.32.218.1.2.3.9";
    var claim =
        only(
            amap
                + "6.1.5"
                + row
                + " s edge-7\n"
                + amap
                + "6.1.6"
                + row
                + " i 1004\n"
                + amap
                + "6.1.9"
                + row
                + " i 2\n"
                + amap
                + "6.1.10"
                + row
                + " i 24\n"
                + amap
                + "6.1.13"
                + row
                + " i 2\n"
                + amap
                + "7.1.2.0.32.218.1.2.3.10.0.0.7 a 10.0.0.7\n"
                + amap
                + "7.1.2.0.32.218.1.2.3.0.0.0.0 a 0.0.0.0\n");

    assertThat(claim.protocol()).isEqualTo(NeighbourProtocol.AMAP);
    assertThat(claim.localPort().ifIndex()).isEqualTo(1004);
    assertThat(claim.chassis()).isEqualTo(new ChassisId(ChassisId.Kind.MAC, "00:20:da:01:02:03"));
    assertThat(claim.sysName()).isEqualTo("edge-7");
    assertThat(claim.remotePort().id()).isEqualTo("2/24");
    assertThat(claim.addresses()).hasToString("[10.0.0.7]");
    assertThat(claim.capabilities()).containsExactly(NeighbourClaim.Capability.BRIDGE);
  }

  @Test
  void anIndexOfTwoPartsIsReadFromTheLeft() {
    assertThat(only(row("0.101")).localPort().number()).isEqualTo(101);
    assertThat(only(row("18.1") + LOC + "7.1.3.18 s port18").localPort().number()).isEqualTo(18);
  }

  @Test
  void anIndexOfOnePartNamesNoPortUnlessMikrotiksTableDoes() {
    assertThat(only(row("7")).localPort().number()).isEqualTo(-1);
    assertThat(only(row("7") + "1.3.6.1.4.1.14988.1.1.11.1.1.8.7 i 4").localPort().ifIndex())
        .isEqualTo(4);
  }

  @Test
  void aMacWrittenAsTextIsTheSameMac() {
    String text =
        REM
            + "4.0.1.1 i 4\n"
            + REM
            + "5.0.1.1 s 00-1B-21-C4-0E-7A\n"
            + REM
            + "6.0.1.1 i 3\n"
            + REM
            + "7.0.1.1 s 001b.21c4.0e7b";

    assertThat(only(text).chassis().text()).isEqualTo("00:1b:21:c4:0e:7a");
    assertThat(only(text).remotePort().id()).isEqualTo("00:1b:21:c4:0e:7b");
  }

  @Test
  void aNetworkAddressLosesItsFamilyOctet() {
    String text =
        REM
            + "4.0.1.1 i 5\n"
            + REM
            + "5.0.1.1 x 010a000001\n"
            + REM
            + "6.0.1.1 i 7\n"
            + REM
            + "7.0.1.1 s 1";

    assertThat(only(text).chassis())
        .isEqualTo(new ChassisId(ChassisId.Kind.NETWORK_ADDRESS, "10.0.0.1"));
  }

  @Test
  void theSecondEditionAndNokiasTableGiveTheIfIndex() {
    String v2 = "1.3.111.2.802.1.1.13.1.4.1.1.";
    String nokia = "1.3.6.1.4.1.6527.3.1.2.59.4.1.1.";

    assertThat(
            only(v2
                    + "5.0.42.1.9 i 4\n"
                    + v2
                    + "6.0.42.1.9 x 001b21c40e7a\n"
                    + v2
                    + "10.0.42.1.9 s far")
                .localPort()
                .ifIndex())
        .isEqualTo(42);
    var claim =
        only(
            nokia
                + "4.0.1140.1.9 i 4\n"
                + nokia
                + "5.0.1140.1.9 x 001b21c40e7a\n"
                + nokia
                + "9.0.1140.1.9 s far");
    assertThat(claim.localPort().ifIndex()).isEqualTo(1140);
    assertThat(claim.sysName()).isEqualTo("far");
  }

  @Test
  void cdpRowsNameTheirInterface() {
    String cdp = "1.3.6.1.4.1.9.9.23.1.2.1.1.";
    var claim =
        only(
            cdp
                + "6.10101.5 s sw2.example\n"
                + cdp
                + "7.10101.5 s GigabitEthernet0/2\n"
                + cdp
                + "4.10101.5 x 0a000002\n"
                + cdp
                + "9.10101.5 x 00000029\n"
                + "1.3.6.1.4.1.9.9.23.1.1.1.1.6.10101 s Gi1/0/1");

    assertThat(claim.protocol()).isEqualTo(NeighbourProtocol.CDP);
    assertThat(claim.localPort().ifIndex()).isEqualTo(10101);
    assertThat(claim.localPort().id()).isEqualTo("Gi1/0/1");
    assertThat(claim.addresses()).hasToString("[10.0.0.2]");
    assertThat(claim.capabilities())
        .contains(NeighbourClaim.Capability.ROUTER, NeighbourClaim.Capability.BRIDGE);
  }

  @Test
  void theDevicesOwnCapabilitiesAreThoseThatAreEnabled() {
    assertThat(own("5.0 x 2800\n" + LOC + "6.0 x 2000"))
        .containsExactly(NeighbourClaim.Capability.BRIDGE);
    assertThat(own("5.0 x 2800\n" + LOC + "6.0 x 0000"))
        .containsExactlyInAnyOrder(
            NeighbourClaim.Capability.BRIDGE, NeighbourClaim.Capability.ROUTER);
    assertThat(own("3.0 s core")).isEmpty();
  }

  private static Set<NeighbourClaim.Capability> own(String scalars) {
    return NeighbourDecoder.decode(Walks.of(LOC + scalars)).value().capabilities();
  }

  @Test
  void hearingItselfIsAFinding() {
    var decoded =
        NeighbourDecoder.decode(
            Walks.of(row("0.1.1") + LOC + "1.0 i 4\n" + LOC + "2.0 x 001b21c40e7a"));

    assertThat(decoded.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("own chassis id"));
  }

  @Test
  void oddRowsAreLeftOutWithoutHarm() {
    var report =
        NeighbourDecoder.decode(
                Walks.of(
                    REM
                        + "4.0.1.1 s x\n"
                        + REM
                        + "7.0.1.1 n\n"
                        + REM
                        + "5.0.1.2 x\n"
                        + REM
                        + "5.9 i 4"))
            .value();

    assertThat(report.claims())
        .allSatisfy(claim -> assertThat(claim.chassis().text()).isNotEmpty());
  }
}
