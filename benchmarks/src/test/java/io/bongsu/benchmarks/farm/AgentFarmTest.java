package io.bongsu.benchmarks.farm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.snmp.Coercion;
import io.bongsu.model.snmp.Oid;
import io.bongsu.simulator.agent.Varbind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgentFarmTest {
  private static final Instant MOMENT = Instant.parse("2026-11-21T05:00:00Z");
  private static final Oid HC_IN = Oid.parse("1.3.6.1.2.1.31.1.1.1.6.48");

  @Test
  void aWalkBringsEveryPortsColumnsInOrder() {
    FarmMib mib = new FarmMib(new FarmShape(48), 7, InstantSource.fixed(MOMENT));
    int rows = 0;
    Oid at = Oid.of(0);
    for (Varbind next = mib.next(at); next != null; next = mib.next(at)) {
      assertThat(next.oid()).isGreaterThan(at);
      at = next.oid();
      assertThat(mib.get(at)).isNotNull();
      rows++;
    }
    assertThat(rows).isEqualTo(6 + 48 * 27);
  }

  @Test
  void countersGrow() {
    FarmShape shape = new FarmShape(48);
    long before =
        Coercion.toLong(new FarmMib(shape, 7, InstantSource.fixed(MOMENT)).get(HC_IN))
            .orElseThrow();
    InstantSource later = InstantSource.fixed(MOMENT.plusSeconds(60));
    long after = Coercion.toLong(new FarmMib(shape, 7, later).get(HC_IN)).orElseThrow();
    assertThat(after - before).isBetween(60_000L * 125, 60_000L * 7_125);
  }

  @Test
  void everyDeviceHasAnAddressOfItsOwnThatLoopbackLets() {
    var addresses =
        IntStream.range(0, 70_000)
            .mapToObj(n -> AgentFarm.address(n, 161).getAddress().getHostAddress())
            .collect(Collectors.toSet());
    assertThat(addresses).hasSize(70_000).noneMatch(it -> it.endsWith(".0") || it.endsWith(".255"));
  }

  @Test
  void theListHasOneRowForEachDevice() {
    String list = AgentFarm.farmDeviceListCsv(300, 16_161, 60, AgentFarm.Ping.NO);
    assertThat(list.lines()).hasSize(301);
    assertThat(list)
        .contains("\nfarm-299,127.96.1.46,16161,site-1,access,2c,farm,farm,299,60,no\n");
  }

  @Test
  void refusesMoreDevicesThanThereAreAddresses() {
    assertThatThrownBy(() -> new AgentFarm(0, 48, 161)).hasMessageContaining("not 0");
  }
}
