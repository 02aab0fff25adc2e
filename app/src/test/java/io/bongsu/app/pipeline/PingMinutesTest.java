package io.bongsu.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PingMinutesTest {
  private static final DeviceId ONE = new DeviceId(1);
  private static final DeviceId OTHER = new DeviceId(2);

  private final List<Map.Entry<DeviceId, SampleFrame>> stored = new ArrayList<>();
  private final PingMinutes minutes =
      new PingMinutes((device, frame) -> stored.add(Map.entry(device, frame)));

  @Test
  void aMinuteIsStoredAsItsMeanWhenTheNextOneBegins() {
    minutes.add(ONE, ping(0, 0.010f, 0));
    minutes.add(ONE, ping(10, 0.030f, 0));
    minutes.add(ONE, ping(20, Float.NaN, 100));
    assertThat(stored).isEmpty();

    minutes.add(ONE, ping(61, 0.5f, 0));

    SampleFrame mean = stored.getFirst().getValue();
    assertThat(stored).hasSize(1);
    assertThat(mean.at()).isEqualTo(Instant.ofEpochSecond(20));
    assertThat(mean.value(0, Metric.RTT)).isEqualTo(0.020f);
    assertThat(mean.value(0, Metric.LOSS)).isEqualTo(100f / 3);
  }

  @Test
  void aMinuteWithoutAnyAnswerHasALossAndNoRoundTrip() {
    minutes.add(ONE, ping(0, Float.NaN, 100));
    minutes.handOver();

    assertThat(stored.getFirst().getValue().value(0, Metric.RTT)).isNaN();
    assertThat(stored.getFirst().getValue().value(0, Metric.LOSS)).isEqualTo(100);
  }

  @Test
  void whoIsPingedSeldomDoesNotKeepAMinuteOpen() {
    minutes.add(OTHER, ping(5, 0.1f, 0));
    minutes.add(ONE, ping(30, 0.1f, 0));
    minutes.add(ONE, ping(70, 0.1f, 0));
    minutes.add(ONE, ping(130, 0.1f, 0));

    assertThat(stored).extracting(Map.Entry::getKey).contains(OTHER);
  }

  @Test
  void whatWasHandedOverIsNotStoredAgain() {
    minutes.add(ONE, ping(0, 0.1f, 0));
    minutes.handOver();
    minutes.handOver();

    assertThat(stored).hasSize(1);
  }

  private static SampleFrame ping(long second, float roundTrip, float loss) {
    return new SampleFrame(
        MetricGroup.PING,
        Instant.ofEpochSecond(second),
        List.of(""),
        new float[] {roundTrip, loss});
  }
}
