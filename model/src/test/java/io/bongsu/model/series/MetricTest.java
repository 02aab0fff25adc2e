package io.bongsu.model.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricTest {
  @Test
  void everyMetricHasAGroupAndEveryGroupItsOwnNumber() {
    assertThat(Metric.values())
        .allSatisfy(metric -> assertThat(metric.group().metrics()).contains(metric));
    assertThat(Arrays.stream(MetricGroup.values()).map(MetricGroup::number))
        .doesNotHaveDuplicates();
  }

  @Test
  void anUnknownMetricNamesTheKnownOnes() {
    assertThatThrownBy(() -> Metric.parse("ifInOctets")).hasMessageContaining("ifInBps");
  }

  @Test
  void aFrameKnowsItsShape() {
    SampleFrame frame =
        new SampleFrame(
            MetricGroup.PING, Instant.EPOCH, List.of(""), new float[] {0.01f, Float.NaN});

    assertThat(frame.value(0, Metric.RTT)).isEqualTo(0.01f);
    assertThat(frame.samples()).isEqualTo(1);
    assertThatThrownBy(
            () -> new SampleFrame(MetricGroup.PING, Instant.EPOCH, List.of("a", "b"), new float[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
