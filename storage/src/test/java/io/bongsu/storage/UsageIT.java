package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.SeriesStore.Kind;
import io.bongsu.model.series.SeriesStore.Usage;
import io.bongsu.storage.SharedPostgres.Running;
import io.bongsu.storage.series.rows.Retention;
import io.bongsu.storage.series.rows.Retention.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the disk forecast promises, against what the disk comes to. */
@ExtendWith(SharedPostgres.class)
class UsageIT {
  /** After the database was made, from which on samples are expected. */
  private static final Instant BEGIN = Instant.parse("2099-03-01T00:00:00Z");

  private static final Retention RETENTION =
      new Retention(
          new Kept(Duration.ofDays(7), Duration.ofDays(8), Duration.ofDays(40)),
          Map.of(),
          Map.of());

  private final Running running;
  private Timeline time;

  UsageIT(Running running) {
    this.running = running;
  }

  @BeforeEach
  void begin() throws Exception {
    time = new Timeline(running, BEGIN, 11);
    time.keep(RETENTION);
  }

  @AfterEach
  void end() {
    time.close();
  }

  @Test
  void afterFourDaysTheForecastIsWhatTheDiskComesToWithinAFifth() {
    pass(4);
    Usage early = time.usage();
    long promised = kept(early, true);
    long then = kept(early, false);

    pass(8);
    long reached = kept(time.usage(), false);

    assertThat(reached).as("it has grown").isGreaterThan(then * 3 / 2);
    assertThat((double) promised / reached).isBetween(0.8, 1.2);
  }

  /** Hours, which fill for forty days, are left out. */
  private static long kept(Usage usage, boolean expected) {
    return usage.tables().stream()
        .filter(table -> table.kind() != Kind.HOUR)
        .mapToLong(table -> expected ? table.expectedBytes() : table.bytes())
        .sum();
  }

  /** Days of polls from noon to noon; nights are looked after as they are over. */
  private void pass(int days) {
    Instant until = time.now.get().plus(Duration.ofDays(days));
    for (int poll = 0; time.now.get().isBefore(until); poll++) {
      float wave = (float) Math.sqrt(time.now.get().getEpochSecond() % 86_400);
      for (DeviceId device : time.devices) {
        time.poll(device, (float) device.value() * wave, poll % 9 + wave);
      }
      time.move(Duration.ofMinutes(10));
      if (poll % 36 == 35) {
        time.settle();
        time.rollUps.pass();
        time.upkeep().pass();
      }
    }
    time.settle();
    time.rollUps.pass();
    time.upkeep().pass();
  }

  @Test
  void workThatIsNotDoneInTimeIsToldByHowLate() {
    pass(1);
    assertThat(time.usage().lag().packing()).isZero();
    assertThat(time.usage().lag().rollUps()).isZero();

    time.database.use(handle ->
        handle.execute(
            "UPDATE rollup_mark SET whole_until = '2099-03-01T18:00Z' WHERE seconds = 3600"));
    assertThat(time.usage().lag().rollUps())
        .as("the last poll was ten minutes before midnight, the hour was over at seven")
        .isEqualTo(Duration.ofHours(5).minusMinutes(10));

    time.move(Duration.ofHours(9));
    assertThat(time.usage().lag().packing()).isEqualTo(Duration.ofHours(7));
    time.database.use(
        handle -> handle.execute("UPDATE rollup_mark SET whole_until = '2099-03-02T00:00Z'"));
    time.upkeep().pass();
    assertThat(time.usage().lag().packing()).isZero();
  }
}
