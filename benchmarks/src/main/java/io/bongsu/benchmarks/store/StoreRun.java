package io.bongsu.benchmarks.store;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SeriesQuery.Name;
import io.bongsu.model.series.SeriesQuery.Page;
import io.bongsu.model.series.SeriesQuery.Question;
import io.bongsu.model.series.SeriesQuery.Span;
import io.bongsu.storage.database.Quarantine;
import io.bongsu.storage.series.SampleWriter;
import io.bongsu.storage.series.pack.Upkeep;
import io.bongsu.storage.series.read.FrameReader;
import io.bongsu.storage.series.read.SeriesReader;
import io.bongsu.storage.series.rollup.RollUps;
import io.bongsu.storage.series.rows.Partitions;
import io.bongsu.storage.series.rows.Retention;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongToDoubleFunction;

/** One run over the parts of the store. */
public final class StoreRun {
  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration IN_TIME = Duration.ofMinutes(5);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Questions are asked when the day that is not packed yet is longest, at whatever hour it is. */
  private static final Duration BEFORE_MIDNIGHT = Duration.ofHours(2);

  private final Path folder;
  private final Setup setup;
  private final LongToDoubleFunction serverCpu;
  private final PrintStream out;
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

  /**
   * Nothing yet.
   *
   * @param serverCpu CPU seconds of a server's processes by its process number
   */
  public StoreRun(Path folder, Setup setup, LongToDoubleFunction serverCpu, PrintStream out) {
    this.folder = folder;
    this.setup = setup;
    this.serverCpu = serverCpu;
    this.out = out;
  }

  /**
   * What is measured.
   *
   * @param history days in all; those before the last are polled each 10 minutes
   * @param days polled each minute
   * @param peers devices of one day that peers get too
   * @param restart devices whose last frames are read back
   */
  public record Setup(int devices, int ports, int history, int days, int peers, int restart) {}

  private Instant now() {
    return Objects.requireNonNull(now.get());
  }

  /** Everything. */
  public void all() throws Exception {
    try (Ground ground = new Ground(folder)) {
      List<DeviceId> devices = ground.open(Math.max(setup.devices(), setup.restart()));
      new Parts(ground, devices.subList(0, setup.devices())).run();
      restart(ground, devices.subList(0, setup.restart()));
      if (setup.peers() > 0) {
        new Peers(folder, serverCpu, out).run(ground, setup.peers(), setup.ports());
      }
    }
  }

  private void restart(Ground ground, List<DeviceId> devices) {
    RollUps rollUps = new RollUps(ground.database, this::now);
    SampleWriter writer = writer(ground, rollUps);
    for (DeviceId device : devices) {
      writer.offer(device, new Traffic(1, setup.ports()).at(now()));
      writer.offer(
          device, new SampleFrame(MetricGroup.PING, now(), List.of(""), new float[] {0.01f, 0}));
    }
    settle(writer, 0);
    writer.close();
    long begin = System.nanoTime();
    double cpu = serverCpu.applyAsDouble(ground.postmaster());
    List<DeviceId> seen = new ArrayList<>();
    new FrameReader(ground.database)
        .lastFrames(now().minus(Duration.ofHours(1)), (device, _) -> seen.add(device));
    out.printf(
        "Last frames of %d devices (%d frames): %.2f s, PostgreSQL CPU %.2f s%n",
        devices.size(),
        seen.size(),
        (System.nanoTime() - begin) / 1e9,
        serverCpu.applyAsDouble(ground.postmaster()) - cpu);
  }

  private SampleWriter writer(Ground ground, RollUps rollUps) {
    SampleWriter writer =
        new SampleWriter(
            ground.database,
            rollUps,
            SampleWriter.Overflow.into(folder.resolve("spool"), 8L << 30, new Quarantine()),
            new SampleWriter.Limits(
                Retention.DEFAULT.withRaw(Duration.ofDays(40)), 100_000_000, Duration.ofMillis(20)),
            this::now);
    writer.start();
    return writer;
  }

  private static void settle(SampleWriter writer, long most) {
    while (writer.counts().queued() > most) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  /** Writing, rolling up, packing, asking. */
  private final class Parts {
    private final Ground ground;
    private final List<DeviceId> devices;
    private final List<Traffic> traffic = new ArrayList<>();
    private final RollUps rollUps;
    private final Upkeep upkeep;
    private final Spending rolling = new Spending("roll-ups of 5 min and 1 h");
    private final Spending packing = new Spending("packing");
    private final Spending writing = new Spending("writing");
    private long packedSamples;

    Parts(Ground ground, List<DeviceId> devices) {
      this.ground = ground;
      this.devices = devices;
      this.rollUps = new RollUps(ground.database, StoreRun.this::now);
      this.upkeep = new Upkeep(ground.database, Retention.DEFAULT, StoreRun.this::now);
      for (int i = 0; i < devices.size(); i++) {
        traffic.add(new Traffic(i, setup.ports()));
      }
    }

    void run() throws IOException, InterruptedException {
      Instant end = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(BEFORE_MIDNIGHT);
      now.set(end.minus(Duration.ofDays(setup.history())));
      rollUps.resume();
      SampleWriter writer = writer(ground, rollUps);
      poll(writer, end.minus(Duration.ofDays(setup.days())), MINUTE.multipliedBy(10));
      long before = writer.counts().stored();
      List.of(writing, rolling, packing).forEach(Spending::clear);
      packedSamples = ground.number("SELECT coalesce(sum(samples), 0) FROM packing");
      poll(writer, end, MINUTE);
      long samples = writer.counts().stored() - before;
      writer.close();
      out.printf(
          "%d devices x %d ports, %d days: %,d samples%n",
          devices.size(), setup.ports(), setup.days(), samples);
      writing.tell(samples);
      rolling.tell(samples);
      packing.tell(ground.number("SELECT coalesce(sum(samples), 0) FROM packing") - packedSamples);
      sizes(Partitions.day(end.minus(Duration.ofDays(setup.days()))).plusDays(1));
      questions(end);
    }

    private void poll(SampleWriter writer, Instant end, Duration every) {
      long perHour = Duration.ofHours(1).dividedBy(every);
      long inTime = Math.max(1, IN_TIME.dividedBy(every));
      for (long step = 1; now().isBefore(end); step++) {
        for (int i = 0; i < devices.size(); i++) {
          writer.offer(devices.get(i), traffic.get(i).at(now()));
        }
        now.set(now().plus(every));
        if (step % inTime == 0) {
          writing.during(() -> settle(writer, 0));
        }
        if (step % perHour == 0) {
          rolling.during(rollUps::pass);
        }
        if (step % (24 * perHour) == 0) {
          packing.during(upkeep::pass);
        }
      }
    }

    /** Of samples and five minutes only days that were polled each minute all day are told. */
    private void sizes(LocalDate since) {
      LocalDate all = LocalDate.EPOCH;
      size("raw", "sample", "", "sum(1)", since);
      size("raw, packed", "sample_pack_time", "sample_pack", "sum(cardinality(ms))", since);
      size("5 min, four numbers", "rollup_5m", "", "sum(1)", since);
      String buckets = "sum(cardinality(bucket))";
      size("5 min, packed", "rollup_5m_pack_time", "rollup_5m_pack", buckets, since);
      size("1 h, four numbers", "rollup_1h", "", "sum(1)", all);
      size("1 h, packed", "rollup_1h_pack_time", "rollup_1h_pack", buckets, all);
    }

    /** Of a table, and another that goes with it, per series and time. */
    private void size(String what, String table, String other, String times, LocalDate since) {
      String day = table.endsWith("pack_time") ? "day" : table.equals("sample") ? "at" : "bucket";
      long values = (long) setup.ports() * MetricGroup.INTERFACE.metrics().size();
      size(
          what,
          ground.bytes(table, since) + (other.isEmpty() ? 0 : ground.bytes(other, since)),
          values
              * ground.number(
                  "SELECT coalesce(%s, 0) FROM %s WHERE metric_group = 2 AND %s >= '%s'"
                      .formatted(times, table, day, since)));
    }

    private void size(String what, long bytes, long numbers) {
      out.printf(
          "%s: %,d bytes, %.2f bytes each with index (%,d)%n",
          what, bytes, (double) bytes / Math.max(1, numbers), numbers);
    }

    private void questions(Instant end) throws IOException, InterruptedException {
      SeriesReader reader =
          new SeriesReader(ground.database, Retention.DEFAULT, StoreRun.this::now);
      DeviceId device = devices.get(devices.size() / 2);
      List<String> ports = traffic.getFirst().ports();
      Question week =
          new Question(
              device, Metric.IF_IN_BPS, ports.get(4), end.minus(Duration.ofDays(7)), end, 500);
      time("one series, 7 days, 500 points", () -> reader.query(week));
      Question fine =
          new Question(
              device, Metric.IF_IN_BPS, ports.get(4), end.minus(Duration.ofHours(24)), end, 1_440);
      time("one series, 24 h as polled", () -> reader.query(fine));
      List<Name> names = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        names.add(new Name(Metric.IF_IN_BPS, ports.get(2 * i)));
        names.add(new Name(Metric.IF_OUT_BPS, ports.get(2 * i)));
      }
      Page page = new Page(device, names, end.minus(MONTH), end, 500);
      time("device page, 20 series, 30 days", () -> reader.page(page));
      Span month = new Span(device, Metric.IF_IN_BPS, ports.get(4), end.minus(MONTH), end);
      time("95th percentile, 30 days", () -> reader.percentile(month, 95));
      time("volume, 30 days", () -> reader.volume(month));
    }

    private void time(String what, Runnable question) throws IOException, InterruptedException {
      double cpu = serverCpu.applyAsDouble(ground.postmaster());
      Tries tries = Tries.of(question::run);
      cpu = serverCpu.applyAsDouble(ground.postmaster()) - cpu;
      out.printf("%s: %s; PostgreSQL CPU %.1f ms each%n", what, tries, cpu * 1_000 / Tries.COUNT);
    }

    /** What a part of the work cost. */
    private final class Spending {
      private final String what;
      private double cpu;
      private long nanos;

      Spending(String what) {
        this.what = what;
      }

      void clear() {
        cpu = 0;
        nanos = 0;
      }

      void during(Runnable work) {
        double before = serverCpu.applyAsDouble(ground.postmaster());
        long begin = System.nanoTime();
        work.run();
        nanos += System.nanoTime() - begin;
        cpu += serverCpu.applyAsDouble(ground.postmaster()) - before;
      }

      void tell(long samples) {
        out.printf(
            "%s: PostgreSQL CPU %.2f s, %.3f s per million samples; wall %.1f s%n",
            what, cpu, cpu * 1e6 / samples, nanos / 1e9);
      }
    }
  }
}
