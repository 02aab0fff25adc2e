package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.StoreException;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SampleSink.Counts;
import io.bongsu.model.snmp.Secret;
import io.bongsu.storage.database.DatabaseAddress;
import io.bongsu.storage.embedded.EmbeddedPostgres;
import io.bongsu.storage.series.rows.Retention;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database of the user's own that goes away and comes back. */
@Timeout(180)
class OutageIT {
  @TempDir Path server;
  @TempDir Path data;

  private EmbeddedPostgres postgres;
  private DatabaseAddress address;

  @BeforeEach
  void startTheServer() throws IOException {
    UnpackedOnce.seed(server);
    postgres = new EmbeddedPostgres(server, freePort());
    postgres.start();
    address = postgres.address();
  }

  @AfterEach
  void stopTheServer() throws IOException {
    postgres.close();
    UnpackedOnce.unseed(server);
  }

  @Test
  void anUnreachableDatabaseIsNamedAtTheStartAndALaterTrySucceeds() {
    postgres.close();
    try (Storage storage = external(1_000_000)) {
      assertThatThrownBy(storage::start)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("does not answer")
          .hasMessageContaining(address.shown());
      assertThat(storage.check().ready()).isFalse();
      postgres.start();
      storage.start();
      assertThat(storage.check().ready()).isTrue();
    }
  }

  @Test
  void aWrongPasswordIsRefusedWithoutShowingIt() {
    var wrong = new DatabaseAddress(address.url(), address.user(), new Secret("hunter2"));
    try (Storage storage = Storage.postgres(StorageConfig.external(data, wrong))) {
      assertThatThrownBy(storage::start)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("password authentication failed")
          .hasMessageNotContaining("hunter2");
    }
  }

  @Test
  void anOwnerWithoutTheRightToMakeRolesIsEnough() throws SQLException {
    try (Connection owner =
            DriverManager.getConnection(
                address.url(), address.user(), address.password().reveal());
        Statement statement = owner.createStatement()) {
      statement.execute("CREATE ROLE plain LOGIN PASSWORD 'plain'");
      statement.execute("CREATE DATABASE plain OWNER plain");
    }
    var plain =
        new DatabaseAddress(
            address.url().replaceFirst("/postgres$", "/plain"), "plain", new Secret("plain"));
    try (Storage storage = Storage.postgres(StorageConfig.external(data, plain))) {
      storage.start();
      DeviceId device = Devices.one(storage);
      storage.samples().offer(device, ping(Instant.now()));
      Eventually.that("samples are stored", () -> storage.samples().counts().stored() == 2);
    }
  }

  @Test
  void whileTheDatabaseIsAwayEveryPortFailsQuicklyAndAllRecoversByItself() {
    try (Storage storage = external(1_000_000)) {
      storage.start();
      Devices.one(storage);
      postgres.close();
      long start = System.nanoTime();
      assertThatThrownBy(() -> storage.devices().all())
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("does not answer");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
      assertThat(storage.check().ready()).isFalse();
      postgres.start();
      Eventually.that("the store answers again", () -> storage.check().ready());
      assertThat(storage.devices().all()).hasSize(1);
    }
  }

  @Test
  void samplesOfAnOutageAreStoredAfterItAndTheEquationHoldsAllTheTime() {
    try (Storage storage = external(1_000_000)) {
      storage.start();
      DeviceId device = Devices.one(storage);
      Instant begin = Instant.now();
      offer(storage, device, begin, 0, 100);
      Eventually.that("the first are stored", () -> equation(storage).stored() == 200);
      postgres.close();
      offer(storage, device, begin, 100, 2_000);
      assertThat(equation(storage)).isEqualTo(new Counts(4_000, 200, 0, 3_800));
      postgres.start();
      Eventually.that("the others are stored", () -> equation(storage).stored() == 4_000);
      assertThat(rows(storage)).isEqualTo(2_000);
    }
  }

  private PostgresStorage external(long queuedValues) {
    var samples = new StorageConfig.Samples(Retention.DEFAULT, queuedValues, Duration.ofMillis(20));
    return new PostgresStorage(
        new StorageConfig(data, address, 0, samples, StorageConfig.Room.DEFAULT),
        InstantSource.system());
  }

  private static void offer(Storage storage, DeviceId device, Instant begin, int from, int to) {
    for (int i = from; i < to; i++) {
      storage.samples().offer(device, ping(begin.plusMillis(i)));
      equation(storage);
    }
  }

  private static Counts equation(Storage storage) {
    Counts counts = storage.samples().counts();
    assertThat(counts.stored() + counts.dropped() + counts.queued()).isEqualTo(counts.produced());
    return counts;
  }

  private static long rows(Storage storage) {
    return ((PostgresStorage) storage)
        .database()
        .<Long>with(
            handle -> handle.createQuery("SELECT count(*) FROM sample").mapTo(Long.class).one());
  }

  private static SampleFrame ping(Instant at) {
    return new SampleFrame(MetricGroup.PING, at, List.of(""), new float[] {0.001f, 0});
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return probe.getLocalPort();
    }
  }
}
