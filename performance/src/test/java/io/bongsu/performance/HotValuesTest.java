package io.bongsu.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HotValuesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T02:14:00Z");

  private final HotValues values = new HotValues();

  private void ping(long device, float seconds, float loss) {
    values.keep(
        new DeviceId(device),
        new SampleFrame(MetricGroup.PING, NOW, List.of(""), new float[] {seconds, loss}));
  }

  @Test
  void theLastValueWins() {
    ping(1, 0.002f, 0);
    ping(1, 0.004f, 25);

    assertThat(values.latest(new DeviceId(1), Metric.RTT, "")).isEqualTo(0.004f);
    assertThat(values.latest(new DeviceId(1), Metric.LOSS, "")).isEqualTo(25f);
  }

  @Test
  void whatWasNeverReadIsNotZero() {
    assertThat(values.latest(new DeviceId(1), Metric.CPU, "cpu 0")).isNaN();
  }

  @Test
  void theBusiestComeFirstAndMissingValuesNever() {
    ping(1, 0.1f, 0);
    ping(2, Float.NaN, 100);
    ping(3, 0.3f, 0);
    ping(4, 0.2f, 0);

    assertThat(values.top(Metric.RTT, 2))
        .extracting(top -> top.device().value())
        .containsExactly(3L, 4L);
  }

  @Test
  void aForgottenDeviceHasNoValues() {
    ping(1, 0.1f, 0);
    values.forget(new DeviceId(1));

    assertThat(values.top(Metric.RTT, 5)).isEmpty();
  }
}
