package io.bongsu.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasuringTest {
  private static final String STAT =
      "4711 (a) strange (name) S 1 4711 4711 0 -1 4194560 9 8 7 6 150 50 200 25 20 0 12 0 99 1 2";

  @Test
  void processorTimeIsReadBehindAnyProcessName() {
    assertThat(CpuTime.sum(STAT, 11)).isEqualTo(2.0);
    assertThat(CpuTime.sum(STAT, 13)).isEqualTo(2.25);
  }

  @Test
  void processorTimeOfThisProcessGrows() {
    assertThat(CpuTime.of(ProcessHandle.current().pid())).isPositive();
  }

  @Test
  void quantilesLieInTheBucketThatHoldsThem() {
    Lateness late =
        Lateness.of(
            """
            # TYPE bongsu_polls_late_total counter
            bongsu_polls_late_total{le="+Inf"} 200.0
            bongsu_polls_late_total{le="0.001"} 100.0
            bongsu_polls_late_total{le="0.01"} 198.0
            bongsu_polls_started_total 200.0
            """);
    assertThat(late.quantile(0.25)).isEqualTo(0.0005);
    assertThat(late.quantile(0.745)).isCloseTo(0.0055, within(1e-9));
    assertThat(late.quantile(1)).isInfinite();
    assertThat(late.since(late).quantile(0.5)).isZero();
  }

  @Test
  void threadsAreAddedUpByWhatTheyAreFor() {
    ThreadTimes before = new ThreadTimes(Map.of("GC", 1.0, "SNMP socket", 2.0));
    ThreadTimes now = new ThreadTimes(Map.of("GC", 1.25, "SNMP socket", 2.0, "JIT", 3.0));
    assertThat(now.since(before)).hasToString("JIT 3.00, GC 0.25");
    assertThat(ThreadTimes.of(ProcessHandle.current().pid()).seconds()).isNotEmpty();
  }

  @Test
  void anUnknownOptionIsNamed() {
    assertThatThrownBy(() -> new Options(Set.of("--rows"), "--row", "5"))
        .hasMessageContaining("--row,");
    assertThatThrownBy(() -> new Options(Set.of("--rows"), "--rows"))
        .hasMessageContaining("needs a whole number");
    assertThat(new Options(Set.of("--rows"), "--rows", "5").number("--rows", 9)).isEqualTo(5);
  }

  @Test
  void theInventoryHasOneAddressForEachRow() {
    assertThat(InventoryList.csv(14_000, 0).lines().skip(1).map(row -> row.split(",", 3)[1]))
        .hasSize(14_000)
        .doesNotHaveDuplicates();
    assertThat(InventoryList.csv(20, 10).lines().filter(row -> row.startsWith("renamed")))
        .hasSize(2);
  }
}
