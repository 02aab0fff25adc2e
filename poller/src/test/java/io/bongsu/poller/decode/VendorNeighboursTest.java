package io.bongsu.poller.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourClaim.Capability;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.PortEvidence;
import org.junit.jupiter.api.Test;

/** Neighbour tables that only one vendor keeps. */
class VendorNeighboursTest {
  private static final String MAC = "00:1b:21:c4:0e:7a";
  private static final ChassisId CHASSIS = new ChassisId(ChassisId.Kind.MAC, MAC);

  private static NeighbourClaim only(String... lines) {
    var claims = NeighbourDecoder.decode(Walks.of(String.join("\n", lines))).value().claims();
    assertThat(claims).hasSize(1);
    return claims.getFirst();
  }

  @Test
  void foundryFdpRowsNameTheirInterface() {
    String fdp = "1.3.6.1.4.1.1991.1.1.3.20.1.2.1.1.";
    NeighbourClaim claim =
        only(
            fdp + "3.17.1 s icx-2(001b21-c40e7a)",
            fdp + "5.17.1 x 0a000002",
            fdp + "7.17.1 s ethernet1/1/2",
            fdp + "8.17.1 s Foundry ICX",
            fdp + "9.17.1 x 00000008");

    assertThat(claim.protocol()).isEqualTo(NeighbourProtocol.FDP);
    assertThat(claim.localPort().ifIndex()).isEqualTo(17);
    assertThat(claim.sysName()).isEqualTo("icx-2(001b21-c40e7a)");
    assertThat(claim.remotePort().id()).isEqualTo("ethernet1/1/2");
    assertThat(claim.addresses()).hasToString("[10.0.0.2]");
    assertThat(claim.capabilities()).containsExactly(Capability.BRIDGE);
  }

  @Test
  void extremeEdpRowsTellSlotAndPort() {
    String edp = "1.3.6.1.4.1.1916.1.13.2.1.";
    String row = ".1005.0.0.0.27.33.196.14.122";
    NeighbourClaim claim =
        only(edp + "3" + row + " s x460", edp + "5" + row + " i 2", edp + "6" + row + " i 24");

    assertThat(claim.protocol()).isEqualTo(NeighbourProtocol.EDP);
    assertThat(claim.localPort().ifIndex()).isEqualTo(1005);
    assertThat(claim.chassis()).isEqualTo(CHASSIS);
    assertThat(claim.sysName()).isEqualTo("x460");
    assertThat(claim.remotePort().id()).isEqualTo("2/24");
  }

  @Test
  void sonmpSegmentsHoldSlotAndPortOfTheFarEndAndSlotNoughtIsTheDeviceItself() {
    String sonmp = "1.3.6.1.4.1.45.1.6.13.2.1.1.";
    String row = ".1.24.10.0.0.7.131.328";
    String self = ".0.0.10.0.0.1.0.0";
    NeighbourClaim claim =
        only(
            sonmp + "3" + row + " a 10.0.0.7",
            sonmp + "4" + row + " x 000102",
            sonmp + "5" + row + " x 001b21c40e7a",
            sonmp + "3" + self + " a 10.0.0.1",
            sonmp + "4" + self + " x 000000",
            sonmp + "5" + self + " x 001b21000001");

    assertThat(claim.protocol()).isEqualTo(NeighbourProtocol.SONMP);
    assertThat(claim.localPort().id()).isEqualTo("1/24");
    assertThat(claim.chassis()).isEqualTo(CHASSIS);
    assertThat(claim.remotePort().id()).isEqualTo("1/2");
    assertThat(claim.addresses()).hasToString("[10.0.0.7]");
  }

  @Test
  void tpLinkWritesSubtypesAsWordsAndMacsAsText() {
    String tpLink = "1.3.6.1.4.1.11863.6.35.1.2.2.1.";
    NeighbourClaim claim =
        only(
            tpLink + "1.49170.1 s 1/0/18",
            tpLink + "4.49170.1 s 00-1B-21-C4-0E-7A",
            tpLink + "5.49170.1 s MAC address",
            tpLink + "6.49170.1 s 00:1B:21:C4:0E:7B",
            tpLink + "8.49170.1 s uplink",
            tpLink + "9.49170.1 s far");

    assertThat(claim.protocol()).isEqualTo(NeighbourProtocol.LLDP);
    assertThat(claim.localPort().ifIndex()).isEqualTo(49170);
    assertThat(claim.chassis()).isEqualTo(CHASSIS);
    assertThat(claim.sysName()).isEqualTo("far");
    assertThat(claim.remotePort())
        .isEqualTo(PortEvidence.told(PortEvidence.Kind.MAC, "00:1b:21:c4:0e:7b", "uplink"));
  }

  @Test
  void bdcomTellsTheLocalPortNumberInAColumn() {
    String bdcom = "1.3.6.1.4.1.3320.127.1.4.1.1.";
    NeighbourClaim claim =
        only(
            bdcom + "2.0.9.1 i 12",
            bdcom + "4.0.9.1 i 4",
            bdcom + "5.0.9.1 x 001b21c40e7a",
            bdcom + "6.0.9.1 i 5",
            bdcom + "7.0.9.1 s Gi0/1",
            bdcom + "9.0.9.1 s far");

    assertThat(claim.protocol()).isEqualTo(NeighbourProtocol.LLDP);
    assertThat(claim.localPort().number()).isEqualTo(12);
    assertThat(claim.chassis()).isEqualTo(CHASSIS);
    assertThat(claim.remotePort().id()).isEqualTo("Gi0/1");
  }

  @Test
  void mikrotikNamesTheInterfaceAndTheNeighbourButNotItsPort() {
    String mikrotik = "1.3.6.1.4.1.14988.1.1.11.1.1.";
    NeighbourClaim claim =
        only(
            mikrotik + "2.3 a 10.0.0.7",
            mikrotik + "3.3 x 001b21c40e7a",
            mikrotik + "5.3 s MikroTik",
            mikrotik + "6.3 s rb",
            mikrotik + "8.3 i 4");

    assertThat(claim.protocol()).isEqualTo(NeighbourProtocol.MIKROTIK);
    assertThat(claim.localPort().ifIndex()).isEqualTo(4);
    assertThat(claim.chassis()).isEqualTo(CHASSIS);
    assertThat(claim.sysName()).isEqualTo("rb");
    assertThat(claim.remotePort().id()).isEmpty();
    assertThat(claim.addresses()).hasToString("[10.0.0.7]");
  }
}
