package io.bongsu.simulator.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CampusTest {
  private final SetClock clock = new SetClock();
  private final VirtualNetwork network = Campus.draw(clock, 7);

  @Test
  void hasAboutSixtyManagedDevicesInFiveSites() {
    List<VirtualDevice> managed =
        network.devices().stream().filter(VirtualDevice::isManaged).toList();
    assertThat(managed).hasSizeBetween(55, 65);
    assertThat(managed.stream().map(VirtualDevice::site).distinct()).hasSize(5);
    assertThat(managed.stream().map(it -> it.make().vendor()).distinct())
        .hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void everythingIsReachableWhileNothingIsBroken() {
    assertThat(network.silent()).isEmpty();
  }

  @Test
  void noTwoPortsOfADeviceShareAnIndexOrAName() {
    for (VirtualDevice device : network.devices()) {
      assertThat(device.ports().stream().map(Port::ifIndex)).doesNotHaveDuplicates();
      assertThat(device.ports().stream().map(Port::name)).doesNotHaveDuplicates();
    }
  }

  @Test
  void noTwoDevicesShareAMacAddress() {
    Set<Object> seen = new HashSet<>();
    for (VirtualDevice device : network.devices()) {
      assertThat(seen.add(device.mac())).as(device.name()).isTrue();
      device.ports().forEach(port -> assertThat(seen.add(port.mac())).as(port.toString()).isTrue());
    }
  }

  @Test
  void whatOneEndSendsTheOtherEndReceives() {
    Port here =
        network.device("seoul-dist-1").ports().stream()
            .filter(it -> it.alias().startsWith("seoul-acc-3"))
            .findFirst()
            .orElseThrow();
    Port there = here.link().other(here);
    long sent = here.outOctets(clock.millis());
    long received = there.inOctets(clock.millis());
    for (int i = 0; i < 50; i++) {
      clock.advance(Duration.ofSeconds(17));
      if (i == 20) {
        network.cut("seoul-dist-1", "seoul-acc-3");
      }
      if (i == 30) {
        network.mend("seoul-dist-1", "seoul-acc-3");
      }
      assertThat(there.inOctets(clock.millis()) - received)
          .isEqualTo(here.outOctets(clock.millis()) - sent);
    }
    assertThat(here.outOctets(clock.millis()) - sent).isPositive();
  }

  @Test
  void countersStandStillWhileTheLinkIsDown() {
    Port port = network.device("seoul-acc-3").ports().getLast();
    clock.advance(Duration.ofSeconds(5));
    network.cut("seoul-dist-2", "seoul-acc-3");
    long before = port.inOctets(clock.millis());
    clock.advance(Duration.ofMinutes(3));
    assertThat(port.isUp()).isFalse();
    assertThat(port.inOctets(clock.millis())).isEqualTo(before).isPositive();
  }

  @Test
  void countersNeverGoBackAndFollowTheirRate() {
    for (Link link : network.links()) {
      long last = link.from(link.a()).octets(clock.millis());
      double expected = link.from(link.a()).rate(clock.millis());
      long next = link.from(link.a()).octets(clock.millis() + 1_000);
      assertThat((double) (next - last)).isCloseTo(expected, within(0.15 * expected + 2));
    }
  }

  @Test
  void noLinkCarriesMoreThanItsSpeed() {
    for (int hour = 0; hour < 24; hour++) {
      clock.advance(Duration.ofHours(1));
      for (Link link : network.links()) {
        assertThat(8 * link.from(link.a()).rate(clock.millis()))
            .isBetween(0.0, (double) link.a().speed());
        assertThat(8 * link.towards(link.a()).rate(clock.millis()))
            .isBetween(0.0, (double) link.a().speed());
      }
    }
  }

  @Test
  void aRebootStartsUptimeAndCountersAnew() {
    VirtualDevice device = network.device("busan-dist-2");
    network.fail("busan-dist-2");
    clock.advance(Duration.ofSeconds(3));
    network.restore("busan-dist-2");
    assertThat(device.bootedAt()).isEqualTo(clock.millis());
    assertThat(device.ports())
        .allSatisfy(port -> assertThat(port.inOctets(clock.millis())).isZero());
  }

  @Test
  void aLostAccessSwitchTakesItsLeafsWithIt() {
    network.fail("seoul-acc-5");
    assertThat(names(network.silent()))
        .containsExactlyInAnyOrder("seoul-acc-5", "seoul-ap-3", "seoul-dns-1");
  }

  @Test
  void aLostRouterWithoutRedundancyTakesItsSiteWithIt() {
    network.fail("daejeon-wan-1");
    assertThat(names(network.silent())).hasSize(8).allMatch(name -> name.startsWith("daejeon-"));
  }

  @Test
  void aLostCoreWithAPartnerTakesNobodyWithIt() {
    network.fail("seoul-core-2");
    assertThat(names(network.silent())).containsExactly("seoul-core-2");
  }

  @Test
  void aCutLinkWithADetourTakesNobodyWithIt() {
    network.cut("seoul-dist-1", "seoul-acc-3");
    assertThat(network.silent()).isEmpty();
  }

  @Test
  void restoringEverythingMendsEverything() {
    network.fail("daejeon-wan-1");
    network.cut("seoul-wan-1", "pangyo-wan-1");
    network.restoreAll();
    assertThat(network.silent()).isEmpty();
    assertThat(network.links()).allMatch(Link::isUp);
  }

  @Test
  void theSameSeedGivesTheSameTraffic() {
    VirtualNetwork again = Campus.draw(clock, 7);
    Port one = network.device("seoul-acc-1").ports().getLast();
    Port two = again.device("seoul-acc-1").ports().getLast();
    assertThat(two.inOctets(clock.millis() + 60_000))
        .isEqualTo(one.inOctets(clock.millis() + 60_000));
  }

  @Test
  void namesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> network.fail("nowhere-1")).hasMessageContaining("nowhere-1");
    assertThatThrownBy(() -> network.cut("seoul-core-1", "changwon-ap-1"))
        .hasMessageContaining("No cable");
  }

  private static Set<String> names(Set<VirtualDevice> devices) {
    return devices.stream().map(VirtualDevice::name).collect(Collectors.toSet());
  }
}
