package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.Contradiction;
import io.bongsu.model.topology.Contradiction.Kind;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.PortEvidence;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What does not fit is told, not only left out. */
class ContradictionsTest {
  private static final String SHARED_MAC = "02:00:00:00:09:01";

  private static List<Contradiction> of(Network network) {
    LiveInference inference = new LiveInference();
    var _ = inference.update(network.facts(), List.of());
    return inference.contradictions();
  }

  private static Contradiction found(Kind kind, long device, String port, String told, long... of) {
    return new Contradiction(
        kind, new DeviceId(device), port, told, Arrays.stream(of).mapToObj(DeviceId::new).toList());
  }

  private static NeighbourClaim claim(ChassisId chassis, String name, String... addresses) {
    return new NeighbourClaim(
        NeighbourProtocol.LLDP,
        PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, "e1", ""),
        chassis,
        name,
        "",
        PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, "x", ""),
        Arrays.stream(addresses).map(IpAddress::parse).toList(),
        Set.of());
  }

  private static Network three() {
    return new Network().device(1, "a", 4).device(2, "b", 4).device(3, "c", 4);
  }

  @Test
  void aNetworkInWhichAllFitsHasNone() {
    assertThat(of(three().hears(1, "e1", 2, "e1").hears(2, "e1", 1, "e1").hears(1, "e2", 99, "x")))
        .isEmpty();
  }

  @Test
  void aChassisIdOfOneDeviceUnderTheNameOfAnotherIsTold() {
    assertThat(of(three().claim(1, claim(Network.chassis(2), "c"))))
        .containsExactly(found(Kind.IDENTITY, 1, "e1", "c", 2, 3));
  }

  @Test
  void aStrangerThatAnnouncesTheAddressOfADeviceIsTold() {
    assertThat(of(three().claim(1, claim(Network.chassis(99), "rogue", "198.18.0.2"))))
        .containsExactly(found(Kind.IDENTITY, 1, "e1", "rogue", 2));
  }

  @Test
  void aKeyOfSeveralDevicesThatDecidesForNoneIsTold() {
    Network network =
        three()
            .mac(2, "e4", SHARED_MAC)
            .mac(3, "e4", SHARED_MAC)
            .claim(1, claim(new ChassisId(ChassisId.Kind.MAC, SHARED_MAC), ""));

    assertThat(of(network)).containsExactly(found(Kind.SHARED_KEY, 1, "e1", SHARED_MAC, 2, 3));
  }

  @Test
  void aFarPortThatHearsSomebodyElseIsToldWithWhomItHears() {
    Network network =
        three().hears(1, "e1", 2, "e1").hears(2, "e1", 1, "e1").hears(3, "e1", 2, "e1");

    assertThat(of(network)).containsExactly(found(Kind.FAR_PORT, 3, "e1", "e1", 2, 1));
    assertThat(of(network.remembers(3, "e1"))).as("a port that is down remembers").isEmpty();
  }

  @Test
  void aFarPortWhoseOtherNeighboursDoNotHearTheTellerIsToldWithThem() {
    Network network =
        three()
            .device(4, "silent", 4)
            .hears(1, "e1", 4, "e1")
            .hears(1, "e1", 2, "e1")
            .hears(2, "e1", 1, "e1")
            .hears(3, "e1", 4, "e1")
            .hears(3, "e1", 1, "e1");

    assertThat(of(network)).contains(found(Kind.FAR_PORT, 3, "e1", "e1", 4, 1)).hasSize(2);
  }

  @Test
  void aDeviceThatIsListedTwiceIsToldOnce() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "A", 4)
            .device(3, "c", 4)
            .mac(1, "e4", SHARED_MAC)
            .mac(2, "e4", SHARED_MAC)
            .mac(3, "e4", SHARED_MAC);

    assertThat(of(network)).containsExactly(found(Kind.DUPLICATE, 1, "", "", 2));
  }

  @Test
  void whatFitsAgainIsNoLongerTold() {
    Network network =
        three().hears(1, "e1", 2, "e1").hears(2, "e1", 1, "e1").hears(3, "e1", 2, "e1");
    LiveInference inference = new LiveInference();
    var _ = inference.update(network.facts(), List.of());
    List<DeviceFacts> without =
        network.facts().stream().filter(device -> device.device().value() != 1).toList();

    var _ = inference.update(without, List.of());

    assertThat(inference.contradictions()).isEmpty();
  }
}
