package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Name;
import io.bongsu.model.series.SeriesQuery.Page;
import io.bongsu.model.series.SeriesQuery.Question;
import io.bongsu.model.series.SeriesQuery.Series;
import io.bongsu.model.series.SeriesQuery.Span;
import io.bongsu.model.series.SeriesQuery.Spans;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * What every {@link io.bongsu.model.series.SampleSink} and {@link
 * io.bongsu.model.series.SeriesQuery} do together.
 */
abstract class SeriesContract {
  private final Instant start =
      Instant.now().truncatedTo(ChronoUnit.DAYS).minus(1, ChronoUnit.HOURS);

  abstract Storage storage();

  @Test
  void bucketsCarryMinimumAverageAndMaximum() {
    DeviceId device = Devices.one(storage());
    for (int i = 0; i < 6; i++) {
      offer(device, ping(i * 10, i, 100));
    }
    Series series = ask(device, Metric.RTT, "", 60, 2);
    assertThat(series.unit()).isEqualTo("s");
    assertThat(series.stepSeconds()).isEqualTo(30);
    assertThat(series.buckets())
        .containsExactly(
            new Bucket(start.getEpochSecond(), 0, 1, 2),
            new Bucket(start.getEpochSecond() + 30, 3, 4, 5));
  }

  @Test
  void thereAreNeverMoreBucketsThanAsked() {
    DeviceId device = Devices.one(storage());
    for (int i = 0; i < 100; i++) {
      offer(device, ping(i, i, 0));
    }
    for (int points : new int[] {1, 3, 7, 33, 99, 100}) {
      assertThat(ask(device, Metric.RTT, "", 100, points).buckets())
          .hasSizeLessThanOrEqualTo(points);
    }
  }

  @Test
  void missingValuesAreSkippedAndTheirTimesHaveNoBucket() {
    DeviceId device = Devices.one(storage());
    offer(device, ping(0, 5, 0));
    offer(device, ping(10, Float.NaN, 100));
    offer(device, ping(20, 7, 0));
    assertThat(ask(device, Metric.RTT, "", 30, 3).buckets())
        .extracting(Bucket::avg)
        .containsExactly(5.0, 7.0);
  }

  @Test
  void anInstanceIsFoundWhereverItStoodInEachPoll() {
    DeviceId device = Devices.one(storage());
    offer(device, ports(0, List.of("Gi0/1", "Gi0/2"), 10, 20));
    offer(device, ports(10, List.of("Gi0/2", "Gi0/3", "Gi0/1"), 21, 30, 11));
    offer(device, ports(20, List.of("Gi0/1", "Gi0/2"), 12, 22));
    assertThat(ask(device, Metric.IF_OUT_BPS, "Gi0/2", 30, 3).buckets())
        .extracting(Bucket::avg)
        .containsExactly(20.5, 21.5, 22.5);
    assertThat(ask(device, Metric.IF_IN_BPS, "Gi0/3", 30, 3).buckets())
        .extracting(Bucket::avg)
        .containsExactly(30.0);
  }

  @Test
  void theSpanEndsBeforeItsEnd() {
    DeviceId device = Devices.one(storage());
    offer(device, ping(0, 1, 0));
    offer(device, ping(10, 2, 0));
    assertThat(ask(device, Metric.RTT, "", 10, 10).buckets()).hasSize(1);
  }

  @Test
  void samplesOnBothSidesOfMidnightAreFound() {
    DeviceId device = Devices.one(storage());
    offer(device, ping(3590, 1, 0));
    offer(device, ping(3610, 2, 0));
    assertThat(ask(device, Metric.RTT, "", 7200, 2_000).buckets()).hasSize(2);
  }

  @Test
  void unknownDevicesAndInstancesGiveNoBuckets() {
    DeviceId device = Devices.one(storage());
    offer(device, ports(0, List.of("Gi0/1"), 10));
    assertThat(ask(device, Metric.IF_IN_BPS, "Gi0/9", 60, 10).buckets()).isEmpty();
    assertThat(ask(new DeviceId(99_999), Metric.RTT, "", 60, 10).buckets()).isEmpty();
  }

  @Test
  void aDeletedDeviceTakesItsSeriesAlong() {
    DeviceId device = Devices.one(storage());
    offer(device, ping(0, 1, 0));
    Devices.delete(storage(), device);
    assertThat(ask(device, Metric.RTT, "", 60, 10).buckets()).isEmpty();
  }

  @Test
  void aPageAnswersInTheOrderAsked() {
    DeviceId device = Devices.one(storage());
    offer(device, ports(0, List.of("Gi0/1", "Gi0/2"), 10, 20));
    offer(device, ping(5, 3, 0));
    Page page =
        new Page(
            device,
            List.of(
                new Name(Metric.IF_IN_BPS, "Gi0/2"),
                new Name(Metric.RTT, ""),
                new Name(Metric.IF_IN_BPS, "Gi0/9"),
                new Name(Metric.IF_OUT_BPS, "Gi0/1")),
            start,
            start.plusSeconds(60),
            1);
    List<Series> answers = storage().series().page(page);
    assertThat(answers).extracting(Series::unit).containsExactly("bit/s", "s", "bit/s", "bit/s");
    assertThat(answers)
        .extracting(series -> series.buckets().stream().map(Bucket::avg).toList())
        .containsExactly(List.of(20.0), List.of(3.0), List.of(), List.of(10.5));
  }

  @Test
  void wideBucketsAreWholeFiveMinutesOrHours() {
    DeviceId device = Devices.one(storage());
    for (int i = 0; i < 150; i++) {
      offer(device, ping(i * 60, i, 0));
    }
    Series fives = ask(device, Metric.RTT, "", 130, 9_000, 25);
    assertThat(fives.stepSeconds()).isEqualTo(600);
    assertThat(fives.buckets().getFirst()).isEqualTo(bucket(0, 0, 4.5, 9));
    assertThat(fives.buckets()).hasSize(15);
    Series hours = ask(device, Metric.RTT, "", 130, 9_000, 2);
    assertThat(hours.stepSeconds()).isEqualTo(7_200);
    assertThat(hours.buckets())
        .containsExactly(bucket(0, 0, 59.5, 119), bucket(7_200, 120, 134.5, 149));
  }

  @Test
  void aPercentileIsTheNearestRankOfFiveMinuteAverages() {
    DeviceId device = Devices.one(storage());
    for (int i = 0; i < 40; i++) {
      offer(device, ping(i * 150, i, 0));
    }
    assertThat(storage().series().percentile(span(device, 0, 6_000), 95)).hasValue(36.5);
    assertThat(storage().series().percentile(span(device, 0, 6_000), 100)).hasValue(38.5);
    assertThat(storage().series().percentile(span(device, 1, 6_000), 5)).hasValue(2.5);
    assertThat(storage().series().percentile(span(device, 7_000, 8_000), 95)).isEmpty();
  }

  @Test
  void percentilesOfManySeriesComeInTheOrderAsked() {
    DeviceId device = Devices.one(storage());
    for (int i = 0; i < 40; i++) {
      offer(device, ping(i * 150, i, i < 20 ? 0 : 50));
    }
    List<Name> asked =
        List.of(
            new Name(Metric.LOSS, ""),
            new Name(Metric.IF_IN_BPS, "Gi0/1"),
            new Name(Metric.RTT, ""),
            new Name(Metric.LOSS, ""));
    Instant end = start.plusSeconds(6_000);

    assertThat(storage().series().percentiles(new Spans(device, asked, start, end), 95))
        .containsExactly(
            OptionalDouble.of(50),
            OptionalDouble.empty(),
            OptionalDouble.of(36.5),
            OptionalDouble.of(50));
  }

  @Test
  void aSpanOfFiftyYearsIsAnsweredFromWhatIsThere() {
    DeviceId device = Devices.one(storage());
    offer(device, ping(0, 7, 0));
    Span ages =
        new Span(
            device, Metric.RTT, "", start.minus(Duration.ofDays(18_000)), start.plusSeconds(300));

    assertThat(storage().series().percentile(ages, 95)).hasValue(7);
  }

  @Test
  void aVolumeIsTheRateTimesTheSecondsThatAreOver() {
    DeviceId device = Devices.one(storage());
    for (int i = 0; i < 10; i++) {
      offer(device, ping(i * 60, i < 5 ? 10 : 20, 0));
    }
    assertThat(storage().series().volume(span(device, 0, 600))).hasValue(9_000);
    assertThat(storage().series().volume(span(device, 100, 400))).hasValue(4_000);
    assertThat(storage().series().volume(span(device, 0, 3_600))).hasValue(9_000);
    assertThat(storage().series().volume(span(device, 900, 3_600))).isEmpty();
  }

  /** Of today: what is packed meanwhile is no last frame. */
  @Test
  void theLastFramesAreTheNewestOfEachDeviceAndGroup() {
    DeviceId device = Devices.one(storage());
    int now = (int) Duration.between(start, Instant.now()).toSeconds() - 600;
    offer(device, ports(now, List.of("Gi0/1", "Gi0/2"), 10, 20));
    offer(device, ports(now + 60, List.of("Gi0/2"), 21));
    offer(device, ping(now + 30, 1, 0));
    offer(device, ping(now + 20, 2, 0));
    Map<MetricGroup, SampleFrame> last = new EnumMap<>(MetricGroup.class);
    storage()
        .lastFrames()
        .lastFrames(
            start.plusSeconds(now),
            (id, frame) -> {
              assertThat(id).isEqualTo(device);
              assertThat(last.put(frame.group(), frame)).isNull();
            });
    assertThat(last.get(MetricGroup.INTERFACE).instances()).containsExactly("Gi0/2");
    assertThat(last.get(MetricGroup.INTERFACE).value(0, Metric.IF_IN_BPS)).isEqualTo(21);
    assertThat(last.get(MetricGroup.PING).at()).isEqualTo(start.plusSeconds(now + 30));
    storage()
        .lastFrames()
        .lastFrames(start.plusSeconds(now + 61), (_, _) -> Assertions.fail("too old"));
  }

  @Test
  void onlyValuesThatAreThereAreCounted() {
    DeviceId device = Devices.one(storage());
    long before = storage().samples().counts().stored();
    offer(device, ping(0, Float.NaN, 100));
    assertThat(storage().samples().counts().stored() - before).isEqualTo(1);
  }

  private void offer(DeviceId device, SampleFrame frame) {
    storage().samples().offer(device, frame);
    Eventually.that("the frame is settled", () -> storage().samples().counts().queued() == 0);
  }

  private Series ask(DeviceId device, Metric metric, String instance, int seconds, int points) {
    return ask(device, metric, instance, 0, seconds, points);
  }

  private Series ask(
      DeviceId device, Metric metric, String instance, int from, int to, int points) {
    return storage()
        .series()
        .query(
            new Question(
                device, metric, instance, start.plusSeconds(from), start.plusSeconds(to), points));
  }

  private Span span(DeviceId device, int from, int to) {
    return new Span(device, Metric.RTT, "", start.plusSeconds(from), start.plusSeconds(to));
  }

  private Bucket bucket(int second, double min, double avg, double max) {
    return new Bucket(start.getEpochSecond() + second, min, avg, max);
  }

  private SampleFrame ping(int second, float rtt, float loss) {
    return new SampleFrame(
        MetricGroup.PING, start.plusSeconds(second), List.of(""), new float[] {rtt, loss});
  }

  /** Each instance has its own in-rate, and out-rates half a bit higher. */
  private SampleFrame ports(int second, List<String> instances, float... inRates) {
    int columns = MetricGroup.INTERFACE.metrics().size();
    float[] values = new float[instances.size() * columns];
    for (int i = 0; i < instances.size(); i++) {
      values[i * columns] = inRates[i];
      values[i * columns + 1] = inRates[i] + 0.5f;
    }
    return new SampleFrame(MetricGroup.INTERFACE, start.plusSeconds(second), instances, values);
  }
}
