package io.bongsu.performance.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Name;
import io.bongsu.model.series.SeriesQuery.Page;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Page NOW =
      new Page(
          new DeviceId(1), List.of(new Name(Metric.RTT, "")), NOON, NOON.plusSeconds(3_600), 60);

  @Test
  void lastWeekIsAskedSevenDaysEarlierAndLaidOverNow() {
    Page earlier = Comparison.WEEK.earlier(NOW);
    long then = earlier.from().getEpochSecond();

    assertThat(earlier.from()).isEqualTo("2026-11-14T12:00:00Z");
    assertThat(earlier.to()).isEqualTo("2026-11-14T13:00:00Z");
    assertThat(Comparison.WEEK.onto(List.of(new Bucket(then, 1, 2, 3))))
        .containsExactly(new Bucket(NOON.getEpochSecond(), 1, 2, 3));
  }

  @Test
  void yesterdayIsADayAway() {
    assertThat(Comparison.DAY.earlier(NOW).from()).isEqualTo("2026-11-20T12:00:00Z");
    assertThat(Comparison.DAY.seconds()).isEqualTo(86_400);
  }
}
