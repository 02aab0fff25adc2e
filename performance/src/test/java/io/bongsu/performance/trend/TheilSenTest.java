package io.bongsu.performance.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TheilSenTest {
  /** Sen's own example (1968): slope 4, interval 26/7 to 35/8 where Kendall's S reaches 13. */
  private static final double[] SEN_X = {1, 2, 3, 4, 10, 12, 18};

  private static final double[] SEN_Y = {9, 15, 19, 20, 45, 55, 78};

  @Test
  void slopeAndIntervalAreSensOwn() {
    double sd = Math.sqrt(7 * 6 * 19 / 18.0);

    TheilSen line = TheilSen.fit(SEN_X, SEN_Y, 13 / sd);

    assertThat(line.slope()).isEqualTo(4);
    assertThat(line.slopeLow()).isEqualTo(26.0 / 7, within(1e-9));
    assertThat(line.slopeHigh()).isEqualTo(35.0 / 8, within(1e-9));
  }

  @Test
  void anOutlierDoesNotMoveTheLine() {
    double[] x = {0, 1, 2, 3, 4, 5, 6};
    double[] y = {10, 12, 14, 1_000, 18, 20, 22};

    TheilSen line = TheilSen.fit(x, y, 1.645);

    assertThat(line.slope()).isEqualTo(2);
    assertThat(line.at(10)).isEqualTo(30);
  }

  @Test
  void equalValuesHaveNoSlopeAndNoDoubt() {
    TheilSen line = TheilSen.fit(new double[] {1, 2, 3, 4}, new double[] {7, 7, 7, 7}, 1.645);

    assertThat(line).isEqualTo(new TheilSen(0, 0, 0, 7));
  }
}
