package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Question;
import io.bongsu.model.series.SeriesQuery.Series;
import io.bongsu.model.series.SeriesQuery.Span;
import io.bongsu.storage.SharedPostgres.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
class RollUpsIT {
  private static final Instant BEGIN = Instant.parse("2026-03-10T08:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Running running;
  private final Random random = new Random(3);
  private final List<Poll> polls = new ArrayList<>();
  private Timeline time;
  private DeviceId device;

  RollUpsIT(Running running) {
    this.running = running;
  }

  @BeforeEach
  void begin() throws Exception {
    time = new Timeline(running, BEGIN, 2);
    device = time.devices.getFirst();
  }

  @AfterEach
  void end() {
    time.close();
  }

  @Test
  void bucketsThatAreOverAreWrittenOnceAndEqualTheirSamples() {
    run(150);
    assertThat(time.number("SELECT count(*) FROM rollup_5m")).isEqualTo(29);
    assertThat(time.number("SELECT count(*) FROM rollup_1h")).isEqualTo(2);
    assertThat(time.number("SELECT sum(n[1]) FROM rollup_1h")).isEqualTo(120);
    everyAnswerEqualsItsSamples();
  }

  @Test
  void aRestartInTheMiddleOfABucketLosesAndDoublesNothing() {
    for (int i = 0; i < 7; i++) {
      run(23);
      time.restart();
    }
    run(22);
    assertThat(time.number("SELECT count(*) FROM rollup_1h")).isEqualTo(3);
    assertThat(time.number("SELECT sum(n[1]) FROM rollup_1h")).isEqualTo(180);
    everyAnswerEqualsItsSamples();
  }

  @Test
  void samplesThatComeLateAreInTheAnswerAtOnceAndInTheRollUpsAfterwards() {
    run(130);
    late(BEGIN.plusSeconds(47 * 60 + 20), 5_000_000f);
    late(BEGIN.plusSeconds(100 * 60 + 20), 7_000_000f);
    assertThat(time.number("SELECT count(*) FROM rollup_due")).isEqualTo(2);
    everyAnswerEqualsItsSamples();
    time.rollUps.pass();
    assertThat(time.number("SELECT count(*) FROM rollup_due")).isZero();
    assertThat(time.number("SELECT sum(n[1]) FROM rollup_5m WHERE bucket < '2026-03-10T09:00Z'"))
        .isEqualTo(61);
    everyAnswerEqualsItsSamples();
  }

  @Test
  void lateSamplesSurviveACrashBeforeTheirRollUpIsMadeAgain() {
    run(130);
    late(BEGIN.plusSeconds(47 * 60 + 20), 5_000_000f);
    time.restart();
    run(10);
    assertThat(time.number("SELECT sum(n[1]) FROM rollup_5m WHERE bucket < '2026-03-10T09:00Z'"))
        .isEqualTo(61);
    everyAnswerEqualsItsSamples();
  }

  @Test
  void twoSamplesOfOneMomentAreCountedOnce() {
    run(10);
    time.poll(device, 1, 1);
    time.settle();
    time.poll(device, 2, 2);
    time.settle();
    polls.add(new Poll(time.now.get(), 1));
    time.move(MINUTE);
    run(60);
    everyAnswerEqualsItsSamples();
  }

  @Test
  void theHourKnowsTheNearestRankPercentileOfWhatWasPolled() {
    run(122);
    List<Float> rising =
        polls.stream()
            .filter(poll -> poll.at.isBefore(BEGIN.plus(Duration.ofHours(2))))
            .filter(poll -> !poll.at.isBefore(BEGIN.plus(Duration.ofHours(1))))
            .map(Poll::value)
            .sorted()
            .toList();
    float stored =
        time.database.<Float>with(handle ->
            handle
                .createQuery("SELECT p95[1] FROM rollup_1h WHERE bucket = '2026-03-10T09:00Z'")
                .mapTo(Float.class)
                .one());
    assertThat(stored).isEqualTo(rising.get(56));
  }

  @Test
  void aPercentileAndAVolumeReachFromRollUpsToTheNewestSample() {
    for (int i = 0; i < 60; i++) {
      step(i);
    }
    Span span = new Span(device, Metric.IF_IN_BPS, "Gi0/1", BEGIN, BEGIN.plus(Duration.ofHours(1)));
    assertThat(time.reader().percentile(span, 50)).hasValue(27);
    assertThat(time.reader().volume(span)).hasValue(60 * 60 * 29.5);
  }

  private void run(int minutes) {
    for (int i = 0; i < minutes; i++) {
      step(random.nextInt(1_000_000));
    }
  }

  private void step(float value) {
    polls.add(new Poll(time.now.get(), value));
    time.poll(device, value, -value);
    time.settle();
    time.move(MINUTE);
    time.rollUps.pass();
  }

  private void late(Instant at, float value) {
    float[] values = new float[2 * MetricGroup.INTERFACE.metrics().size()];
    values[0] = value;
    time.offer(
        device, new SampleFrame(MetricGroup.INTERFACE, at, List.of("Gi0/1", "Gi0/2"), values));
    time.settle();
    polls.add(new Poll(at, value));
  }

  private void everyAnswerEqualsItsSamples() {
    for (int points : new int[] {2, 3, 7, 24, 100, 2_000}) {
      Question question =
          new Question(
              device, Metric.IF_IN_BPS, "Gi0/1", BEGIN, BEGIN.plus(Duration.ofHours(6)), points);
      Series answer = time.reader().query(question);
      long counted = 0;
      for (Bucket bucket : answer.buckets()) {
        double[] inside =
            polls.stream()
                .filter(poll -> poll.isIn(bucket.epochSecond(), answer.stepSeconds()))
                .mapToDouble(Poll::value)
                .toArray();
        counted += inside.length;
        assertThat(bucket.min()).isEqualTo(Arrays.stream(inside).min().orElseThrow());
        assertThat(bucket.max()).isEqualTo(Arrays.stream(inside).max().orElseThrow());
        assertThat(bucket.avg())
            .isCloseTo(
                Arrays.stream(inside).average().orElseThrow(), Percentage.withPercentage(0.0001));
      }
      assertThat(counted).as("%s points", points).isEqualTo(polls.size());
    }
  }

  private record Poll(Instant at, float value) {
    boolean isIn(long start, long step) {
      return at.getEpochSecond() >= start && at.getEpochSecond() < start + step;
    }
  }
}
