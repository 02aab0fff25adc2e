package io.bongsu.app.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.app.performance.Baselines;
import io.bongsu.app.performance.RecentSeries;
import io.bongsu.app.performance.SeriesAway;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.model.series.SeriesQuery.Name;
import io.bongsu.performance.HotValues;
import io.bongsu.performance.trend.Comparison;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesAnswersTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final DeviceId CORE = new DeviceId(1);

  @Test
  void whileTheStoreIsAwayTheLastPollsAreToldAloneAndWhatNeedsThePastIsNot() {
    HotValues values = new HotValues();
    values.keep(
        CORE,
        new SampleFrame(
            MetricGroup.PROCESSOR, NOW.minusSeconds(30), List.of("0"), new float[] {7}));
    SeriesQuery away = new SeriesAway();
    SeriesAnswers answers =
        new SeriesAnswers(
            away, new RecentSeries(away, values), new Baselines(away, _ -> null, () -> NOW));

    SeriesJson told =
        answers
            .of(
                CORE,
                List.of(new Name(Metric.CPU, "0")),
                new SeriesAsk(new Span(NOW.minusSeconds(3_600), NOW), 60, 95, true, Comparison.DAY))
            .getFirst();

    assertThat(told.recentOnly()).isTrue();
    assertThat(told.buckets()).hasSize(1);
    assertThat(told.percentile()).isEqualTo(new SeriesJson.PercentileJson(95, null));
    assertThat(told.baseline()).isNull();
    assertThat(told.compare()).isNull();
  }
}
