package io.bongsu.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasuringTest {
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
