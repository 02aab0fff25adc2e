package io.bongsu.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.performance.HotValues.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HotValuesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T02:14:00Z");
  private static final DeviceId ONE = new DeviceId(1);

  private final HotValues values = new HotValues();

  private void ping(long device, int second, float seconds, float loss) {
    values.keep(
        new DeviceId(device),
        new SampleFrame(
            MetricGroup.PING, NOW.plusSeconds(second), List.of(""), new float[] {seconds, loss}));
  }

  private void ports(DeviceId device, int second, List<String> names, float... inBps) {
    float[] all = new float[names.size() * 8];
    for (int i = 0; i < inBps.length; i++) {
      all[i * 8] = inBps[i];
      all[i * 8 + 1] = inBps[i] / 2;
    }
    values.keep(
        device, new SampleFrame(MetricGroup.INTERFACE, NOW.plusSeconds(second), names, all));
  }

  private static Ranked ranked(String label) {
    return Objects.requireNonNull(Ranked.known().get(label));
  }

  @Test
  void theLastValueWins() {
    ping(1, 0, 0.002f, 0);
    ping(1, 10, 0.004f, 25);

    assertThat(values.latest(ONE, Metric.RTT, "")).isEqualTo(0.004f);
    assertThat(values.latest(ONE, Metric.LOSS, "")).isEqualTo(25f);
  }

  @Test
  void theValuesThatAreKeptComeWithTheirMomentsOldestFirst() {
    for (int second = 0; second < 70; second += 10) {
      ping(1, second, second == 40 ? Float.NaN : second, 0);
    }

    assertThat(values.points(ONE, Metric.RTT, ""))
        .extracting(point -> point.at().getEpochSecond() - NOW.getEpochSecond())
        .containsExactly(20L, 30L, 50L, 60L);
    assertThat(values.points(ONE, Metric.RTT, "")).extracting(HotValues.Point::value).endsWith(60f);
    assertThat(values.points(ONE, Metric.RTT, "other")).isEmpty();
    assertThat(values.points(ONE, Metric.CPU, "")).isEmpty();
  }

  @Test
  void anOlderFrameThatComesLateIsPassedOver() {
    ping(1, 10, 0.004f, 0);
    ping(1, 0, 0.002f, 0);

    assertThat(values.latest(ONE, Metric.RTT, "")).isEqualTo(0.004f);
  }

  @Test
  void whatWasNeverReadIsNotZero() {
    assertThat(values.latest(ONE, Metric.CPU, "cpu 0")).isNaN();
  }

  @Test
  void onlyTheLastFramesStay() {
    for (int i = 0; i < 12; i++) {
      ping(1, i, i, 0);
    }

    assertThat(values.last(ONE, ranked("rtt"), "", 99)).containsExactly(11, 10, 9, 8, 7);
    assertThat(values.last(ONE, ranked("rtt"), "", 2)).containsExactly(11, 10);
  }

  @Test
  void aPortKeepsItsPastWhenPortsAreAddedBeforeIt() {
    ports(ONE, 0, List.of("a", "b"), 1, 2);
    ports(ONE, 60, List.of("new", "b", "a"), 9, 20, 10);

    assertThat(values.last(ONE, ranked("ifInBps"), "b", 5)).containsExactly(20, 2);
    assertThat(values.last(ONE, ranked("ifInBps"), "a", 5)).containsExactly(10, 1);
    assertThat(values.last(ONE, ranked("ifInBps"), "new", 5)).containsExactly(9, Float.NaN);
  }

  @Test
  void theFramesInTheirOrderStayWhenPortsComeAndGoInTheMiddleOfARound() {
    for (int second = 0; second < 7; second++) {
      ports(ONE, second, List.of("a", "b"), second, 100 + second);
    }
    ports(ONE, 7, List.of("b", "c"), 107, 207);
    ports(ONE, 8, List.of("b", "c"), 108, 208);

    assertThat(values.last(ONE, ranked("ifInBps"), "b", 9))
        .containsExactly(108, 107, 106, 105, 104);
    assertThat(values.last(ONE, ranked("ifInBps"), "c", 9))
        .containsExactly(208, 207, Float.NaN, Float.NaN, Float.NaN);
    assertThat(values.last(ONE, ranked("ifInBps"), "a", 9)).isEmpty();
  }

  @Test
  void aFrameThatWasGivenOutDoesNotChangeUnderItsReader() {
    ping(1, 0, 0.5f, 0);
    SampleFrame given = values.frame(ONE, MetricGroup.PING).orElseThrow();
    for (int i = 1; i <= 5; i++) {
      ping(1, i, i, 0);
    }

    assertThat(given.values()).containsExactly(0.5f, 0);
    assertThat(given.at()).isEqualTo(NOW);
  }

  @Test
  void whoReadsWhileItIsWrittenSeesWholeFrames() throws InterruptedException {
    List<String> names = IntStream.range(0, 48).mapToObj(i -> "port" + i).toList();
    float[] same = new float[48];
    ports(ONE, 0, names, same);
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              for (int second = 1; second <= 20_000; second++) {
                float[] all = new float[48];
                Arrays.fill(all, second);
                ports(ONE, second, names, all);
              }
            });
    List<String> torn = new ArrayList<>();
    while (writer.isAlive()) {
      float[] read = values.frame(ONE, MetricGroup.INTERFACE).orElseThrow().values();
      if (read[0] != read[47 * 8]) {
        torn.add(read[0] + " and " + read[47 * 8]);
      }
    }
    writer.join();

    assertThat(torn).isEmpty();
    assertThat(values.latest(ONE, Metric.IF_IN_BPS, "port7")).isEqualTo(20_000);
  }

  @Test
  void theBusiestComeFirstAndMissingValuesNever() {
    ping(1, 0, 0.1f, 0);
    ping(2, 0, Float.NaN, 100);
    ping(3, 0, 0.3f, 0);
    ping(4, 0, 0.2f, 0);

    HotValues.Ranking ranking = values.top(ranked("rtt"), 2, Scope.ALL);

    assertThat(ranking.items()).extracting(top -> top.device().value()).containsExactly(3L, 4L);
    assertThat(ranking.considered()).isEqualTo(3);
  }

  @Test
  void theTopIsThatOfSortingEverything() {
    Random random = new Random(3);
    List<String> names = IntStream.range(0, 20).mapToObj(i -> "port" + i).toList();
    record Row(long device, int place, float value) {}
    List<Row> all = new ArrayList<>();
    for (long device = 1; device <= 50; device++) {
      float[] rates = new float[20];
      for (int i = 0; i < 20; i++) {
        rates[i] = random.nextInt(200);
        all.add(new Row(device, i, rates[i]));
      }
      ports(new DeviceId(device), 0, names, rates);
    }
    all.sort(
        Comparator.comparingDouble(Row::value)
            .reversed()
            .thenComparingLong(Row::device)
            .thenComparingInt(Row::place));

    List<Top> top = values.top(ranked("ifInBps"), 30, Scope.ALL).items();

    assertThat(top)
        .extracting(Top::value)
        .containsExactlyElementsOf(all.subList(0, 30).stream().map(Row::value).toList());
    assertThat(top)
        .allMatch(one ->
            all.contains(
                new Row(one.device().value(), names.indexOf(one.instance()), one.value())));
  }

  @Test
  void utilisationNeedsTheSpeedOfThePort() {
    ports(ONE, 0, List.of("a", "b", "c"), 5e8f, 5e8f, 9e8f);
    values.speeds(ONE, Map.of("a", 1e9f, "b", 10e9f));

    assertThat(values.top(ranked("ifInUtilisation"), 5, Scope.ALL).items())
        .containsExactly(new Top(ONE, "a", 50), new Top(ONE, "b", 5));
    assertThat(values.last(ONE, ranked("ifOutUtilisation"), "a", 1)).containsExactly(25);
  }

  @Test
  void speedsKnownBeforeTheFirstFrameAndAfterANewOrderCount() {
    values.speeds(ONE, Map.of("a", 1e9f));
    ports(ONE, 0, List.of("a"), 1e8f);
    assertThat(values.last(ONE, ranked("ifUtilisation"), "a", 1)).containsExactly(10);
    ports(ONE, 60, List.of("b", "a"), 1e8f, 2e8f);
    assertThat(values.last(ONE, ranked("ifUtilisation"), "a", 2)).containsExactly(20, 10);
  }

  @Test
  void errorsAreAShareOfTheirPackets() {
    float[] row = new float[8];
    Arrays.fill(row, 0);
    row[2] = 900;
    row[3] = 90;
    row[4] = 10;
    values.keep(ONE, new SampleFrame(MetricGroup.INTERFACE, NOW, List.of("a"), row));

    assertThat(values.last(ONE, ranked("ifErrorPercent"), "a", 1)).containsExactly(1);
    assertThat(values.last(ONE, ranked("ifDiscardPercent"), "a", 1)).containsExactly(0);
  }

  @Test
  void onlyDevicesInTheScopeTakePart() {
    ping(1, 0, 0.1f, 0);
    ping(2, 60, 0.2f, 0);

    assertThat(values.top(ranked("rtt"), 5, (device, _) -> device.equals(ONE)).items())
        .extracting(Top::device)
        .containsExactly(ONE);
    assertThat(values.top(ranked("rtt"), 5, (_, at) -> at > NOW.toEpochMilli()).items())
        .extracting(Top::device)
        .containsExactly(new DeviceId(2));
  }

  @Test
  void aForgottenDeviceHasNoValues() {
    ping(1, 0, 0.1f, 0);
    values.forget(ONE);

    assertThat(values.top(ranked("rtt"), 5, Scope.ALL).items()).isEmpty();
  }
}
