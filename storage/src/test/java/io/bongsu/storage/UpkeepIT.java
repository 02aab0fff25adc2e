package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.StoreException;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.storage.SharedPostgres.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
class UpkeepIT {
  private static final Instant BEGIN = Instant.parse("2026-03-10T22:00:00Z");
  private static final String DAYS =
      "SELECT count(*) FROM pg_inherits WHERE inhparent = 'sample'::regclass";

  private final Running running;
  private Timeline time;

  UpkeepIT(Running running) {
    this.running = running;
  }

  @BeforeEach
  void begin() throws Exception {
    time = new Timeline(running, BEGIN, 11);
    for (int minute = 0; minute < 240; minute += 10) {
      for (DeviceId device : time.devices) {
        time.poll(
            device, (float) (device.value() * 1_000 + minute), minute % 20 == 0 ? 5 : Float.NaN);
      }
      time.settle();
      time.move(Duration.ofMinutes(10));
    }
    time.rollUps.pass();
  }

  @AfterEach
  void end() {
    time.close();
  }

  @Test
  void aDayThatIsOverIsPackedAndAnswersTheSame() {
    List<List<Bucket>> before = answers();
    time.upkeep().pass();
    assertThat(time.number("SELECT count(*) FROM sample")).isEqualTo(11 * 12);
    assertThat(time.number("SELECT count(*) FROM sample_pack_time")).isEqualTo(11);
    assertThat(time.number("SELECT count(*) FROM packing WHERE state = 'packed' AND seconds = 1"))
        .isEqualTo(1);
    assertThat(time.number(DAYS)).isEqualTo(1);
    assertThat(answers()).isEqualTo(before);
  }

  @Test
  void aSeriesThatNeverChangedIsKeptWithTheTimesOfItsLayout() {
    time.upkeep().pass();
    assertThat(time.number("SELECT count(*) FROM sample_pack WHERE place = 2")).isZero();
    assertThat(time.number("SELECT count(*) FROM sample_pack_time WHERE same[2] = 0"))
        .isEqualTo(11);
    assertThat(time.number("SELECT min(cardinality(v)) FROM sample_pack WHERE place = 1"))
        .isEqualTo(12);
  }

  @Test
  void nothingIsPackedBeforeItsRollUpsAreMade() {
    time.database.use(handle ->
        handle.execute(
            "UPDATE rollup_mark SET whole_until = '2026-03-10T23:00Z' WHERE seconds = 3600"));
    time.upkeep().pass();
    assertThat(time.number("SELECT count(*) FROM packing")).isZero();
  }

  @Test
  void aDayIsLeftAloneForTwoHours() {
    time.now.set(Instant.parse("2026-03-11T01:59:00Z"));
    time.upkeep().pass();
    assertThat(time.number("SELECT count(*) FROM packing")).isZero();
  }

  @Test
  void packingThatWasCutShortGoesOnAndUntilThenThePolledRowsAnswer() {
    List<List<Bucket>> before = answers();
    String inTheWay =
        "INSERT INTO sample_pack (day, layout, place, metric_group, v) VALUES ('2026-03-10', 7, 1, 2, '{0}')";
    time.database.use(handle -> {
      handle
          .createQuery("SELECT series_partition_ensure('sample_pack', 2::smallint, '2026-03-10')")
          .mapTo(String.class)
          .findOne();
      handle.execute(inTheWay);
    });
    assertThatThrownBy(() -> time.upkeep().pass()).isInstanceOf(StoreException.class);
    assertThat(time.number("SELECT layouts FROM packing WHERE state = 'copying' AND seconds = 1"))
        .isEqualTo(4);
    assertThat(answers()).isEqualTo(before);
    time.database.use(handle -> handle.execute("DELETE FROM sample_pack WHERE layout = 7"));
    time.upkeep().pass();
    assertThat(time.number("SELECT layouts FROM packing WHERE state = 'packed' AND seconds = 1"))
        .isEqualTo(11);
    assertThat(answers()).isEqualTo(before);
  }

  @Test
  void plainSqlSeesTheSameWhetherPackedOrNot() {
    String sql =
        "SELECT sum(value)::bigint + count(*) FROM series_samples(1, 'ifInBps', 'Gi0/1', '2026-03-10', '2026-03-12')";
    long before = time.number(sql);
    time.upkeep().pass();
    assertThat(time.number(sql)).isEqualTo(before).isGreaterThan(24_000);
  }

  @Test
  void samplesThatComeAfterTheirDayWasPackedArePackedToo() {
    time.upkeep().pass();
    DeviceId device = time.devices.getFirst();
    Instant at = Instant.parse("2026-03-10T22:05:00Z");
    float[] values = new float[MetricGroup.INTERFACE.metrics().size() * 2];
    values[0] = 77;
    time.offer(
        device, new SampleFrame(MetricGroup.INTERFACE, at, List.of("Gi0/1", "Gi0/2"), values));
    time.settle();
    List<List<Bucket>> before = answers();
    assertThat(before.getFirst()).extracting(Bucket::min).contains(77.0);
    assertThat(time.number(DAYS)).isEqualTo(2);
    time.upkeep().pass();
    assertThat(time.number(DAYS)).isEqualTo(1);
    assertThat(time.number("SELECT max(cardinality(ms)) FROM sample_pack_time")).isEqualTo(13);
    assertThat(answers()).isEqualTo(before);
  }

  @Test
  void whatIsTooOldIsDroppedInWholePartitions() {
    time.move(Duration.ofMinutes(10));
    time.rollUps.pass();
    time.upkeep().pass();
    time.move(Duration.ofDays(9));
    time.upkeep().pass();
    assertThat(time.number(DAYS)).isZero();
    assertThat(time.number("SELECT count(*) FROM sample_pack")).isZero();
    assertThat(time.number("SELECT count(*) FROM packing WHERE seconds = 1")).isZero();
    assertThat(time.number("SELECT count(*) FROM rollup_5m_pack_time")).isPositive();
    time.move(Duration.ofDays(90));
    time.upkeep().pass();
    assertThat(time.number("SELECT count(*) FROM rollup_5m")).isZero();
    assertThat(time.number("SELECT count(*) FROM rollup_5m_pack_time")).isZero();
    assertThat(time.number("SELECT count(*) FROM rollup_1h")).isPositive();
    time.move(Duration.ofDays(340));
    time.upkeep().pass();
    assertThat(time.number("SELECT count(*) FROM rollup_1h")).isZero();
    assertThat(time.number("SELECT count(*) FROM packing")).isZero();
  }

  private List<List<Bucket>> answers() {
    return time.devices.stream()
        .map(device -> time.buckets(device, "Gi0/1", BEGIN, Duration.ofHours(5), 1_000))
        .toList();
  }
}
