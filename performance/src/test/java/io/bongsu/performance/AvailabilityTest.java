package io.bongsu.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.series.StatusHistory.Interval;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
  private static final Instant FROM = Instant.parse("2026-11-21T00:00:00Z");
  private static final Instant TO = FROM.plusSeconds(1000);

  private static Interval interval(long from, long to, DeviceStatus status) {
    return new Interval(FROM.plusSeconds(from), FROM.plusSeconds(to), status, "");
  }

  @Test
  void onlyJudgedTimeCounts() {
    List<Interval> history =
        List.of(
            interval(-500, 400, DeviceStatus.UP),
            interval(400, 500, DeviceStatus.DOWN),
            interval(500, 900, DeviceStatus.MAINTENANCE));

    assertThat(Availability.percent(history, FROM, TO)).hasValue(80);
  }

  @Test
  void anOpenIntervalLastsUntilTheEndOfTheSpan() {
    List<Interval> history =
        List.of(
            interval(0, 250, DeviceStatus.UNREACHABLE),
            new Interval(FROM.plusSeconds(250), null, DeviceStatus.DEGRADED, ""));

    assertThat(Availability.percent(history, FROM, TO)).hasValue(75);
  }

  @Test
  void withoutJudgementThereIsNoNumber() {
    assertThat(Availability.percent(List.of(interval(0, 1000, DeviceStatus.UNKNOWN)), FROM, TO))
        .isEmpty();
  }
}
