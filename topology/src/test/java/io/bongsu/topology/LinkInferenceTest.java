package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.ManualLink;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.PortEvidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkInferenceTest {
  private final LinkInference inference = new LinkInference();

  private NetworkGraph infer(Network network) {
    return inference.infer(network.facts(), List.of());
  }

  private static List<String> ends(NetworkGraph graph) {
    return graph.links().stream()
        .map(link ->
            link.a().node() + ":" + link.a().port() + "-" + link.b().node() + ":" + link.b().port())
        .sorted()
        .toList();
  }

  @Test
  void twoClaimsThatNameEachOtherAreOneCableOfBothSides() {
    NetworkGraph graph =
        infer(
            new Network()
                .device(1, "core-1", 4)
                .device(2, "acc-1", 4)
                .hears(1, "e1", 2, "e3")
                .hears(2, "e3", 1, "e1"));

    assertThat(ends(graph)).containsExactly("1:e1-2:e3");
    assertThat(graph.links().getFirst().bothSides()).isTrue();
    assertThat(graph.links().getFirst().confidence()).isCloseTo(0.99, within(1e-9));
  }

  @Test
  void parallelCablesStayTwo() {
    NetworkGraph graph =
        infer(
            new Network()
                .device(1, "a", 4)
                .device(2, "b", 4)
                .hears(1, "e1", 2, "e1")
                .hears(1, "e2", 2, "e2")
                .hears(2, "e1", 1, "e1")
                .hears(2, "e2", 1, "e2"));

    assertThat(ends(graph)).containsExactly("1:e1-2:e1", "1:e2-2:e2");
  }

  @Test
  void oneSideAloneIsALinkWithLessConfidence() {
    NetworkGraph graph =
        infer(new Network().device(1, "a", 4).device(2, "b", 4).hears(1, "e1", 2, "e2"));

    assertThat(ends(graph)).containsExactly("1:e1-2:e2");
    assertThat(graph.links().getFirst().bothSides()).isFalse();
    assertThat(graph.links().getFirst().confidence()).isLessThan(0.9);
  }

  @Test
  void aPortThatNamesSomebodyElseRefutesAOneSidedClaim() {
    NetworkGraph graph =
        infer(
            new Network()
                .device(1, "a", 4)
                .device(2, "b", 4)
                .device(3, "c", 4)
                .hears(1, "e1", 2, "e2")
                .hears(2, "e2", 3, "e1")
                .hears(3, "e1", 2, "e2"));

    assertThat(ends(graph)).containsExactly("2:e2-3:e1");
  }

  @Test
  void whatTheNeighbourHeardNamesAPortBetterThanTheLocalTable() {
    NeighbourClaim offByOne =
        new NeighbourClaim(
            NeighbourProtocol.LLDP,
            new PortEvidence(2, 0, 102, PortEvidence.Kind.UNKNOWN, "", ""),
            Network.chassis(2),
            "b",
            "",
            PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, "e4", ""),
            List.of(),
            Set.of());
    NetworkGraph graph =
        infer(
            new Network()
                .device(1, "a", 4)
                .device(2, "b", 4)
                .claim(1, offByOne)
                .hears(2, "e4", 1, "e1"));

    assertThat(ends(graph)).containsExactly("1:e1-2:e4");
  }

  /** Says only at which address the neighbour is managed. */
  private static NeighbourClaim addressed(String port, String address) {
    return new NeighbourClaim(
        NeighbourProtocol.CDP,
        PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, port, ""),
        new ChassisId(ChassisId.Kind.DEVICE_ID, ""),
        "",
        "",
        PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, "e1", ""),
        List.of(IpAddress.parse(address)),
        Set.of());
  }

  @Test
  void anAddressThatRepeatsAtEverySiteIsThatOfTheObserversOwnSite() {
    Network network =
        new Network()
            .device(1, "a", 2)
            .device(2, "b", 2)
            .device(3, "c", 2)
            .site(3, "busan")
            .address(2, "192.168.1.2")
            .address(3, "192.168.1.2")
            .claim(1, addressed("e1", "192.168.1.2"));
    assertThat(ends(infer(network))).containsExactly("1:e1-2:e1");

    network.site(1, "jeju");
    assertThat(infer(network).links())
        .as("two owners, none at the observer's site")
        .noneMatch(link -> link.b().node().device().isPresent());

    network.site(1, "busan").site(2, "busan");
    assertThat(infer(network).links())
        .as("both at its site")
        .noneMatch(link -> link.b().node().device().isPresent());
  }

  @Test
  void anAddressOfOneDeviceIsThatDevicesFromAnySite() {
    Network network =
        new Network()
            .device(1, "a", 2)
            .device(2, "b", 2)
            .site(2, "busan")
            .address(2, "192.168.1.2")
            .claim(1, addressed("e1", "192.168.1.2"));

    assertThat(ends(infer(network))).containsExactly("1:e1-2:e1");
  }

  @Test
  void ownFramesHeardThroughACloudAreNoLink() {
    assertThat(infer(new Network().device(1, "a", 4).hears(1, "e1", 1, "e2")).links()).isEmpty();
  }

  @Test
  void anUnmanagedNeighbourIsOneNodeHoweverManyHearIt() {
    NetworkGraph graph =
        infer(
            new Network()
                .device(1, "a", 4)
                .device(2, "b", 4)
                .hears(1, "e1", 77, "p1")
                .hears(2, "e1", 77, "p2"));

    assertThat(graph.nodes().stream().filter(node -> !node.managed())).hasSize(1);
    assertThat(graph.links()).hasSize(2);
  }

  @Test
  void anUnmanagedNeighbourIsTheHardwareThatAnyOfItsObserversHeardOf() {
    NeighbourClaim detailed =
        new NeighbourClaim(
            NeighbourProtocol.LLDP,
            new PortEvidence(-1, 101, 0, PortEvidence.Kind.UNKNOWN, "", ""),
            Network.chassis(77),
            "",
            "",
            PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, "p2", ""),
            List.of(),
            Set.of(),
            "Acme, IP 450",
            false);
    NetworkGraph graph =
        infer(
            new Network()
                .device(1, "a", 4)
                .device(2, "b", 4)
                .hears(1, "e1", 77, "p1")
                .claim(2, detailed));

    assertThat(graph.nodes().stream().filter(node -> !node.managed()))
        .singleElement()
        .satisfies(node -> assertThat(node.hardware()).isEqualTo("Acme, IP 450"));
  }

  @Test
  void anAddressInARoutingInstanceGivesWayToTheSameOneInTheGlobalTable() {
    NeighbourClaim addressed =
        new NeighbourClaim(
            NeighbourProtocol.CDP,
            new PortEvidence(-1, 101, 0, PortEvidence.Kind.UNKNOWN, "", ""),
            new ChassisId(ChassisId.Kind.DEVICE_ID, ""),
            "",
            "",
            PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, "e2", ""),
            List.of(IpAddress.parse("10.9.9.9")),
            Set.of());
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .device(3, "c", 4)
            .claim(1, addressed)
            .routing(2, owning("red"));

    assertThat(ends(infer(network))).containsExactly("1:e1-2:e2");
    assertThat(ends(infer(network.routing(3, owning(""))))).containsExactly("1:e1-3:e2");
  }

  private static RoutingReport owning(String vrf) {
    return new RoutingReport(
        "",
        "",
        List.of(new InterfaceAddress(IpAddress.parse("10.9.9.9"), 24, 103, vrf)),
        List.of());
  }

  @Test
  void aManagementAddressDoesNotDecideAgainstAnotherName() {
    NeighbourClaim rogue =
        new NeighbourClaim(
            NeighbourProtocol.CDP,
            new PortEvidence(-1, 101, 0, PortEvidence.Kind.UNKNOWN, "", ""),
            new ChassisId(ChassisId.Kind.DEVICE_ID, "somebody-else"),
            "",
            "",
            PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, "e1", ""),
            List.of(IpAddress.parse("198.18.0.2")),
            Set.of());
    NetworkGraph graph = infer(new Network().device(1, "a", 4).device(2, "b", 4).claim(1, rogue));

    assertThat(graph.links()).allMatch(link -> link.b().node().device().isEmpty());
  }

  @Test
  void lldpAndCdpOfTheSamePortAreOneCableWithBothAsEvidence() {
    NeighbourClaim cdp =
        new NeighbourClaim(
            NeighbourProtocol.CDP,
            new PortEvidence(-1, 101, 0, PortEvidence.Kind.UNKNOWN, "", ""),
            new ChassisId(ChassisId.Kind.DEVICE_ID, "b"),
            "",
            "",
            PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, "e2", ""),
            List.of(),
            Set.of());
    NetworkGraph graph =
        infer(
            new Network()
                .device(1, "a", 4)
                .device(2, "b", 4)
                .hears(1, "e1", 2, "e2")
                .hears(2, "e2", 1, "e1")
                .claim(1, cdp));

    assertThat(ends(graph)).containsExactly("1:e1-2:e2");
    assertThat(graph.links().getFirst().evidence())
        .containsExactly(NeighbourProtocol.LLDP, NeighbourProtocol.CDP);
  }

  @Test
  void aStatedLinkOverrulesWhatWasInferredForItsPort() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .device(3, "c", 4)
            .hears(1, "e1", 2, "e2")
            .hears(2, "e2", 1, "e1");
    ManualLink stated = new ManualLink(1, new DeviceId(1), "e1", new DeviceId(3), "e3");

    NetworkGraph graph = inference.infer(network.facts(), List.of(stated));

    assertThat(ends(graph)).containsExactly("1:e1-3:e3");
    assertThat(graph.links().getFirst().evidence()).containsExactly(NeighbourProtocol.MANUAL);
  }

  @Test
  void theOrderOfDevicesAndRowsDoesNotMatter() {
    Network network = new Network();
    for (int id = 1; id <= 12; id++) {
      network.device(id, "sw-" + id, 8);
    }
    for (int id = 2; id <= 12; id++) {
      network
          .hears(id, "e1", id / 2, "e" + (2 + id % 2))
          .hears(id / 2, "e" + (2 + id % 2), id, "e1");
    }
    List<DeviceFacts> facts = new ArrayList<>(network.facts());
    NetworkGraph first = inference.infer(facts, List.of());
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(facts, random);
      assertThat(inference.infer(facts, List.of())).isEqualTo(first);
    }
    assertThat(first.links()).hasSize(11);
  }
}
