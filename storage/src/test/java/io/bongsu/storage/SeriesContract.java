package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Question;
import io.bongsu.model.series.SeriesQuery.Series;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
    return storage()
        .series()
        .query(new Question(device, metric, instance, start, start.plusSeconds(seconds), points));
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
