package io.bongsu.poller.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.PortEvidence;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that other systems dropped or read wrongly, by the number of their issue. */
class KnownTableBugsTest {
  private static final String LOC = "1.0.8802.1.1.2.1.3.7.1.";
  private static final String REM = "1.0.8802.1.1.2.1.4.1.1.";
  private static final String NOKIA = "1.3.6.1.4.1.6527.3.1.2.59.4.1.1.";
  private static final String MIKROTIK = "1.3.6.1.4.1.14988.1.1.11.1.1.";

  private static NeighbourReport report(String... lines) {
    return NeighbourDecoder.decode(Walks.of(String.join("\n", lines))).value();
  }

  private static String row(String index) {
    return String.join(
        "\n",
        REM + "4." + index + " i 4",
        REM + "5." + index + " x 001b21c40e7a",
        REM + "6." + index + " i 5",
        REM + "7." + index + " s Gi0/1");
  }

  @ParameterizedTest
  @CsvSource({"0.18.1, 18", "18.1, 18", "0.18, 18", "1, -1"})
  void nav2015OpenNms7999Scanopy668Sonic78ARowWithAShortIndexIsNotLost(String index, int port) {
    List<NeighbourClaim> claims = report(row(index), LOC + "3.18 s port18").claims();

    assertThat(claims)
        .singleElement()
        .extracting(claim -> claim.localPort().number())
        .isEqualTo(port);
  }

  @Test
  void netdisco369ATimeMarkIsNoPartOfTheRow() {
    NeighbourClaim early = report(row("71196900.50.10"), LOC + "3.50 s 50").claims().getFirst();
    NeighbourClaim late = report(row("81196900.50.11"), LOC + "3.50 s 50").claims().getFirst();

    assertThat(early).isEqualTo(late);
    assertThat(early.localPort().number()).isEqualTo(50);
  }

  @Test
  void nms13593AndOpenNms4121NokiasTableIsReadThoughThatOfLldpMibIsEmpty() {
    NeighbourReport report =
        report(
            "1.0.8802.1.1.2.1.3.1.0 i 4",
            "1.0.8802.1.1.2.1.3.2.0 x 001b21000001",
            NOKIA + "4.0.35684352.1.7 i 4",
            NOKIA + "5.0.35684352.1.7 x 001b21c40e7a",
            NOKIA + "6.0.35684352.1.7 i 7",
            NOKIA + "7.0.35684352.1.7 x 3335373030373336",
            NOKIA + "4.0.35684352.2.8 i 4",
            NOKIA + "5.0.35684352.2.8 x 001b21c40e7b",
            NOKIA + "6.0.35684352.2.8 i 7",
            NOKIA + "7.0.35684352.2.8 s 1");

    assertThat(report.claims())
        .hasSize(2)
        .allMatch(claim -> claim.localPort().ifIndex() == 35684352)
        .first()
        .extracting(claim -> claim.remotePort().id())
        .isEqualTo("35700736");
  }

  @Test
  void nms13637APortNumberOfNoughtIsThatOfMikrotiksOwnTable() {
    NeighbourReport report =
        report(row("0.0.3"), MIKROTIK + "8.3 i 4", MIKROTIK + "3.3 x 001b21c40e7a");

    assertThat(report.claims())
        .filteredOn(claim -> claim.protocol() == NeighbourProtocol.LLDP)
        .singleElement()
        .extracting(claim -> claim.localPort().ifIndex())
        .isEqualTo(4);
  }

  @Test
  void nms7777RowsOfRubbishAreNoClaims() {
    NeighbourReport report =
        report(
            REM + "4.0.1.1 i 0",
            REM + "5.0.1.1 x",
            REM + "6.0.1.1 i 0",
            REM + "7.0.1.1 x",
            REM + "9.0.1.1 x 00");

    assertThat(report.claims()).isEmpty();
  }

  @Test
  void librenms11194APortIdOfSixOctetsIsAMacWhateverItsSubtypeSays() {
    NeighbourClaim claim =
        report(
                REM + "4.0.1.1 i 4",
                REM + "5.0.1.1 x 001b21c40e7a",
                REM + "6.0.1.1 i 7",
                REM + "7.0.1.1 x 000cdbc8b070")
            .claims()
            .getFirst();

    assertThat(claim.remotePort().kind()).isEqualTo(PortEvidence.Kind.LOCAL);
    assertThat(claim.remotePort().id()).isEqualTo("00:0c:db:c8:b0:70");
  }

  @Test
  void netdisco1389ManyNeighboursOfOnePortAreAsManyClaims() {
    String[] rows =
        IntStream.rangeClosed(1, 20).mapToObj(i -> row("0.5." + i)).toArray(String[]::new);

    assertThat(report(rows).claims()).hasSize(20);
  }
}
