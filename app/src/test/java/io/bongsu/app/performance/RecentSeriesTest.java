package io.bongsu.app.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.StoreException;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Name;
import io.bongsu.model.series.SeriesQuery.Page;
import io.bongsu.model.series.SeriesQuery.Series;
import io.bongsu.performance.HotValues;
import io.bongsu.storage.Storage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Charts while the store lags behind or is away. */
class RecentSeriesTest {
  private static final Instant T0 = Instant.parse("2026-11-21T02:00:00Z");
  private static final DeviceId CORE = new DeviceId(1);
  private static final Name IN = new Name(Metric.IF_IN_BPS, "p1");

  private final Storage storage = Storage.memory(() -> T0.plusSeconds(3_600));
  private final HotValues values = new HotValues();
  private final RecentSeries recent = new RecentSeries(storage.series(), values);

  private static SampleFrame frame(int minute, float bps) {
    float[] row = {bps, bps / 2, 0, 0, 0, 0, 0, 0};
    return new SampleFrame(
        MetricGroup.INTERFACE, T0.plusSeconds(60L * minute + 5), List.of("p1"), row);
  }

  private void polled(int minute, float bps) {
    values.keep(CORE, frame(minute, bps));
  }

  private void stored(int minute, float bps) {
    storage.samples().offer(CORE, frame(minute, bps));
  }

  private static Page page(int minutes, int points) {
    return new Page(CORE, List.of(IN), T0, T0.plusSeconds(60L * minutes), points);
  }

  private static List<Long> minutes(Series series) {
    return series.buckets().stream()
        .map(bucket -> (bucket.epochSecond() - T0.getEpochSecond()) / 60)
        .toList();
  }

  @Test
  void whatTheStoreDoesNotHaveYetComesFromMemory() {
    for (int minute = 0; minute < 6; minute++) {
      polled(minute, minute);
      if (minute < 3) {
        stored(minute, minute);
      }
    }

    Series series = recent.page(page(10, 10)).whole().getFirst();

    assertThat(minutes(series)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    assertThat(series.buckets())
        .extracting(Bucket::avg)
        .containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0);
  }

  @Test
  void noFrameCountsTwiceInBucketsOfAnyWidth() {
    for (int minute = 0; minute < 6; minute++) {
      polled(minute, 10 * minute);
      stored(minute, 10 * minute);
    }

    for (int points : List.of(1, 2, 3, 4, 10, 600)) {
      assertThat(recent.page(page(10, points)).whole())
          .as("%s points", points)
          .isEqualTo(storage.series().page(page(10, points)));
    }
  }

  @Test
  void aStoreThatStandsInTheMidstOfABucketIsContinuedByTheNext() {
    for (int minute = 0; minute < 5; minute++) {
      polled(minute, minute);
    }
    stored(0, 0);

    Series series = recent.page(page(10, 5)).whole().getFirst();

    assertThat(series.stepSeconds()).isEqualTo(120);
    assertThat(minutes(series)).containsExactly(0L, 2L, 4L);
    assertThat(series.buckets().get(1)).isEqualTo(bucket(2, 2, 2.5, 3));
  }

  @Test
  void whatIsMissingOrOutsideOfTheSpanIsNotMadeUp() {
    polled(3, Float.NaN);
    polled(4, 4);
    polled(11, 11);

    assertThat(minutes(recent.page(page(10, 10)).whole().getFirst())).containsExactly(4L);
  }

  @Test
  void whileTheStoreIsAwayMemoryAnswersAndSaysSo() {
    polled(7, 7);
    polled(8, 8);

    RecentSeries.Answer answer = new RecentSeries(new SeriesAway(), values).page(page(10, 10));

    assertThat(answer.series().getFirst().buckets())
        .containsExactly(bucket(7, 7, 7, 7), bucket(8, 8, 8, 8));
    assertThat(answer.away()).hasMessage("away");
    assertThatThrownBy(answer::whole).isInstanceOf(StoreException.class);
  }

  @Test
  void whileTheStoreIsAwayASpanThatMemoryDoesNotReachIsRefused() {
    polled(11, 11);
    RecentSeries alone = new RecentSeries(new SeriesAway(), values);

    assertThatThrownBy(() -> alone.page(page(10, 10))).hasMessage("away");
  }

  private static Bucket bucket(int minute, double min, double avg, double max) {
    return new Bucket(T0.plusSeconds(60L * minute).getEpochSecond(), min, avg, max);
  }
}
