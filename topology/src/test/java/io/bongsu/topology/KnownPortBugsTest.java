package io.bongsu.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.ChassisId;
import io.bongsu.model.topology.NeighbourClaim;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.PortEvidence;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What other systems took for the wrong port, or for none, by the number of their issue. */
class KnownPortBugsTest {
  private static NetworkGraph infer(Network network) {
    return new LinkInference().infer(network.facts(), List.of());
  }

  private static List<String> ends(Network network) {
    return infer(network).links().stream()
        .filter(link -> link.b().node().device().isPresent())
        .map(link ->
            link.a().node() + ":" + link.a().port() + "-" + link.b().node() + ":" + link.b().port())
        .sorted()
        .toList();
  }

  private static Network two() {
    return new Network().device(1, "a", 4).device(2, "b", 4);
  }

  private static NeighbourClaim claim(
      PortEvidence local, ChassisId chassis, String name, PortEvidence remote) {
    return new NeighbourClaim(
        NeighbourProtocol.LLDP, local, chassis, name, "", remote, List.of(), Set.of());
  }

  private static PortEvidence number(int number) {
    return new PortEvidence(number, 0, 0, PortEvidence.Kind.UNKNOWN, "", "");
  }

  private static PortEvidence named(String name) {
    return PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, name, "");
  }

  @Test
  void librenms7570APortNumberThatIsTheIfIndexOfAVlanIsNotThatVlan() {
    Network network =
        two()
            .vlanInterface(1, 1, "Vlan1")
            .claim(1, claim(number(1), Network.chassis(2), "b", named("e2")));

    assertThat(infer(network).links().getFirst().a().ifIndex()).isZero();
    assertThat(ends(network.hears(2, "e2", 1, "e3"))).containsExactly("1:e3-2:e2");
  }

  @Test
  void librenms6635ANumberThatOnlyThePortTableExplainsIsNoIfIndex() {
    Network network =
        two()
            .lldpPorts(1, "e4", "e3", "e2", "e1")
            .claim(
                1,
                claim(
                    new PortEvidence(1, 0, 101, PortEvidence.Kind.UNKNOWN, "", ""),
                    Network.chassis(2),
                    "b",
                    named("e2")));

    assertThat(ends(network)).containsExactly("1:e4-2:e2");
  }

  @Test
  void librenms16029APortInTheMiddleThatIsNotCountedMovesNoNeighbour() {
    Network network =
        two()
            .lldpPorts(1, "e1", "e3", "e4")
            .claim(1, claim(number(2), Network.chassis(2), "b", named("e1")))
            .claim(1, claim(number(3), Network.chassis(2), "b", named("e2")));

    assertThat(ends(network)).containsExactly("1:e3-2:e1", "1:e4-2:e2");
  }

  @Test
  void librenms16253APortNamedWithItsBondAndItsBridgeIsThePort() {
    assertThat(ends(two().hears(1, "e1", 2, "bridge/uplink-bond/e3"))).containsExactly("1:e1-2:e3");
    assertThat(ends(two().hears(1, "bridge/uplink-bond/e3", 2, "e1"))).containsExactly("1:e3-2:e1");
  }

  @Test
  void aPortAndItsUnitZeroAreToldApartByTheirVeryNames() {
    Network network =
        new Network()
            .device(1, "a", 0)
            .named(1, 501, "xe-0/0/1")
            .named(1, 511, "xe-0/0/1.0")
            .device(2, "b", 4)
            .hears(2, "e1", 1, "xe-0/0/1")
            .hears(2, "e2", 1, "xe-0/0/1.0");

    assertThat(infer(network).links())
        .extracting(link -> link.a().ifIndex())
        .containsExactlyInAnyOrder(501, 511);
  }

  @Test
  void librenms16639APortThatIsNamedWithItsMediumIsFoundByItsNumber() {
    Network network =
        new Network()
            .device(1, "a", 0)
            .named(1, 49170, "gigabitEthernet 1/0/18 : copper")
            .device(2, "b", 4)
            .claim(
                1,
                claim(
                    new PortEvidence(0, 49170, 0, PortEvidence.Kind.UNKNOWN, "", ""),
                    Network.chassis(2),
                    "b",
                    named("e2")));

    assertThat(ends(network)).containsExactly("1:gigabitEthernet 1/0/18 : copper-2:e2");
  }

  @Test
  void librenms7321ANumberWithoutAnyTableIsLeftOpenUntilTheNeighbourNamesIt() {
    Network network = two().claim(1, claim(number(7), Network.chassis(2), "b", named("e2")));

    assertThat(infer(network).links().getFirst().a().ifIndex()).isZero();
    assertThat(ends(network.hears(2, "e2", 1, "e4"))).containsExactly("1:e4-2:e2");
  }

  @Test
  void scanopy664AChassisMacThatIsNoPortsMacIsStillItsDevice() {
    PortEvidence port = PortEvidence.told(PortEvidence.Kind.MAC, "02:00:00:00:02:13", "");
    Network network =
        two()
            .mac(2, "e2", "02:00:00:00:02:12")
            .mac(2, "e3", "02:00:00:00:02:13")
            .claim(1, claim(named("e1"), Network.chassis(2), "", port));

    assertThat(ends(network)).containsExactly("1:e1-2:e3");
  }

  @Test
  void netdisco575AndSnmpInfo340ANeighbourThatTellsNoAddressIsFoundByItsChassis() {
    Network network =
        two().claim(1, claim(named("e1"), Network.chassis(2), "2000_Switch", named("e2")));

    assertThat(ends(network)).containsExactly("1:e1-2:e2");
  }

  @Test
  void netdisco369AChassisIdAloneIsANeighbourManagedOrNot() {
    Network network =
        two()
            .claim(1, claim(named("e1"), Network.chassis(2), "", named("")))
            .claim(1, claim(named("e2"), Network.chassis(77), "", named("")));

    assertThat(ends(network)).containsExactly("1:e1-2:");
    assertThat(infer(network).nodes()).filteredOn(node -> !node.managed()).hasSize(1);
  }

  @Test
  void netdisco575NeighboursOfOneNameAreToldApartByTheirChassis() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "switch", 4)
            .device(3, "switch", 4)
            .hears(1, "e1", 2, "e1")
            .hears(1, "e2", 3, "e1");

    assertThat(ends(network)).containsExactly("1:e1-2:e1", "1:e2-3:e1");
  }

  @Test
  void nav850WhatAPortHeardBeforeItWasShutDownIsOnlyRemembered() {
    NeighbourReport last = two().hears(1, "e1", 2, "e2").facts().getFirst().report();

    NeighbourReport shut =
        ClaimAgeing.silence(last, List.of(port(LinkState.UP)), List.of(port(LinkState.DOWN)));

    assertThat(last.claims()).noneMatch(NeighbourClaim::remembered);
    assertThat(shut.claims()).hasSize(1).allMatch(NeighbourClaim::remembered);
  }

  private static NetworkInterface port(LinkState state) {
    return new NetworkInterface(
        "e1", 101, "e1", "", "", 6, 0, 0, null, new InterfaceState("", state, state));
  }

  @Test
  void nav1574ADeviceThatIsPluggedElsewhereLeavesNoLinkWhereItWas() {
    Network network =
        new Network()
            .device(1, "a", 4)
            .device(2, "b", 4)
            .device(3, "c", 4)
            .hears(2, "e1", 1, "e1")
            .remembers(2, "e1")
            .hears(1, "e1", 3, "e2")
            .hears(3, "e2", 1, "e1");

    assertThat(ends(network)).containsExactly("1:e1-3:e2");
  }
}
