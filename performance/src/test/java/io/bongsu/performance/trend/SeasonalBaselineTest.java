package io.bongsu.performance.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.performance.trend.SeasonalBaseline.Band;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

class SeasonalBaselineTest {
  private static final int WEEK = SeasonalBaseline.HOURS;
  private final Random noise = new Random(11);

  /** Busy in the day of five days a week, quiet else. */
  private double traffic(long hour) {
    boolean busy = hour % 24 >= 8 && hour % 24 < 18 && hour % WEEK < 120;
    return (busy ? 800 : 100) * (1 + 0.03 * noise.nextGaussian());
  }

  private List<Bucket> weeks(int count, LongPredicate outage) {
    List<Bucket> hourly = new ArrayList<>();
    for (long hour = 0; hour < (long) count * WEEK; hour++) {
      double value = outage.test(hour) ? 0 : traffic(hour);
      hourly.add(new Bucket(hour * 3_600, value, value, value));
    }
    return hourly;
  }

  private static Band at(SeasonalBaseline baseline, long hour) {
    return baseline.band(hour).orElseThrow();
  }

  @Test
  void theBandFollowsTheWeek() {
    SeasonalBaseline baseline = SeasonalBaseline.of(weeks(6, _ -> false));

    assertThat(at(baseline, 10).usual()).isBetween(760.0, 840.0);
    assertThat(at(baseline, 3).usual()).isBetween(95.0, 105.0);
    assertThat(at(baseline, 130).usual()).isBetween(95.0, 105.0);
    assertThat(at(baseline, 10).isUsual(100)).isFalse();
    assertThat(at(baseline, 3).isUsual(800)).isFalse();
  }

  @Test
  void ordinaryHoursStayInsideTheBand() {
    SeasonalBaseline baseline = SeasonalBaseline.of(weeks(6, _ -> false));
    int outside = 0;
    for (long hour = 6 * WEEK; hour < 8 * WEEK; hour++) {
      outside += at(baseline, hour).isUsual(traffic(hour)) ? 0 : 1;
    }

    assertThat(outside).isLessThanOrEqualTo(3);
  }

  @Test
  void anOutageOfADayDoesNotBecomeUsual() {
    long fourthWeek = 3 * WEEK;
    SeasonalBaseline clean = SeasonalBaseline.of(weeks(4, _ -> false));
    SeasonalBaseline polluted =
        SeasonalBaseline.of(weeks(4, hour -> hour >= fourthWeek && hour < fourthWeek + 24));

    assertThat(at(polluted, 10).usual()).isBetween(760.0, 840.0);
    assertThat(at(polluted, 10).high() - at(polluted, 10).low())
        .isLessThan(1.5 * (at(clean, 10).high() - at(clean, 10).low()));
    assertThat(at(polluted, 10).isUsual(0)).isFalse();
  }

  @Test
  void whatStaysDifferentForThreeWeeksIsTheNewNormal() {
    List<Bucket> history = weeks(4, _ -> false);
    for (long hour = 4 * WEEK; hour < 9 * WEEK; hour++) {
      double doubled = 2 * traffic(hour);
      history.add(new Bucket(hour * 3_600, doubled, doubled, doubled));
    }

    assertThat(at(SeasonalBaseline.of(history), 10).usual()).isBetween(1_500.0, 1_700.0);
  }

  @Test
  void itSaysNothingBeforeThreeWeeks() {
    SeasonalBaseline two = SeasonalBaseline.of(weeks(2, _ -> false));

    assertThat(two.isReady()).isFalse();
    assertThat(two.band(10)).isEmpty();
    assertThat(SeasonalBaseline.of(weeks(3, _ -> false)).isReady()).isTrue();
  }

  @Test
  void theOldestWeeksAreForgotten() {
    List<Bucket> history = new ArrayList<>();
    for (long hour = 0; hour < 20L * WEEK; hour++) {
      double value = 100 + 4.0 * Math.floorDiv(hour, WEEK);
      history.add(new Bucket(hour * 3_600, value, value, value));
    }

    assertThat(at(SeasonalBaseline.of(history), 0).usual()).isEqualTo(100 + 4 * 15.5);
  }

  @Test
  void whatWasNeverNegativeHasNoNegativeBand() {
    assertThat(at(SeasonalBaseline.of(weeks(4, hour -> hour % 2 == 0)), 0).low()).isZero();
  }
}
