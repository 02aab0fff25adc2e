package io.bongsu.benchmarks.store;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.storage.database.Quarantine;
import io.bongsu.storage.series.SampleWriter;
import io.bongsu.storage.series.pack.Upkeep;
import io.bongsu.storage.series.rollup.RollUps;
import io.bongsu.storage.series.rows.Retention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * The past of one device in a data folder: polled each minute, written, rolled up and packed as the
 * product does it day by day.
 */
public final class History {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String KEY = "secret.key";
  private static final int IN_TIME = 5;
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  private final Ground ground;
  private final Traffic traffic;
  private final AtomicReference<Instant> now;
  private final RollUps rollUps;
  private final Upkeep upkeep;

  private History(Ground ground, int ports, Retention retention, Instant begin) {
    this.ground = ground;
    this.traffic = new Traffic(0, ports);
    this.now = new AtomicReference<>(begin);
    this.rollUps = new RollUps(ground.database, this::now);
    this.upkeep = new Upkeep(ground.database, retention, this::now);
  }

  /** Writes it; gives the device's number. The product can be started on the folder then. */
  public static DeviceId write(
      Path data, DeviceSpec device, int ports, Retention retention, Duration length)
      throws IOException {
    Instant end = Instant.now();
    try (Ground ground = new Ground(data)) {
      DeviceId id = ground.open(List.of(device)).getFirst();
      Files.copy(
          ground.devices().resolve(KEY), data.resolve(KEY), StandardCopyOption.COPY_ATTRIBUTES);
      new History(ground, ports, retention, end.minus(length)).pollUntil(end, id, data);
      return id;
    }
  }

  /** The ports that carry something. */
  public static List<String> busyPorts(int ports) {
    List<String> all = new Traffic(0, ports).ports();
    return IntStream.range(0, ports / 2).mapToObj(i -> all.get(2 * i)).toList();
  }

  private Instant now() {
    return Objects.requireNonNull(now.get());
  }

  private void pollUntil(Instant end, DeviceId device, Path data) {
    rollUps.resume();
    var overflow = SampleWriter.Overflow.into(data.resolve("history"), 1L << 30, new Quarantine());
    var limits =
        new SampleWriter.Limits(
            Retention.DEFAULT.withRaw(Duration.ofDays(400)), 100_000_000, Duration.ofMillis(2));
    try (SampleWriter writer =
        new SampleWriter(ground.database, rollUps, overflow, limits, this::now)) {
      writer.start();
      for (int poll = 1; now().isBefore(end); poll++) {
        writer.offer(device, traffic.at(now()));
        now.set(now().plus(MINUTE));
        keepUp(writer, poll);
      }
    }
  }

  private void keepUp(SampleWriter writer, int poll) {
    if (poll % IN_TIME == 0) {
      while (writer.counts().queued() > 0) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      }
    }
    if (poll % HOUR == 0) {
      rollUps.pass();
    }
    if (poll % DAY == 0) {
      upkeep.pass();
    }
  }
}
