package io.bongsu.storage;

import static io.bongsu.storage.Classes.ACCESS;
import static io.bongsu.storage.Classes.BEGIN;
import static io.bongsu.storage.Classes.CORE;
import static io.bongsu.storage.Classes.OTHERS;
import static io.bongsu.storage.Classes.answers;
import static io.bongsu.storage.Classes.beside;
import static io.bongsu.storage.Classes.layouts;
import static io.bongsu.storage.Classes.octets;
import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.storage.SharedPostgres.Running;
import io.bongsu.storage.series.pack.Upkeep;
import io.bongsu.storage.series.rows.Retention;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
class RetentionByRoleIT {
  private static final String PARTITIONS =
      "SELECT count(*) FROM pg_inherits WHERE inhparent IN ('sample_pack'::regclass, 'sample_pack_time'::regclass)";

  private final Running running;
  private Timeline time;
  private Upkeep upkeep;

  RetentionByRoleIT(Running running) {
    this.running = running;
  }

  @BeforeEach
  void begin() throws Exception {
    time = Classes.begin(running);
    upkeep = time.upkeep();
  }

  @AfterEach
  void end() {
    time.close();
  }

  @Test
  void whatIsKeptShorterGoesAndTheRestStaysToTheBit() {
    List<List<String>> core = octets(time, CORE);
    List<List<String>> others = octets(time, OTHERS);
    List<List<Bucket>> before = answers(time, 1, 3);
    time.now.set(Instant.parse("2026-03-02T23:59:00Z"));
    upkeep.pass();
    assertThat(layouts(time, ACCESS)).as("the last day that is kept").containsExactly(5L, 5L, 5L);

    time.now.set(Instant.parse("2026-03-03T00:01:00Z"));
    upkeep.pass();

    assertThat(layouts(time, ACCESS)).containsExactly(0L, 5L, 5L);
    assertThat(octets(time, CORE)).isEqualTo(core);
    assertThat(octets(time, OTHERS)).isEqualTo(others);
    assertThat(answers(time, 1, 3)).isEqualTo(before);
    assertThat(time.number(PARTITIONS)).isEqualTo(2);
    assertThat(beside(time)).isZero();
    assertThat(time.number("SELECT count(*) FROM packing WHERE state = 'packed'")).isEqualTo(3);
  }

  @Test
  void partitionsLookAsBeforeWhenSomethingWasTakenOut() {
    String sql =
        """
        SELECT concat_ws(' ', c.relname, c.reloptions, t.reloptions, pg_get_expr(c.relpartbound, c.oid),
          (SELECT string_agg(conname::text || pg_get_constraintdef(k.oid), ',' ORDER BY conname)
            FROM pg_constraint k WHERE k.conrelid = c.oid),
          (SELECT string_agg(n.relname::text || i.indisvalid || p.inhparent::regclass::text, ',') FROM pg_index i
            JOIN pg_class n ON n.oid = i.indexrelid JOIN pg_inherits p ON p.inhrelid = n.oid WHERE i.indrelid = c.oid))
        FROM pg_class c LEFT JOIN pg_class t ON t.oid = c.reltoastrelid
        WHERE c.relispartition AND c.relkind = 'r' AND c.relname LIKE 'sample\\_pack%' ORDER BY 1
        """;
    List<String> before = time.texts(sql);
    time.now.set(Instant.parse("2026-03-03T00:01:00Z"));
    upkeep.pass();
    assertThat(layouts(time, ACCESS).getFirst()).isZero();
    assertThat(time.texts(sql)).hasSize(2).isEqualTo(before);
  }

  @Test
  void whatIsKeptLongerStaysWhenAllElseIsGoneUntilItsOwnTimeIsOver() {
    List<List<String>> core = octets(time, CORE);
    time.move(Duration.ofDays(9));
    upkeep.pass();
    assertThat(layouts(time, OTHERS)).containsExactly(0L, 3L, 3L);
    assertThat(octets(time, CORE)).isEqualTo(core);
    time.move(Duration.ofDays(40));
    upkeep.pass();
    assertThat(time.number(PARTITIONS)).as("the day is over for all").isZero();
    assertThat(layouts(time, ACCESS)).as("five minutes and hours, too").containsExactly(0L, 0L, 0L);
    assertThat(layouts(time, CORE)).containsExactly(0L, 3L, 3L);
    time.move(Duration.ofDays(50));
    upkeep.pass();
    assertThat(layouts(time, OTHERS)).containsExactly(0L, 0L, 3L);
    time.move(Duration.ofDays(310));
    upkeep.pass();
    assertThat(layouts(time, OTHERS)).containsExactly(0L, 0L, 0L);
    assertThat(octets(time, "rollup_1h_pack", CORE))
        .isEqualTo(core.get(Classes.TABLES.indexOf("rollup_1h_pack")));
    time.move(Duration.ofDays(110));
    upkeep.pass();
    assertThat(time.number("SELECT count(*) FROM packing")).isZero();
  }

  @Test
  void aDeviceThatGetsAnotherRoleIsKeptAsLongAsThatSaysFromTheNextDayOn() {
    time.now.set(Instant.parse("2026-03-04T10:00:00Z"));
    Classes.role(time, "core", "4");
    upkeep.pass();
    assertThat(layouts(time, ACCESS)).as("one of them is core").containsExactly(1L, 5L, 5L);
    Classes.role(time, "access", "1");
    time.move(Duration.ofHours(1));
    upkeep.pass();
    assertThat(layouts(time, CORE).getFirst()).isEqualTo(3);
    time.move(Duration.ofDays(1));
    upkeep.pass();
    assertThat(layouts(time, CORE).getFirst()).isEqualTo(2);
    assertThat(layouts(time, "4").getFirst()).isEqualTo(1);
  }

  @Test
  void ofADayThatIsNotPackedNothingIsTakenOut() {
    time.database.use(handle -> handle.execute("UPDATE packing SET state = 'differs'"));
    time.now.set(Instant.parse("2026-03-04T10:00:00Z"));
    upkeep.pass();
    assertThat(layouts(time, ACCESS)).containsExactly(5L, 5L, 5L);
  }

  @Test
  void anotherConfigurationEndsWhatWasBegunAndTakesNothingOut() {
    time.now.set(Instant.parse("2026-03-03T00:01:00Z"));
    Classes.copy(time, "sample", 4);
    assertThat(beside(time)).isEqualTo(2);
    time.keep(Retention.DEFAULT);
    time.upkeep().pass();
    assertThat(beside(time)).isZero();
    assertThat(layouts(time, ACCESS)).containsExactly(5L, 5L, 5L);
  }

  @Test
  void whatDevicesOfALongerRoleHaveIsCopiedThoughOthersWereToStayWhenCopyingBegan() {
    Classes.role(time, "core", ACCESS);
    List<List<String>> before = octets(time, ACCESS);
    Classes.role(time, "access", ACCESS);
    time.now.set(Instant.parse("2026-03-03T00:01:00Z"));
    Classes.copy(time, "sample", 100);
    Classes.role(time, "core", "6");
    upkeep.pass();
    assertThat(layouts(time, ACCESS).getFirst()).isEqualTo(1);
    assertThat(octets(time, "sample_pack", "6")).isSubsetOf(before.get(1)).isNotEmpty();
  }

  @Test
  void samplesOlderThanTheirDevicesAreKeptAreNotTakenInAndTheirRollUpsStay() {
    time.now.set(Instant.parse("2026-03-04T10:00:00Z"));
    upkeep.pass();
    List<List<String>> before = octets(time, ACCESS);
    long stored = time.number("SELECT count(*) FROM sample");
    late(4);
    late(1);
    time.settle();
    assertThat(time.number("SELECT count(*) FROM sample")).isEqualTo(stored + 1);
    time.rollUps.pass();
    upkeep.pass();
    assertThat(octets(time, ACCESS)).isEqualTo(before);
    assertThat(time.number("SELECT max(cardinality(ms)) FROM sample_pack_time")).isEqualTo(25);
  }

  @Test
  void rollUpsMadeAgainWhileTheirDayIsCopiedAreCopiedAnew() {
    time.now.set(Instant.parse("2026-03-12T00:01:00Z"));
    upkeep.pass();
    assertThat(layouts(time, ACCESS)).as("five minutes are over").containsExactly(0L, 0L, 5L);
    Classes.role(time, "access", "9");
    Classes.copy(time, "rollup_5m", 100);
    late(1);
    time.settle();
    time.rollUps.pass();
    List<String> merged = octets(time, "rollup_5m_pack", "1");
    time.move(Duration.ofDays(1));
    upkeep.pass();
    assertThat(layouts(time, "9").get(1)).isZero();
    assertThat(octets(time, "rollup_5m_pack", "1")).isEqualTo(merged);
    assertThat(time.buckets(time.devices.getFirst(), "Gi0/1", BEGIN, Duration.ofHours(2), 24))
        .extracting(Bucket::max)
        .contains(777_777.0);
  }

  @Test
  void aChartThatBeginsBeforeItsSamplesIsMadeOfRollUps() {
    time.now.set(Instant.parse("2026-03-04T10:00:00Z"));
    upkeep.pass();
    Duration minutes = Duration.ofMinutes(30);
    assertThat(time.buckets(time.devices.get(3), "Gi0/1", BEGIN, minutes, 1_000))
        .as("an access switch, of five minutes")
        .hasSize(6);
    time.now.set(Instant.parse("2026-03-15T10:00:00Z"));
    upkeep.pass();
    assertThat(time.buckets(time.devices.get(3), "Gi0/1", BEGIN, Duration.ofHours(2), 1_000))
        .as("of hours")
        .hasSize(2);
    assertThat(time.buckets(time.devices.getFirst(), "Gi0/1", BEGIN, minutes, 1_000))
        .as("a core router, as polled")
        .hasSize(6)
        .first()
        .extracting(Bucket::epochSecond)
        .isEqualTo(BEGIN.getEpochSecond());
  }

  @Test
  void whoAsksMeanwhileSeesAllOfIt() throws Exception {
    List<List<Bucket>> before = answers(time, 1, 3);
    time.now.set(Instant.parse("2026-03-03T00:01:00Z"));
    var done = new AtomicBoolean();
    CompletableFuture<Integer> asking =
        CompletableFuture.supplyAsync(() -> {
          int asked = 0;
          while (!done.get() || asked < 3) {
            assertThat(answers(time, 1, 3)).isEqualTo(before);
            asked++;
          }
          return asked;
        });
    try {
      Eventually.that("the swap came between two questions", this::isSwapped);
    } finally {
      done.set(true);
    }
    assertThat(asking.get()).isPositive();
    assertThat(answers(time, 1, 3)).isEqualTo(before);
  }

  /** A swap that does not get its lock in time is tried again at the next pass. */
  private boolean isSwapped() {
    try {
      upkeep.pass();
    } catch (io.bongsu.model.StoreException busy) {
      return false;
    }
    return layouts(time, ACCESS).getFirst() == 0;
  }

  @Test
  void theForecastSaysWhatEachRoleWillTake() {
    assertThat(time.usage().roles())
        .extracting(role -> role.role() + " " + role.devices() + " " + role.raw().toDays())
        .containsExactly("access 5 2", "core 3 30", " 3 7");
    long expected = time.usage().expectedBytes();
    assertThat(time.usage().roles().stream().mapToLong(role -> role.expectedBytes()).sum())
        .isCloseTo(expected, org.assertj.core.data.Offset.offset(10L));
    long core = time.usage().roles().get(1).expectedBytes();
    assertThat(core).isGreaterThan(time.usage().roles().get(2).expectedBytes() * 5 / 4);
    time.keep(new Retention(Retention.DEFAULT.usual(), Map.of(), Map.of()));
    assertThat(time.usage().roles()).isEmpty();
  }

  private void late(long device) {
    float[] values = new float[2 * MetricGroup.INTERFACE.metrics().size()];
    values[0] = 777_777;
    time.offer(
        time.devices.get((int) device - 1),
        new SampleFrame(
            MetricGroup.INTERFACE,
            BEGIN.plus(Duration.ofMinutes(13)),
            List.of("Gi0/1", "Gi0/2"),
            values));
  }
}
