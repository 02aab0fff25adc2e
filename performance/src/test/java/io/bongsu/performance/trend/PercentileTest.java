package io.bongsu.performance.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentileTest {
  /** The textbook list for the nearest-rank method, in disorder. */
  private static final double[] FIVE = {40, 15, 50, 20, 35};

  private static final double[] TEN = {3, 6, 7, 8, 8, 10, 13, 15, 16, 20};

  @ParameterizedTest
  @CsvSource({"5,15", "30,20", "40,20", "50,35", "100,50"})
  void theNearestRankIsTheTextbooks(int percent, double expected) {
    assertThat(Percentile.nearestRank(FIVE, percent)).hasValue(expected);
  }

  @ParameterizedTest
  @CsvSource({"25,7", "50,8", "75,15", "100,20"})
  void theSameOfAnEvenNumber(int percent, double expected) {
    assertThat(Percentile.nearestRank(TEN, percent)).hasValue(expected);
  }

  @Test
  void theHighestFivePercentOfAMonthAreStruckOut() {
    double[] month = IntStream.rangeClosed(1, 8_640).mapToDouble(i -> i).toArray();

    assertThat(Percentile.nearestRank(month, 95)).hasValue(8_208);
  }

  @Test
  void missingValuesAreNotThere() {
    double[] gaps = {Double.NaN, 40, 15, Double.NaN, 50, 20, 35};

    assertThat(Percentile.nearestRank(gaps, 50)).hasValue(35);
    assertThat(Percentile.nearestRank(new double[] {Double.NaN}, 95)).isEmpty();
  }
}
