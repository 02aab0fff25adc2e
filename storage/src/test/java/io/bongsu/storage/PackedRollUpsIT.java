package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.StoreException;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SeriesQuery.Name;
import io.bongsu.model.series.SeriesQuery.Page;
import io.bongsu.model.series.SeriesQuery.Series;
import io.bongsu.storage.SharedPostgres.Running;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A night in which a day and a month end: ports change places, some values are missing. */
@ExtendWith(SharedPostgres.class)
class PackedRollUpsIT {
  private static final Instant BEGIN = Instant.parse("2026-02-28T21:00:00Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");
  private static final Duration EVERY = Duration.ofSeconds(150);
  private static final int COLUMNS = MetricGroup.INTERFACE.metrics().size();
  private static final List<String> PORTS = List.of("Gi0/1", "Gi0/2", "Gi0/3");
  private static final List<String> TURNED = List.of("Gi0/3", "Gi0/1", "Gi0/2");

  private final Running running;
  private final Random random = new Random(5);
  private Timeline time;

  PackedRollUpsIT(Running running) {
    this.running = running;
  }

  @BeforeEach
  void begin() throws Exception {
    time = new Timeline(running, BEGIN, 5);
    for (int step = 1; time.now.get().isBefore(MIDNIGHT.plus(Duration.ofMinutes(150))); step++) {
      for (DeviceId device : time.devices) {
        if (random.nextInt(40) > 0) {
          time.offer(device, frame(time.now.get()));
        }
      }
      time.move(EVERY);
      if (step % 4 == 0) {
        time.settle();
        time.rollUps.pass();
      }
    }
  }

  @AfterEach
  void end() {
    time.close();
  }

  @Test
  void aDayAndAMonthThatAreOverArePackedAndAnswerTheSame() {
    List<Object> before = everything();
    time.upkeep().pass();
    assertThat(time.number("SELECT count(*) FROM rollup_5m WHERE bucket < '2026-03-01'")).isZero();
    assertThat(time.number("SELECT count(*) FROM rollup_1h WHERE bucket < '2026-03-01'")).isZero();
    assertThat(time.number("SELECT count(*) FROM rollup_5m_pack_time")).isEqualTo(10);
    assertThat(time.number("SELECT count(*) FROM rollup_1h_pack_time")).isEqualTo(10);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aSeriesThatStoodStillHasNoRowOfItsOwn() {
    time.upkeep().pass();
    assertThat(time.number("SELECT count(*) FROM rollup_5m_pack WHERE (place - 1) % 8 = 5"))
        .isZero();
    assertThat(
            time.number(
                "SELECT count(*) FROM rollup_5m_pack_time WHERE same[6] = 3 AND same[7] = 'NaN'"))
        .isEqualTo(10);
    assertThat(time.number("SELECT count(*) FROM rollup_5m_pack WHERE cardinality(n) > 0"))
        .isPositive()
        .isLessThan(time.number("SELECT count(*) FROM rollup_5m_pack WHERE cardinality(n) = 0"));
  }

  @Test
  void packingThatWasCutShortGoesOnAndUntilThenTheRowsAnswer() {
    List<Object> before = everything();
    for (String table : List.of("rollup_5m_pack", "rollup_1h_pack")) {
      String day = table.equals("rollup_5m_pack") ? "2026-02-28" : "2026-02-01";
      String more = table.equals("rollup_5m_pack") ? "" : ", '{}'";
      time.database.use(handle -> {
        handle
            .createQuery("SELECT series_partition_ensure(:table, 2::smallint, :day::date)")
            .bind("table", table)
            .bind("day", day)
            .mapTo(String.class)
            .findOne();
        handle.execute(
            "INSERT INTO "
                + table
                + " VALUES ('"
                + day
                + "', 7, 1, 2, '{}', '{}', '{}', '{}'"
                + more
                + ")");
      });
    }
    assertThatThrownBy(() -> time.upkeep().pass()).isInstanceOf(StoreException.class);
    assertThat(time.number("SELECT sum(layouts) FROM packing WHERE state = 'copying'"))
        .isEqualTo(8);
    assertThat(everything()).isEqualTo(before);
    time.restart();
    time.database.use(handle -> {
      handle.execute("DELETE FROM rollup_5m_pack WHERE layout = 7");
      handle.execute("DELETE FROM rollup_1h_pack WHERE layout = 7");
    });
    time.upkeep().pass();
    assertThat(time.number("SELECT count(*) FROM packing WHERE state <> 'packed'")).isZero();
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void samplesThatComeAfterThePackingAreInTheAnswersAtOnceAndInThePackedRollUpsAfterwards() {
    time.upkeep().pass();
    late();
    List<Object> answers = answers();
    assertThat(time.number("SELECT count(*) FROM rollup_due")).isEqualTo(2);
    time.rollUps.pass();
    assertThat(time.number("SELECT count(*) FROM rollup_due")).isZero();
    assertThat(time.number("SELECT count(*) FROM rollup_5m WHERE bucket < '2026-03-01'")).isZero();
    assertThat(answers())
        .usingRecursiveComparison()
        .withComparatorForType(new DoubleComparator(1), Double.class)
        .isEqualTo(answers);
    List<Object> all = everything();
    time.upkeep().pass();
    assertThat(everything()).isEqualTo(all);
    assertThat(
            time.number(
                "SELECT max(hi)::bigint FROM series_hours(1, 'ifInBps', 'Gi0/1', '2026-02-01', '2026-03-01')"))
        .isEqualTo(8_000_000);
  }

  @Test
  void rollUpsMadeAgainWhileTheirPeriodIsBeingPackedAreNotLost() {
    time.database.use(handle ->
        handle.execute(
            "INSERT INTO packing (seconds, metric_group, day, state, changed_at)"
                + " VALUES (300, 2, '2026-02-28', 'copying', now()), (3600, 2, '2026-02-01', 'copying', now())"));
    late();
    time.rollUps.pass();
    assertThat(time.number("SELECT count(*) FROM sample_late WHERE seconds > 1")).isEqualTo(2);
    List<Object> all = everything();
    time.upkeep().pass();
    assertThat(time.number("SELECT count(*) FROM sample_late")).isZero();
    assertThat(everything()).isEqualTo(all);
  }

  @Test
  void nobodyWhoAsksMeanwhileMissesOrDoublesAnything() throws InterruptedException {
    List<Object> before = everything();
    AtomicBoolean packed = new AtomicBoolean();
    List<List<Object>> seen = new ArrayList<>();
    Thread asking =
        Thread.ofPlatform()
            .start(() -> {
              while (!packed.get()) {
                seen.add(everything());
              }
            });
    Eventually.that("all is packed, between the questions", this::isAllPacked);
    packed.set(true);
    asking.join();
    assertThat(seen).isNotEmpty().allSatisfy(answer -> assertThat(answer).isEqualTo(before));
  }

  @Test
  void connectionsThatBreakWhilePackingLoseNothing() throws Exception {
    List<Object> before = everything();
    for (int cut = 0; cut < 4; cut++) {
      long layouts = 7L * cut;
      Thread packing = Thread.ofPlatform().start(this::isAllPacked);
      Eventually.that(
          "some layouts are packed", () -> !packing.isAlive() || answersWithMoreThan(layouts));
      breakConnections();
      packing.join();
      Eventually.that("the database is there again", () -> answersWithMoreThan(-1));
      assertThat(everything()).isEqualTo(before);
    }
    Eventually.that("all is packed in the end", this::isAllPacked);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aDeletedDeviceTakesItsPackedRollUpsAlong() {
    time.upkeep().pass();
    time.database.use(handle -> handle.execute("DELETE FROM device WHERE id = 1"));
    assertThat(ask(time.devices.getFirst(), 10)).allSatisfy(s -> assertThat(s.buckets()).isEmpty());
    late();
    time.rollUps.pass();
    time.upkeep().pass();
    assertThat(time.number("SELECT count(*) FROM rollup_due")).isZero();
    assertThat(ask(time.devices.get(1), 10)).noneSatisfy(s -> assertThat(s.buckets()).isEmpty());
  }

  private boolean answersWithMoreThan(long packed) {
    try {
      return time.number("SELECT coalesce(sum(layouts), 0) FROM packing") > packed;
    } catch (StoreException cut) {
      return false;
    }
  }

  private void breakConnections() throws SQLException {
    String database =
        time.database.<String>with(
            handle -> handle.createQuery("SELECT current_database()").mapTo(String.class).one());
    try (Connection owner = running.owner();
        Statement statement = owner.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
              + database
              + "'");
    }
  }

  private boolean isAllPacked() {
    try {
      time.upkeep().pass();
      return true;
    } catch (StoreException inUse) {
      return false;
    }
  }

  /**
   * Of the first device, in two hours before midnight: a moment that is known, and one that is not.
   */
  private void late() {
    DeviceId device = time.devices.getFirst();
    for (String at : List.of("2026-02-28T21:13:20Z", "2026-02-28T22:31:00Z")) {
      SampleFrame frame = frame(Instant.parse(at), PORTS);
      frame.values()[0] = 8_000_000;
      time.offer(device, frame);
    }
    time.settle();
  }

  /** What the REST interface and what plain SQL says about every series. */
  private List<Object> everything() {
    List<Object> everything = new ArrayList<>(answers());
    for (DeviceId device : time.devices) {
      for (String port : PORTS) {
        everything.add(rows("series_five_minutes", device, Metric.IF_IN_BPS, port));
        everything.add(rows("series_hours", device, Metric.IF_OUT_BPS, port));
        everything.add(rows("series_hours", device, Metric.IF_OUT_ERRORS, port));
      }
    }
    return everything;
  }

  private List<Object> answers() {
    List<Object> answers = new ArrayList<>();
    for (DeviceId device : time.devices) {
      for (int points : new int[] {2, 6, 70}) {
        answers.addAll(ask(device, points));
      }
    }
    return answers;
  }

  private List<Series> ask(DeviceId device, int points) {
    List<Name> names = new ArrayList<>();
    for (String port : PORTS) {
      names.add(new Name(Metric.IF_IN_BPS, port));
      names.add(new Name(Metric.IF_OUT_ERRORS, port));
    }
    return time.reader()
        .page(new Page(device, names, BEGIN, BEGIN.plus(Duration.ofHours(6)), points));
  }

  private List<String> rows(String function, DeviceId device, Metric metric, String port) {
    String sql =
        "SELECT r::text FROM %s(%d, '%s', '%s', '2026-02-28T21:07Z', '2026-03-01T02:00Z') r"
            .formatted(function, device.value(), metric.label(), port);
    return time.database.<List<String>>with(
        handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  private SampleFrame frame(Instant at) {
    return frame(at, at.isBefore(BEGIN.plus(Duration.ofMinutes(98))) ? PORTS : TURNED);
  }

  /** Column 5 stands still, column 6 has nothing, the others change and miss something. */
  private SampleFrame frame(Instant at, List<String> ports) {
    float[] values = new float[ports.size() * COLUMNS];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(60) == 0 ? Float.NaN : random.nextInt(1_000_000);
      values[i] = i % COLUMNS == 5 ? 3 : values[i];
      values[i] = i % COLUMNS == 6 ? Float.NaN : values[i];
    }
    return new SampleFrame(MetricGroup.INTERFACE, at, ports, values);
  }
}
