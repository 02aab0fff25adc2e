package io.bongsu.storage;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Question;
import io.bongsu.model.series.SeriesStore.Usage;
import io.bongsu.storage.SharedPostgres.Running;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.database.DatabaseAddress;
import io.bongsu.storage.database.Quarantine;
import io.bongsu.storage.series.SampleWriter;
import io.bongsu.storage.series.pack.Upkeep;
import io.bongsu.storage.series.read.SeriesReader;
import io.bongsu.storage.series.read.UsageReader;
import io.bongsu.storage.series.rollup.RollUps;
import io.bongsu.storage.series.rows.Retention;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;

/**
 * Samples in a database of their own, with a clock that a test moves; roll-ups and upkeep happen
 * when the test says so.
 */
final class Timeline implements AutoCloseable {
  private static final int MOST_DEVICES = 11;
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Set<Running> TEMPLATES = new HashSet<>();

  final AtomicReference<Instant> now;
  final List<DeviceId> devices;
  final Database database = new Database();
  RollUps rollUps;
  Retention retention = Retention.DEFAULT;
  private final Path spool = Files.createTempDirectory("bongsu-spool");
  private SampleWriter writer;

  Timeline(Running running, Instant begin, int devices) throws SQLException, IOException {
    this.now = new AtomicReference<>(begin);
    this.devices = LongStream.rangeClosed(1, devices).mapToObj(DeviceId::new).toList();
    database.open(create(running));
    rollUps = new RollUps(database, now::get);
    writer = begin();
  }

  /** A copy of a database with devices, which is made once. */
  private static synchronized DatabaseAddress create(Running running)
      throws SQLException, IOException {
    String template = "timeline_0";
    if (TEMPLATES.add(running)) {
      DatabaseAddress address = copy(running, "template1", template);
      Path data = Files.createTempDirectory("bongsu-timeline");
      try (Storage storage = Storage.postgres(StorageConfig.external(data, address))) {
        storage.start();
        Devices.some(storage, MOST_DEVICES);
      }
      TemporaryData.delete(data);
      Database made = new Database();
      made.open(address);
      made.use(handle -> handle.execute("DELETE FROM rollup_mark"));
      made.close();
    }
    return copy(running, template, "timeline_" + NUMBER.incrementAndGet());
  }

  private static DatabaseAddress copy(Running running, String template, String name)
      throws SQLException {
    try (Connection owner = running.owner();
        Statement statement = owner.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
    }
    DatabaseAddress whole = running.storage.address();
    return new DatabaseAddress(
        whole.url().replaceFirst("/[^/]*$", "/" + name), whole.user(), whole.password());
  }

  private SampleWriter begin() {
    rollUps.resume();
    var limits = new SampleWriter.Limits(retention, 1_000_000, Duration.ofMillis(2));
    var overflow = SampleWriter.Overflow.into(spool, 1 << 26, new Quarantine());
    SampleWriter started = new SampleWriter(database, rollUps, overflow, limits, now::get);
    started.start();
    return started;
  }

  /** As after a start with another configuration. */
  void keep(Retention other) {
    retention = other;
    restart();
  }

  /** What memory held is gone, as after a crash. */
  void restart() {
    writer.close();
    rollUps = new RollUps(database, now::get);
    writer = begin();
  }

  void offer(DeviceId device, SampleFrame frame) {
    writer.offer(device, frame);
  }

  void settle() {
    Eventually.that("all samples are settled", () -> writer.counts().queued() == 0);
  }

  /** One poll of two ports now: in-rates a and b. */
  void poll(DeviceId device, float a, float b) {
    float[] values = new float[2 * MetricGroup.INTERFACE.metrics().size()];
    values[0] = a;
    values[MetricGroup.INTERFACE.metrics().size()] = b;
    offer(
        device,
        new SampleFrame(MetricGroup.INTERFACE, now.get(), List.of("Gi0/1", "Gi0/2"), values));
  }

  void move(Duration by) {
    now.set(now.get().plus(by));
  }

  /** What the daily role may ask, as text. */
  List<String> texts(String sql) {
    return database.<List<String>>with(
        handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  Upkeep upkeep() {
    return new Upkeep(database, retention, now::get);
  }

  SeriesReader reader() {
    return new SeriesReader(database, retention, now::get);
  }

  Usage usage() {
    return new UsageReader(database, retention, rollUps, now::get, OptionalLong::empty).usage();
  }

  List<Bucket> buckets(DeviceId device, String port, Instant from, Duration span, int points) {
    return reader()
        .query(new Question(device, Metric.IF_IN_BPS, port, from, from.plus(span), points))
        .buckets();
  }

  long number(String sql) {
    return database.<Long>with(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  @Override
  public void close() {
    writer.close();
    database.close();
    try {
      TemporaryData.delete(spool);
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
