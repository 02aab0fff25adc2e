package io.bongsu.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  void quantilesAreValuesThatWereSeen() {
    Lag lag = new Lag();
    for (int i = 100; i >= 1; i--) {
      lag.add(i);
    }
    assertThat(lag.quantile(0.5)).isEqualTo(50);
    assertThat(lag.quantile(0.95)).isEqualTo(95);
    assertThat(lag.quantile(1)).isEqualTo(100);
    assertThat(new Lag().quantile(0.5)).isZero();
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
