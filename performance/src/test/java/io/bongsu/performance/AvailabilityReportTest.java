package io.bongsu.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.series.StatusHistory.Interval;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvailabilityReportTest {
  private static final Instant FROM = Instant.parse("2026-11-21T00:00:00Z");
  private static final Instant TO = FROM.plusSeconds(1_000);

  private static Interval interval(long from, long to, DeviceStatus status) {
    return new Interval(FROM.plusSeconds(from), FROM.plusSeconds(to), status, "");
  }

  @Test
  void secondsAddUpToTheSpanWhateverWasRecorded() {
    AvailabilityReport report =
        AvailabilityReport.of(
            List.of(
                interval(-100, 400, DeviceStatus.UP),
                interval(400, 500, DeviceStatus.DOWN),
                interval(600, 2_000, DeviceStatus.MAINTENANCE)),
            FROM,
            TO);

    assertThat(report.in(DeviceStatus.UP)).isEqualTo(400);
    assertThat(report.in(DeviceStatus.DOWN)).isEqualTo(100);
    assertThat(report.in(DeviceStatus.UNKNOWN)).isEqualTo(100);
    assertThat(report.in(DeviceStatus.MAINTENANCE)).isEqualTo(400);
    assertThat(report.judged()).isEqualTo(500);
    assertThat(report.percent()).hasValue(80);
  }

  @Test
  void downAfterUnreachableIsOneOutage() {
    AvailabilityReport report =
        AvailabilityReport.of(
            List.of(
                interval(0, 100, DeviceStatus.UP),
                interval(100, 150, DeviceStatus.UNREACHABLE),
                interval(150, 250, DeviceStatus.DOWN),
                interval(250, 900, DeviceStatus.UP),
                interval(900, 910, DeviceStatus.DOWN)),
            FROM,
            TO);

    assertThat(report.outages()).isEqualTo(2);
    assertThat(report.longestOutageSeconds()).isEqualTo(150);
  }
}
