package io.bongsu.simulator.mib;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.net.IpAddress;
import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.model.snmp.SnmpValue;
import io.bongsu.simulator.agent.Mib;
import io.bongsu.simulator.agent.Varbind;
import io.bongsu.simulator.network.Campus;
import io.bongsu.simulator.network.Feature;
import io.bongsu.simulator.network.Link;
import io.bongsu.simulator.network.Port;
import io.bongsu.simulator.network.SetClock;
import io.bongsu.simulator.network.VirtualDevice;
import io.bongsu.simulator.network.VirtualNetwork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceMibTest {
  private static final Oid REM_SYS_NAME = Oid.parse("1.0.8802.1.1.2.1.4.1.1.9");
  private static final Oid REM_PORT = Oid.parse("1.0.8802.1.1.2.1.4.1.1.7");
  private static final Oid SYS_NAME = Oid.parse("1.3.6.1.2.1.1.5.0");
  private static final Oid UPTIME = Oid.parse("1.3.6.1.2.1.1.3.0");
  private static final Oid OPER_STATUS = Oid.parse("1.3.6.1.2.1.2.2.1.8");
  private static final Oid HC_IN = Oid.parse("1.3.6.1.2.1.31.1.1.1.6");

  private final SetClock clock = new SetClock();
  private final VirtualNetwork network = Campus.draw(clock, 3);

  @Test
  void bothEndsOfALinkNameEachOther() {
    int checked = 0;
    for (Link link : network.links()) {
      Port far = link.b();
      if (far != null && hasLldp(link.a()) && hasLldp(far)) {
        assertHears(link.a(), far);
        assertHears(far, link.a());
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(50);
  }

  @Test
  void someNeighboursAreHeardButHearNobody() {
    assertThat(texts("seoul-acc-1", REM_SYS_NAME)).contains("seoul-ap-1");
    assertThat(mib("seoul-ap-1").next(REM_SYS_NAME).oid().startsWith(REM_SYS_NAME)).isFalse();
  }

  @Test
  void someNeighboursAreOnNoDeviceList() {
    assertThat(texts("seoul-acc-1", REM_SYS_NAME)).contains("seoul-phone-acc-1-1");
    assertThat(texts("seoul-acc-4", REM_SYS_NAME)).contains("seoul-desk-switch");
  }

  @Test
  void onAHubEverybodyHearsEverybody() {
    assertThat(texts("changwon-acc-1", REM_SYS_NAME)).contains("changwon-acc-3", "changwon-acc-4");
    assertThat(texts("changwon-acc-4", REM_SYS_NAME)).contains("changwon-acc-1", "changwon-acc-3");
    assertThat(texts("changwon-acc-2", REM_SYS_NAME)).doesNotContain("changwon-acc-1");
  }

  @Test
  void aSwitchTellsItsVlansAndAnAccessPointDoesNot() {
    Oid vlans = Oid.parse("1.3.6.1.2.1.17.7.1.4");
    assertThat(texts("seoul-acc-1", vlans.append(Oid.of(3, 1, 1))))
        .containsExactly("default", "office", "voice", "cameras");
    SnmpValue office = mib("seoul-acc-1").next(vlans.append(Oid.of(2, 1, 4, 0, 9))).value();
    SnmpValue plain = mib("seoul-acc-1").next(vlans.append(Oid.of(2, 1, 5, 0, 9))).value();
    assertThat(office).as("trunks carry it with a tag").isNotEqualTo(plain);
    assertThat(texts("seoul-ap-1", vlans)).isEmpty();
  }

  @Test
  void aNeighbourIsForgottenSomeTimeAfterItsLinkWentDown() {
    network.cut("seoul-dist-1", "seoul-acc-3");
    assertThat(texts("seoul-acc-3", REM_SYS_NAME)).contains("seoul-dist-1");
    clock.advance(Duration.ofSeconds(121));
    assertThat(texts("seoul-acc-3", REM_SYS_NAME))
        .doesNotContain("seoul-dist-1")
        .contains("seoul-dist-2");
    network.mend("seoul-dist-1", "seoul-acc-3");
    assertThat(texts("seoul-acc-3", REM_SYS_NAME)).contains("seoul-dist-1");
  }

  @Test
  void bothPortsOfACutLinkAreDown() {
    network.cut("seoul-dist-1", "seoul-acc-3");
    assertThat(texts("seoul-dist-1", OPER_STATUS)).contains("2");
    assertThat(mib("seoul-acc-3").get(OPER_STATUS.append(61)))
        .extracting(Object::toString)
        .asString()
        .contains("2");
    assertThat(mib("seoul-acc-3").get(OPER_STATUS.append(62)))
        .extracting(Object::toString)
        .asString()
        .contains("1");
  }

  @Test
  void uptimeRunsAndCountersMove() {
    Mib mib = mib("seoul-core-1");
    long uptime = Coercion.toLong(mib.get(UPTIME)).orElseThrow();
    long octets = Coercion.toLong(mib.get(HC_IN.append(101))).orElseThrow();
    clock.advance(Duration.ofSeconds(10));
    assertThat(Coercion.toLong(mib.get(UPTIME)).orElseThrow() - uptime).isEqualTo(1_000);
    assertThat(Coercion.toLong(mib.get(HC_IN.append(101))).orElseThrow()).isGreaterThan(octets);
  }

  @Test
  void everyWalkAscendsAndEnds() {
    for (VirtualDevice device : network.devices()) {
      Mib mib = mib(device.name());
      Varbind last = mib.next(Oid.of(0));
      assertThat(last).isNotNull();
      for (Varbind next = mib.next(last.oid()); next != null; next = mib.next(last.oid())) {
        assertThat(next.oid()).isGreaterThan(last.oid());
        assertThat(mib.get(next.oid())).isNotNull();
        last = next;
      }
      assertThat(mib.get(SYS_NAME)).isNotNull();
    }
  }

  @Test
  void theOldSwitchHasNoSixtyFourBitCounters() {
    assertThat(texts("changwon-acc-4", HC_IN)).isEmpty();
    assertThat(texts("changwon-acc-1", HC_IN)).isNotEmpty();
  }

  private void assertHears(Port near, Port far) {
    Mib mib = mib(near.device().name());
    Oid row = Oid.of(0, near.ifIndex(), 1);
    assertThat(Coercion.toText(mib.get(REM_SYS_NAME.append(row)))).contains(far.device().name());
    assertThat(Coercion.toText(mib.get(REM_PORT.append(row)))).contains(far.name());
  }

  private static boolean hasLldp(Port port) {
    return port.device().make().features().contains(Feature.LLDP);
  }

  private List<String> texts(String device, Oid column) {
    Mib mib = mib(device);
    List<String> texts = new ArrayList<>();
    for (Varbind row = mib.next(column);
        row != null && row.oid().startsWith(column);
        row = mib.next(row.oid())) {
      texts.add(Coercion.toText(row.value()).orElse(""));
    }
    return texts;
  }

  private Mib mib(String device) {
    return DeviceMib.of(
        network.device(device),
        clock,
        it -> IpAddress.parse("198.18." + it.site().index() + "." + it.number()));
  }
}
