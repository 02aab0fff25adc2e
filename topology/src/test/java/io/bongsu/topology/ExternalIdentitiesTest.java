package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.PortEvidence;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which unmanaged neighbours are one, where they tell several chassis ids. */
class ExternalIdentitiesTest {
  private static final String BOX = "Router OS 6.48 of model X";

  private static NeighbourClaim heard(
      String port, String chassis, String name, String description, String far, String address) {
    return new NeighbourClaim(
        NeighbourProtocol.LLDP,
        PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, port, ""),
        new ChassisId(ChassisId.Kind.MAC, chassis),
        name,
        description,
        PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, far, ""),
        address.isEmpty() ? List.of() : List.of(IpAddress.parse(address)),
        Set.of());
  }

  private static Network network() {
    return new Network().device(1, "a", 4).device(2, "b", 4);
  }

  private static NeighbourClaim first() {
    return heard("e1", "02:00:00:00:70:01", "box", BOX, "ether1", "192.0.2.7");
  }

  private static NeighbourClaim second(String description, String far, String address) {
    return heard("e2", "02:00:00:00:70:02", "box", description, far, address);
  }

  private static long strangers(Network network) {
    return new LinkInference()
        .infer(network.facts(), List.of()).nodes().stream().filter(node -> !node.managed()).count();
  }

  private static long strangers(NeighbourClaim... claims) {
    Network network = network();
    for (NeighbourClaim claim : claims) {
      network.claim(1, claim);
    }
    return strangers(network);
  }

  @Test
  void aBoxThatTellsAChassisIdOnEachPortIsOneByNameAddressAndDescription() {
    assertThat(strangers(first(), second(BOX, "ether2", "192.0.2.7"))).isOne();
  }

  @Test
  void anyOfTheThreeThatIsAnotherOrMissingTellsTwo() {
    assertThat(strangers(first(), second(BOX, "ether2", "192.0.2.8"))).isEqualTo(2);
    assertThat(strangers(first(), second(BOX, "ether2", ""))).isEqualTo(2);
    assertThat(strangers(first(), second("another", "ether2", "192.0.2.7"))).isEqualTo(2);
    assertThat(strangers(first(), second("", "ether2", "192.0.2.7"))).isEqualTo(2);
  }

  @Test
  void thePortThatBothTellIsOfTwoBoxes() {
    assertThat(strangers(first(), second(BOX, "ether1", "192.0.2.7"))).isEqualTo(2);
  }

  @Test
  void anotherSiteMayHaveTheSameFactorySettings() {
    assertThat(
            strangers(
                network()
                    .site(2, "busan")
                    .claim(1, first())
                    .claim(2, second(BOX, "ether2", "192.0.2.7"))))
        .isEqualTo(2);
    assertThat(strangers(network().claim(1, first()).claim(2, second(BOX, "ether2", "192.0.2.7"))))
        .isOne();
  }

  @Test
  void oneThatTellsNoChassisIdIsTheBoxThatBearsItsName() {
    NeighbourClaim named =
        new NeighbourClaim(
            NeighbourProtocol.CDP,
            PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, "e3", ""),
            new ChassisId(ChassisId.Kind.DEVICE_ID, "box"),
            "",
            "",
            PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, "ether3", ""),
            List.of(),
            Set.of());

    assertThat(strangers(first(), second(BOX, "ether2", "192.0.2.7"), named)).isOne();
  }

  @Test
  void aBoxComesTogetherAndApartAsItsRowsComeAndGo() {
    LiveInference live = new LiveInference();
    for (String description : List.of("another", BOX, "another")) {
      Network network = network();
      for (long idle = 3; idle <= 9; idle++) {
        network.device(idle, "idle-" + idle, 1);
      }
      List<DeviceFacts> facts =
          network.claim(1, first()).claim(2, second(description, "ether2", "192.0.2.7")).facts();

      NetworkGraph graph = live.update(facts, List.of());

      assertThat(graph).isEqualTo(new LinkInference().infer(facts, List.of()));
    }
    assertThat(live.wholeBuilds()).isOne();
  }
}
