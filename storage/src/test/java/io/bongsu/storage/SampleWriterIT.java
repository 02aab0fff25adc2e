package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SampleSink;
import io.bongsu.model.series.SampleSink.Counts;
import io.bongsu.storage.SharedPostgres.Running;
import io.bongsu.storage.database.Quarantine;
import io.bongsu.storage.series.SampleWriter;
import io.bongsu.storage.series.rollup.RollUps;
import io.bongsu.storage.series.rows.Retention;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedPostgres.class)
class SampleWriterIT {
  private final Running running;
  private final Storage storage;
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final Quarantine quarantine = new Quarantine();
  private SampleWriter writer;
  @TempDir private Path spool;

  SampleWriterIT(Running running) {
    this.running = running;
    this.storage = running.storage;
  }

  @BeforeEach
  void startAWriterWithAClockOfItsOwn() {
    var rollUps = new RollUps(running.storage.database(), now::get);
    var limits = new SampleWriter.Limits(Retention.DEFAULT, 1_000_000, Duration.ofMillis(10));
    writer =
        new SampleWriter(
            running.storage.database(),
            rollUps,
            SampleWriter.Overflow.into(spool, 1 << 30, quarantine),
            limits,
            now::get);
    writer.start();
  }

  @AfterEach
  void stopTheWriter() throws SQLException {
    execute("DROP TRIGGER IF EXISTS break ON sample");
    writer.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "53100", "25006", "57014"})
  void aStateThatPassesIsWaitedForAndNoSampleIsGivenUp(String sqlState) throws SQLException {
    execute("CREATE SEQUENCE IF NOT EXISTS broken_samples");
    execute("ALTER SEQUENCE broken_samples RESTART");
    breakSamples("nextval('broken_samples') <= 3", sqlState);
    List<DeviceId> devices = Devices.some(storage, 20);
    devices.forEach(device -> writer.offer(device, ping(now.get())));
    awaitSettled();
    assertThat(writer.counts()).isEqualTo(new Counts(40, 40, 0, 0));
    assertThat(number("SELECT count(*) FROM sample")).isEqualTo(20);
    assertThat(quarantine.added()).isZero();
  }

  /** Of what the server is given no time for, so much at once that it has time. */
  @Test
  void aBatchThatAlwaysTakesTooLongIsWrittenInParts() throws SQLException {
    breakSamples(
        "set_config('bongsu.rows', "
            + "(coalesce(nullif(current_setting('bongsu.rows', true), ''), '0')::int + 1)::text, true)::int > 5",
        "57014");
    List<DeviceId> devices = Devices.some(storage, 40);
    devices.forEach(device -> writer.offer(device, ping(now.get())));
    awaitSettled();
    assertThat(writer.counts()).isEqualTo(new Counts(80, 80, 0, 0));
    assertThat(number("SELECT count(*) FROM sample")).isEqualTo(40);
    assertThat(quarantine.added()).isZero();
  }

  private void breakSamples(String when, String sqlState) throws SQLException {
    execute(
        """
        CREATE OR REPLACE FUNCTION break_samples() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN IF %s THEN RAISE 'broken' USING ERRCODE = '%s'; END IF; RETURN NEW; END $$
        """
            .formatted(when, sqlState));
    execute(
        "CREATE OR REPLACE TRIGGER break BEFORE INSERT ON sample FOR EACH ROW EXECUTE FUNCTION break_samples()");
  }

  private void execute(String sql) throws SQLException {
    try (Connection owner = running.owner();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aFrameTheDatabaseRefusesIsDroppedAloneAndCounted() throws SQLException {
    List<DeviceId> devices = Devices.some(storage, 20);
    for (DeviceId device : devices) {
      String instance = device.equals(devices.get(13)) ? "poison \0 name" : "CPU";
      writer.offer(
          device,
          new SampleFrame(MetricGroup.PROCESSOR, now.get(), List.of(instance), new float[] {1}));
    }
    awaitSettled();
    assertThat(writer.counts()).isEqualTo(new Counts(20, 19, 1, 0));
    assertThat(number("SELECT count(*) FROM sample")).isEqualTo(19);
    assertThat(quarantine.added()).isEqualTo(1);
    assertThat(
            number(
                "SELECT count(*) FROM quarantine WHERE kind = 'sample' AND cause LIKE '%ero byte%' OR cause LIKE '%0x00%'"))
        .isEqualTo(1);
  }

  @Test
  void framesOfADeviceThatIsGoneAreDroppedAndCounted() {
    List<DeviceId> two = Devices.some(storage, 2);
    Devices.delete(storage, two.get(0));
    two.forEach(device -> writer.offer(device, ping(now.get())));
    awaitSettled();
    assertThat(writer.counts()).isEqualTo(new Counts(4, 2, 2, 0));
  }

  @Test
  void framesFromOutsideTheKeptTimeAreDroppedAndCounted() {
    DeviceId device = Devices.one(storage);
    writer.offer(device, ping(Instant.EPOCH));
    writer.offer(device, ping(now.get().plus(Duration.ofDays(900))));
    writer.offer(device, ping(now.get()));
    awaitSettled();
    assertThat(writer.counts()).isEqualTo(new Counts(6, 2, 4, 0));
  }

  @Test
  void twoFramesOfOneMomentDoNotStopTheOthers() throws SQLException {
    DeviceId device = Devices.one(storage);
    writer.offer(device, ping(now.get()));
    writer.offer(device, ping(now.get()));
    writer.offer(device, ping(now.get().plusSeconds(1)));
    awaitSettled();
    assertThat(number("SELECT count(*) FROM sample")).isEqualTo(2);
    assertThat(writer.counts().queued()).isZero();
  }

  @Test
  void closingWritesWhatIsQueued() throws SQLException {
    DeviceId device = Devices.one(storage);
    for (int i = 0; i < 500; i++) {
      writer.offer(device, ping(now.get().plusMillis(i)));
    }
    writer.close();
    assertThat(writer.counts()).isEqualTo(new Counts(1_000, 1_000, 0, 0));
    assertThat(number("SELECT count(*) FROM sample")).isEqualTo(500);
  }

  private void awaitSettled() {
    SampleSink sink = writer;
    Eventually.that("all samples are settled", () -> sink.counts().queued() == 0);
  }

  private static SampleFrame ping(Instant at) {
    return new SampleFrame(MetricGroup.PING, at, List.of(""), new float[] {0.001f, 0});
  }

  private long number(String sql) throws SQLException {
    try (Connection owner = running.owner();
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
