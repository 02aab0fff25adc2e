package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.PortEvidence;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Agents whose rows count their ports from another start than their own port tables. */
class PortCountingTest {
  private static final String[] TABLE = {"e1", "e2", "e3", "e4"};

  /** Device 9 hears the others on e1, e2, e3; each of them hears it on its port e2. */
  private static Network star(int devices) {
    Network network = new Network().device(9, "core", 8);
    for (long id = 1; id <= devices; id++) {
      network.device(id, "leaf-" + id, 4);
    }
    return network;
  }

  /** The device's row says port number so much, which its table calls by the name before. */
  private static Network offByOne(Network network, long id, long heard, String far) {
    return network.lldpPorts(id, TABLE).claim(id, row(1, heard, far));
  }

  private static NeighbourClaim row(int number, long heard, String far) {
    return new NeighbourClaim(
        NeighbourProtocol.LLDP,
        new PortEvidence(number, 0, 0, PortEvidence.Kind.UNKNOWN, "", ""),
        Network.chassis(heard),
        "",
        "",
        PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, far, ""),
        List.of(),
        Set.of());
  }

  private static List<String> ends(Network network) {
    return new LinkInference()
        .infer(network.facts(), List.of()).links().stream()
            .map(link ->
                link.a().node()
                    + ":"
                    + link.a().port()
                    + "-"
                    + link.b().node()
                    + ":"
                    + link.b().port())
            .sorted()
            .toList();
  }

  @Test
  void whereOthersOfTheMakeShowByHowMuchASilentNeighbourIsFoundToo() {
    Network network = star(3).device(8, "silent", 2);
    offByOne(network, 1, 9, "e1").hears(9, "e1", 1, "e2");
    offByOne(network, 2, 9, "e2").hears(9, "e2", 2, "e2");
    offByOne(network, 3, 8, "e1");

    assertThat(ends(network)).containsExactly("1:e2-9:e1", "2:e2-9:e2", "3:e2-8:e1");
  }

  @Test
  void oneRowOfOneOtherMovesNobody() {
    Network network = star(3).device(8, "silent", 2);
    offByOne(network, 1, 9, "e1").hears(9, "e1", 1, "e2");
    offByOne(network, 3, 8, "e1");

    assertThat(ends(network)).contains("3:e1-8:e1");
  }

  @Test
  void othersThatDoNotAgreeMoveNobody() {
    Network network = star(4).device(8, "silent", 2);
    offByOne(network, 1, 9, "e1").hears(9, "e1", 1, "e2");
    offByOne(network, 2, 9, "e2").hears(9, "e2", 2, "e2");
    offByOne(network, 4, 9, "e3").hears(9, "e3", 4, "e1");
    offByOne(network, 3, 8, "e1");

    assertThat(ends(network)).contains("3:e1-8:e1", "4:e1-9:e3");
  }

  @Test
  void whatADeviceShowsItselfCountsBeforeItsMake() {
    Network network = star(3).device(8, "silent", 2);
    offByOne(network, 1, 9, "e1").hears(9, "e1", 1, "e2");
    offByOne(network, 2, 9, "e2").hears(9, "e2", 2, "e2");
    offByOne(network, 3, 9, "e3").hears(9, "e3", 3, "e1").claim(3, row(3, 8, "e1"));

    assertThat(ends(network)).contains("3:e1-9:e3", "3:e3-8:e1");
  }

  @Test
  void aTableOfAnotherShapeIsAnotherMake() {
    Network network = star(2).device(8, "silent", 2).device(3, "leaf-3", 0);
    offByOne(network, 1, 9, "e1").hears(9, "e1", 1, "e2");
    offByOne(network, 2, 9, "e2").hears(9, "e2", 2, "e2");
    network.named(3, 101, "1/1").named(3, 102, "1/2").lldpPorts(3, "1/1", "1/2");
    network.claim(3, row(1, 8, "e1"));

    assertThat(ends(network)).contains("3:1/1-8:e1");
  }

  @Test
  void anotherNumberingIsAnotherMake() {
    Network network = star(2).device(8, "silent", 2).device(3, "leaf-3", 4);
    offByOne(network, 1, 9, "e1").hears(9, "e1", 1, "e2");
    offByOne(network, 2, 9, "e2").hears(9, "e2", 2, "e2");
    network.lldpPort(3, 101, "e1", "").lldpPort(3, 102, "e2", "").claim(3, row(101, 8, "e1"));

    assertThat(ends(network)).contains("3:e1-8:e1");
  }

  @Test
  void aPortThatIsCalledByItsOwnNumberIsCalledByItsPlace() {
    Network network = new Network().device(1, "a", 0).device(8, "silent", 2);
    network.lldpPort(1, 205, "205", "Port 2/5").claim(1, row(205, 8, "e1"));
    assertThat(ends(network)).containsExactly("1:2/5-8:e1");

    network = new Network().device(1, "a", 0).device(8, "silent", 2);
    network.lldpPort(1, 205, "205", "uplink to building 2/5").claim(1, row(205, 8, "e1"));
    assertThat(ends(network)).containsExactly("1:205-8:e1");
  }
}
