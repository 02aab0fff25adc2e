package io.bongsu.performance.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bongsu.performance.trend.CapacityForecast.Verdict;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

class CapacityForecastTest {
  private static final long TODAY = 20_000;

  private static SortedMap<Long, Double> days(int count, LongToDoubleFunction value) {
    SortedMap<Long, Double> days = new TreeMap<>();
    for (long day = TODAY - count + 1; day <= TODAY; day++) {
      days.put(day, value.applyAsDouble(day - TODAY));
    }
    return days;
  }

  @Test
  void aDiskThatGrowsHalfAPercentADayIsFullInTwentyDays() {
    CapacityForecast forecast = CapacityForecast.of(days(30, ago -> 70 + 0.5 * ago), TODAY, 80);

    assertThat(forecast.verdict()).isEqualTo(Verdict.RISING);
    assertThat(forecast.current()).isEqualTo(70, within(1e-9));
    assertThat(forecast.until().days()).isEqualTo(20, within(1e-6));
  }

  @Test
  void noiseWidensTheIntervalAndTheTruthLiesInside() {
    Random noise = new Random(7);
    CapacityForecast forecast =
        CapacityForecast.of(days(60, ago -> 60 + 0.2 * ago + noise.nextGaussian()), TODAY, 80);

    assertThat(forecast.verdict()).isEqualTo(Verdict.RISING);
    assertThat(forecast.until().earliest()).isLessThan(100);
    assertThat(forecast.until().latest()).isGreaterThan(100);
  }

  @Test
  void theIntervalHoldsTheTrueSlopeAboutNineTimesInTen() {
    int inside = 0;
    for (int seed = 0; seed < 400; seed++) {
      Random noise = new Random(seed);
      TheilSen line =
          CapacityForecast.of(days(40, ago -> 50 + 0.1 * ago + noise.nextGaussian()), TODAY, 80)
              .line();
      inside += line.slopeLow() <= 0.1 && 0.1 <= line.slopeHigh() ? 1 : 0;
    }

    assertThat(inside / 400.0).isBetween(0.85, 0.95);
  }

  @Test
  void withoutATrendNoDateIsInvented() {
    Random noise = new Random(1);
    CapacityForecast forecast =
        CapacityForecast.of(days(60, _ -> 60 + noise.nextGaussian()), TODAY, 80);

    assertThat(forecast.verdict()).isEqualTo(Verdict.STEADY);
    assertThat(forecast.until()).isNull();
  }

  @Test
  void whatShrinksIsNeverFull() {
    assertThat(CapacityForecast.of(days(30, ago -> 50 - ago), TODAY, 80).verdict())
        .isEqualTo(Verdict.FALLING);
  }

  @Test
  void whatIsOverIsOverNow() {
    CapacityForecast forecast = CapacityForecast.of(days(30, _ -> 85), TODAY, 80);

    assertThat(forecast.verdict()).isEqualTo(Verdict.OVER);
    assertThat(forecast.until().days()).isZero();
  }

  @Test
  void thirteenDaysAreTooFew() {
    CapacityForecast forecast = CapacityForecast.of(days(13, ago -> 70 + ago), TODAY, 80);

    assertThat(forecast.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(forecast.reason()).contains("13 of at least 14");
  }
}
