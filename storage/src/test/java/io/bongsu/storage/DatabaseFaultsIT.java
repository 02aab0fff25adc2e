package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.StoreException;
import io.bongsu.model.access.AuditLog;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.fault.Outbox.Outcome;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SampleSink.Counts;
import io.bongsu.storage.database.DatabaseAddress;
import io.bongsu.storage.series.rows.Retention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The database refuses, hangs, breaks off or is in a bad state, and comes back. */
@ExtendWith(SharedPostgres.class)
@Timeout(180)
class DatabaseFaultsIT {
  private static final int PORTS = 40;

  /** How many of the newest seconds have a row of each of ten devices, without a gap. */
  private static final String COMPLETE_SECONDS =
      """
      SELECT count(*) FROM (SELECT at, count(*) AS rows FROM sample GROUP BY at) AS second
      WHERE rows = 10 AND at > (SELECT max(at) - count(*) / 10 * interval '1 s' FROM sample)
      """;

  private final SharedPostgres.Running running;
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  @TempDir private Path data;
  private FaultyProxy proxy;
  private PostgresStorage storage;

  DatabaseFaultsIT(SharedPostgres.Running running) {
    this.running = running;
  }

  @BeforeEach
  void openThroughTheProxy() throws IOException {
    proxy = new FaultyProxy(port(running.storage.address()));
    Files.copy(running.data.resolve("secret.key"), data.resolve("secret.key"));
    storage = opened(StorageConfig.Room.DEFAULT, 4_000_000);
  }

  @AfterEach
  void close() throws IOException, SQLException {
    sql("ALTER DATABASE postgres RESET default_transaction_read_only");
    sql("DROP TRIGGER IF EXISTS break ON alarm");
    proxy.heal();
    storage.close();
    proxy.close();
  }

  private PostgresStorage opened(StorageConfig.Room room, long memoryValues) {
    return opened(room, memoryValues, "");
  }

  private PostgresStorage opened(StorageConfig.Room room, long memoryValues, String arguments) {
    DatabaseAddress real = running.storage.address();
    String url = real.url().replace(":" + port(real), ":" + proxy.port()) + arguments;
    var address = new DatabaseAddress(url, real.user(), real.password());
    var samples = new StorageConfig.Samples(Retention.DEFAULT, memoryValues, Duration.ofMillis(50));
    var opened = new PostgresStorage(new StorageConfig(data, address, 0, samples, room), now::get);
    opened.start();
    return opened;
  }

  enum Outage {
    REFUSE,
    HANG,
    RESET_MID_COPY
  }

  @ParameterizedTest
  @EnumSource
  void anOutageCostsNeitherAlarmsNorSamples(Outage outage) throws IOException {
    List<DeviceId> devices = Devices.some(storage, 20);
    produce(devices, 5);
    Eventually.that("the first are stored", () -> equation().queued() == 0);
    switch (outage) {
      case REFUSE -> proxy.refuse();
      case HANG -> proxy.hang();
      case RESET_MID_COPY -> proxy.resetInCopies();
    }
    storage.faults().commit(Faults.change(List.of(Faults.open(1)), List.of(), message("k1")));
    produce(devices, 300);
    storage.audit().append(deed("during " + outage));
    storage.faults().commit(Faults.change(List.of(Faults.taken(1)), List.of(), message("k2")));
    AtomicInteger known = new AtomicInteger();
    storage
        .outbox()
        .settle(new Outcome(List.of("k1"), now.get(), true, ""), known::incrementAndGet);
    produce(devices, 300);
    Eventually.that("samples are on the disk", () -> storage.durability().spoolBytes() > 100_000);
    assertThat(equation().queued()).isGreaterThan(produced(500, 20));
    Eventually.that(
        "rows were cut off", () -> outage != Outage.RESET_MID_COPY || proxy.cutCopies() > 0);
    proxy.heal();
    Eventually.that("all samples are stored", () -> equation().queued() == 0);
    Eventually.that("the database knows what was sent", () -> known.get() == 1);
    assertThat(equation()).isEqualTo(new Counts(produced(605, 20), produced(605, 20), 0, 0));
    assertThat(number("SELECT count(*) FROM sample")).isEqualTo(605 * 20);
    assertThat(storage.faults().open().alarms()).containsExactly(Faults.taken(1));
    assertThat(storage.outbox().deliveries(1))
        .extracting(delivery -> delivery.key() + " " + delivery.state())
        .containsExactly("k1 sent", "k2 pending");
    assertThat(number("SELECT count(*) FROM audit_log WHERE action = 'during " + outage + "'"))
        .isEqualTo(1);
  }

  /** The limit on a reply is 30 s; here it is two. */
  @Test
  void aServerThatHangsLongerThanAReplyMayTakeIsGivenUpAndNothingIsLost() throws IOException {
    storage.close();
    storage = opened(StorageConfig.Room.DEFAULT, 4_000_000, "?socketTimeout=2");
    List<DeviceId> devices = Devices.some(storage, 10);
    produce(devices, 5);
    Eventually.that("the first are stored", () -> equation().queued() == 0);
    long before = proxy.connections();
    proxy.hang();
    produce(devices, 50);
    storage.faults().commit(Faults.change(List.of(Faults.open(1)), List.of()));
    Eventually.that("others are tried instead", () -> proxy.connections() > before + 1);
    assertThat(storage.check().ready()).isFalse();
    Eventually.that("samples are on the disk", () -> storage.durability().spoolBytes() > 10_000);
    proxy.heal();
    Eventually.that("all are stored", () -> equation().queued() == 0);
    assertThat(equation()).isEqualTo(new Counts(produced(55, 10), produced(55, 10), 0, 0));
    assertThat(number("SELECT count(*) FROM sample")).isEqualTo(55 * 10);
    assertThat(storage.faults().open().alarms()).containsExactly(Faults.open(1));
  }

  @Test
  void whatWasKeptDuringAnOutageIsThereAfterAKillAndReplayedOnce() throws IOException {
    DeviceId device = Devices.one(storage);
    proxy.refuse();
    storage.faults().commit(Faults.change(List.of(Faults.open(1)), List.of(), message("k1")));
    storage.audit().append(deed("killed"));
    storage.statuses().record(device, DeviceStatus.DOWN, "silent", now.get());
    storage.outbox().settle(new Outcome(List.of("k1"), now.get(), true, ""), () -> {});
    produce(List.of(device), 50);
    Eventually.that("the samples are on the disk", () -> storage.durability().spoolBytes() > 5_000);
    Path copy = data.resolveSibling("killed");
    Copies.copy(data, copy);
    proxy.heal();
    storage.close();
    long once = number("SELECT count(*) FROM audit_log WHERE action = 'killed'");
    data = copy;
    storage = opened(StorageConfig.Room.DEFAULT, 4_000_000);
    assertThat(storage.faults().open().alarms()).containsExactly(Faults.open(1));
    assertThat(storage.outbox().deliveries(1).getFirst().state()).isEqualTo("sent");
    assertThat(once).isEqualTo(1);
    assertThat(number("SELECT count(*) FROM audit_log WHERE action = 'killed'")).isEqualTo(1);
    assertThat(storage.statuses().intervals(device, Instant.EPOCH, now.get().plusSeconds(1)))
        .hasSize(1);
    Eventually.that("the spool is empty", () -> equation().queued() == 0);
    assertThat(equation().dropped()).isZero();
    assertThat(number("SELECT count(*) FROM sample")).isEqualTo(50);
  }

  @Test
  void anOutageBeyondTheQuotaCostsTheOldestOnlyAndTheyAreCountedExactly() throws IOException {
    storage.close();
    storage = opened(new StorageConfig.Room(1 << 20, 1 << 20, 0), 5_000_000);
    List<DeviceId> devices = Devices.some(storage, 10);
    proxy.refuse();
    produce(devices, 320);
    storage.faults().commit(Faults.change(List.of(Faults.open(1)), List.of()));
    Eventually.that("the oldest are given up", () -> equation().dropped() > 0);
    proxy.heal();
    Eventually.that("the rest is stored", () -> equation().queued() == 0);
    Counts after = equation();
    long rows = number("SELECT count(*) FROM sample");
    assertThat(after.produced()).isEqualTo(produced(320, 10));
    assertThat(after.stored()).isEqualTo(rows * PORTS * 8);
    assertThat(after.dropped()).isEqualTo(produced(320, 10) - rows * PORTS * 8);
    assertThat(number(COMPLETE_SECONDS)).as("only the oldest are missing").isEqualTo(rows / 10);
    assertThat(storage.faults().open().alarms()).containsExactly(Faults.open(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "53100", "25006"})
  void aStateThatPassesIsWaitedForAndNothingIsGivenUp(String sqlState) throws SQLException {
    sql("CREATE SEQUENCE IF NOT EXISTS broken_times");
    sql("ALTER SEQUENCE broken_times RESTART");
    breakAlarms(
        "IF nextval('broken_times') <= 3 THEN RAISE 'broken' USING ERRCODE = '"
            + sqlState
            + "'; END IF;");
    storage.faults().commit(Faults.change(List.of(Faults.open(1)), List.of(), message("k1")));
    Eventually.that("written at last", () -> number("SELECT count(*) FROM alarm") == 1);
    assertThat(storage.outbox().deliveries(1)).hasSize(1);
    assertThat(storage.durability().quarantined()).isZero();
  }

  @Test
  void aDatabaseThatOnlyReadsIsWaitedFor() throws SQLException {
    DeviceId device = Devices.one(storage);
    sql("ALTER DATABASE postgres SET default_transaction_read_only = on");
    sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'bongsu'");
    storage.faults().commit(Faults.change(List.of(Faults.open(1)), List.of()));
    produce(List.of(device), 10);
    Eventually.that(
        "both wait",
        () -> storage.durability().journalWaiting() > 0 && storage.durability().spoolBytes() > 0);
    sql(
        "SET default_transaction_read_only = off; ALTER DATABASE postgres RESET default_transaction_read_only");
    sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'bongsu'");
    Eventually.that(
        "both are written",
        () -> number("SELECT count(*) FROM alarm") == 1 && equation().queued() == 0);
    assertThat(equation().dropped()).isZero();
  }

  @Test
  void aRecordTheDatabaseRefusesIsQuarantinedAndWhatCameWithItIsWritten() throws SQLException {
    breakAlarms("IF NEW.id = 13 THEN RAISE 'unlucky' USING ERRCODE = '23514'; END IF;");
    for (int i = 1; i <= 20; i++) {
      storage
          .faults()
          .commit(
              Faults.change(
                  List.of(Faults.open(i), Faults.open(100 + i)), List.of(), message("k" + i)));
    }
    assertThat(storage.faults().open().alarms()).hasSize(39);
    assertThat(storage.outbox().deliveries(1)).hasSize(20);
    assertThat(storage.durability().quarantined()).isEqualTo(1);
    assertThat(
            number(
                "SELECT count(*) FROM quarantine WHERE kind = 'journal' AND cause LIKE '%unlucky%'"))
        .isEqualTo(1);
  }

  @Test
  void withoutAJournalTheDatabaseTakesWhatHappensAndWithoutBothItIsRefused() throws IOException {
    storage.close();
    StorageConfig.Room tiny = new StorageConfig.Room(1 << 20, 1 << 20, 0);
    storage = opened(tiny, 4_000_000);
    String large = java.util.HexFormat.of().formatHex(noise(3_000_000));
    AuditLog.Entry giant = new AuditLog.Entry(now.get(), "a", "::1", "giant", "x", large);
    storage.audit().append(giant);
    assertThat(number("SELECT count(*) FROM audit_log WHERE action = 'giant'")).isEqualTo(1);
    proxy.refuse();
    assertThatThrownBy(() -> storage.audit().append(giant)).isInstanceOf(StoreException.class);
    storage.audit().append(deed("small"));
    proxy.heal();
    Eventually.that(
        "written", () -> number("SELECT count(*) FROM audit_log WHERE action = 'small'") > 0);
  }

  @Test
  void aWallClockThatJumpsDuringAnOutageCostsNothing() throws IOException {
    List<DeviceId> devices = Devices.some(storage, 5);
    proxy.refuse();
    Instant real = now.get();
    for (Duration jump :
        List.of(Duration.ofHours(1), Duration.ofHours(-1), Duration.ofSeconds(1))) {
      now.set(real.plus(jump));
      produce(devices, 10);
      storage
          .statuses()
          .record(
              devices.getFirst(),
              now.get().getEpochSecond() % 2 == 0 ? DeviceStatus.UP : DeviceStatus.DOWN,
              "jump",
              now.get());
    }
    now.set(real);
    proxy.heal();
    Eventually.that("all are stored", () -> equation().queued() == 0);
    assertThat(equation().dropped()).isZero();
    assertThat(storage.durability().quarantined()).isZero();
    assertThat(storage.durability().oldestSeconds()).isBetween(0.0, 60.0);
  }

  /** One frame for each device and second, a second apart in the frames' own time. */
  private void produce(List<DeviceId> devices, int seconds) {
    for (int second = 0; second < seconds; second++) {
      Instant at = now.get();
      for (DeviceId device : devices) {
        storage.samples().offer(device, frame(at));
      }
      now.set(at.plusSeconds(1));
    }
    equation();
  }

  private static long produced(int seconds, int devices) {
    return (long) seconds * devices * PORTS * 8;
  }

  private static SampleFrame frame(Instant at) {
    List<String> ports = new ArrayList<>();
    for (int i = 0; i < PORTS; i++) {
      ports.add("Gi0/" + i);
    }
    float[] values = new float[PORTS * 8];
    java.util.Arrays.fill(values, 1.5f);
    return new SampleFrame(MetricGroup.INTERFACE, at, ports, values);
  }

  private Counts equation() {
    Counts counts = storage.samples().counts();
    assertThat(counts.stored() + counts.dropped() + counts.queued()).isEqualTo(counts.produced());
    return counts;
  }

  private AuditLog.Entry deed(String action) {
    return new AuditLog.Entry(now.get(), "kim", "::1", action, "incident 1", "");
  }

  private static io.bongsu.model.fault.Notification message(String key) {
    return Faults.notification(key, 1, 1);
  }

  private void breakAlarms(String body) throws SQLException {
    sql(
        "CREATE OR REPLACE FUNCTION break() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN "
            + body
            + " RETURN NEW; END $$");
    sql(
        "CREATE OR REPLACE TRIGGER break BEFORE INSERT ON alarm FOR EACH ROW EXECUTE FUNCTION break()");
  }

  private void sql(String text) throws SQLException {
    DatabaseAddress real = running.storage.address();
    try (Connection owner =
            DriverManager.getConnection(real.url(), real.user(), real.password().reveal());
        Statement statement = owner.createStatement()) {
      statement.execute("SET default_transaction_read_only = off");
      statement.execute(text);
    }
  }

  private long number(String sql) {
    DatabaseAddress real = running.storage.address();
    try (Connection owner =
            DriverManager.getConnection(real.url(), real.user(), real.password().reveal());
        Statement statement = owner.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] noise(int size) {
    byte[] noise = new byte[size];
    new java.util.Random(3).nextBytes(noise);
    return noise;
  }

  private static int port(DatabaseAddress address) {
    return Integer.parseInt(address.url().replaceFirst(".*:(\\d+)/.*", "$1"));
  }
}
