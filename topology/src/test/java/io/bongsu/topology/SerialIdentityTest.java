package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.Contradiction;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import io.bongsu.model.topology.PortEvidence;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Device 1 hears somebody on e1 by CDP; 2 and 3 are the others in the list. */
class SerialIdentityTest {
  private static final String SERIAL = "SMG1019NDEX";

  private static Network three() {
    return new Network().device(1, "a", 4).device(2, "b", 4).device(3, "c", 4);
  }

  private static NeighbourClaim cdp(String deviceId, String... addresses) {
    return new NeighbourClaim(
        NeighbourProtocol.CDP,
        PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, "e1", ""),
        new ChassisId(ChassisId.Kind.DEVICE_ID, deviceId),
        deviceId,
        "",
        PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, "e2", ""),
        Arrays.stream(addresses).map(IpAddress::parse).toList(),
        Set.of());
  }

  /** The far end of the only link; that of an unmanaged neighbour is none. */
  private static List<DeviceId> heard(Network network) {
    NetworkGraph graph = new LinkInference().infer(network.facts(), List.of());
    return graph.links().stream()
        .map(Link::b)
        .map(NetworkGraph.End::node)
        .map(NodeId::device)
        .flatMap(java.util.Optional::stream)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SERIAL,
        "smg1019ndex",
        SERIAL + "(renamed)",
        "renamed(" + SERIAL + ")",
        "renamed.example.net(" + SERIAL + ")"
      })
  void aSerialNumberInTheDeviceIdMeansTheDeviceThatHasIt(String deviceId) {
    assertThat(heard(three().serial(2, SERIAL).claim(1, cdp(deviceId))))
        .containsExactly(new DeviceId(2));
  }

  @Test
  void withoutItTheSameNeighbourIsAStranger() {
    assertThat(heard(three().claim(1, cdp(SERIAL + "(renamed)")))).isEmpty();
  }

  @Test
  void aSerialNumberOfTwoDevicesDecidesForNone() {
    Network network = three().serial(2, SERIAL).serial(3, SERIAL).claim(1, cdp(SERIAL));
    LiveInference inference = new LiveInference();

    assertThat(heard(network)).isEmpty();
    var _ = inference.update(network.facts(), List.of());
    assertThat(inference.contradictions())
        .containsExactly(
            new Contradiction(
                Contradiction.Kind.SHARED_KEY,
                new DeviceId(1),
                "e1",
                SERIAL,
                List.of(new DeviceId(2), new DeviceId(3))));
  }

  @Test
  void aSerialNumberOfTwoDevicesStillConfirmsTheOneWithTheName() {
    Network network = three().serial(2, SERIAL).serial(3, SERIAL);

    assertThat(heard(network.claim(1, cdp(SERIAL + "(c)")))).containsExactly(new DeviceId(3));
  }

  @Test
  void aNameDecidesThatNobodyWithTheSharedSerialNumberBears() {
    Network network =
        new Network().device(1, "a", 4).device(2, "b", 4).device(3, "c", 4).device(4, "d", 4);
    network.serial(2, SERIAL).serial(3, SERIAL).claim(1, cdp("d(" + SERIAL + ")"));

    assertThat(heard(network)).containsExactly(new DeviceId(4));
  }

  @Test
  void aSerialNumberOfOneUnderTheNameOfAnotherIsNoLinkButAContradiction() {
    Network network = three().serial(2, SERIAL).claim(1, cdp(SERIAL + "(c)"));
    LiveInference inference = new LiveInference();

    assertThat(heard(network)).isEmpty();
    var _ = inference.update(network.facts(), List.of());
    assertThat(inference.contradictions())
        .extracting(Contradiction::kind)
        .containsExactly(Contradiction.Kind.IDENTITY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "N/A", "Default string", "To be filled by O.E.M.", "123456789"})
  void whatMakersLeaveInItsPlaceMeansNobody(String serial) {
    assertThat(heard(three().serial(2, serial).claim(1, cdp(serial + "(renamed)")))).isEmpty();
  }

  @Test
  void aSerialNumberOutweighsTheAddressOfAnother() {
    Network network = three().serial(2, SERIAL).claim(1, cdp(SERIAL + "(x)", "198.18.0.3"));

    assertThat(heard(network)).containsExactly(new DeviceId(2));
  }
}
