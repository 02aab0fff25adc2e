package io.bongsu.storage.series.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.storage.series.rows.Resolution;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
  private static final Instant LAST = Instant.parse("2026-12-31T23:59:59.999Z");

  @Test
  void samplesAndFiveMinutesArePackedByUtcDay() {
    for (Resolution resolution : new Resolution[] {Resolution.RAW, Resolution.FIVE_MINUTES}) {
      Period day = Period.of(resolution, MetricGroup.PING, LAST);
      assertThat(day.first()).isEqualTo(LocalDate.of(2026, 12, 31));
      assertThat(day.end()).isEqualTo("2027-01-01T00:00:00Z");
    }
  }

  @Test
  void hoursArePackedByMonth() {
    Period month = Period.of(Resolution.HOUR, MetricGroup.PING, LAST);
    assertThat(month.begin()).isEqualTo("2026-12-01T00:00:00Z");
    assertThat(month.end()).isEqualTo("2027-01-01T00:00:00Z");
    assertThat(month.offset(LAST)).isEqualTo(31 * 24 - 1);
  }

  @Test
  void aPackedTimeKeepsMillisecondsOrTheBucket() {
    Instant at = Instant.parse("2026-12-31T10:07:31.123456Z");
    assertThat(Period.of(Resolution.RAW, MetricGroup.PING, at).kept(at))
        .isEqualTo("2026-12-31T10:07:31.123Z");
    Period fives = Period.of(Resolution.FIVE_MINUTES, MetricGroup.PING, at);
    assertThat(fives.at(fives.offset(at))).isEqualTo("2026-12-31T10:05:00Z");
  }
}
