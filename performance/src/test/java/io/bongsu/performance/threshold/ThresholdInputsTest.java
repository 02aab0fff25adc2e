package io.bongsu.performance.threshold;

import static io.bongsu.performance.threshold.Reading.BAD;
import static io.bongsu.performance.threshold.Reading.NODATA;
import static io.bongsu.performance.threshold.Reading.OK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.performance.HotValues;
import io.bongsu.performance.Ranked;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdInputsTest {
  private static final float NONE = Float.NaN;
  private static final ThresholdRule CPU = new ThresholdRule(Ranked.of(Metric.CPU), 90, 80, 3, 5);

  private static Reading judge(Reading before, float... last) {
    return ThresholdInputs.judge(last, CPU, before);
  }

  @Test
  void threeOfFiveMakeItBad() {
    assertThat(judge(OK, 95, 95, 50, 50, 95)).isEqualTo(BAD);
    assertThat(judge(OK, 95, 95, 50, 50, 50)).isEqualTo(OK);
  }

  @Test
  void aBadOneIsGoodAgainOnlyBelowTheClearLimit() {
    assertThat(judge(BAD, 85, 85, 85, 85, 85)).isEqualTo(BAD);
    assertThat(judge(OK, 85, 85, 85, 85, 85)).isEqualTo(OK);
    assertThat(judge(BAD, 70, 70, 70, 85, 85)).isEqualTo(OK);
  }

  @Test
  void withoutTheNewestOrWithTooFewValuesNothingIsSaid() {
    assertThat(judge(OK, NONE, 95, 95, 95, 95)).isEqualTo(NODATA);
    assertThat(judge(OK, 95, NONE, NONE, 95, NONE)).isEqualTo(NODATA);
    assertThat(judge(OK)).isEqualTo(NODATA);
  }

  @Test
  void theLimitItselfIsNotBeyond() {
    assertThat(judge(OK, 90, 90, 90, 90, 90)).isEqualTo(OK);
  }

  @Test
  void itReadsTheHotRing() {
    HotValues values = new HotValues();
    DeviceId device = new DeviceId(7);
    for (int i = 0; i < 3; i++) {
      values.keep(
          device,
          new SampleFrame(
              MetricGroup.PROCESSOR,
              Instant.EPOCH.plusSeconds(60L * i),
              List.of("cpu 0"),
              new float[] {99}));
    }
    ThresholdInputs inputs = new ThresholdInputs(values);

    assertThat(inputs.read(device, "cpu 0", CPU, OK)).isEqualTo(BAD);
    assertThat(inputs.read(device, "cpu 1", CPU, OK)).isEqualTo(NODATA);
  }

  @Test
  void rulesThatCannotHoldAreRefused() {
    Ranked cpu = Ranked.of(Metric.CPU);
    assertThatThrownBy(() -> new ThresholdRule(cpu, 80, 90, 1, 1)).hasMessageContaining("clears");
    assertThatThrownBy(() -> new ThresholdRule(cpu, 90, 80, 6, 5))
        .hasMessageContaining("between 1 and the 5");
  }
}
