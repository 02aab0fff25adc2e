package io.bongsu.storage.series;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.database.Quarantine;
import io.bongsu.storage.series.rollup.RollUps;
import io.bongsu.storage.series.rows.Retention;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that offers numbered frames to a writer whose database is away, and says of each number
 * when it was offered, until it is killed.
 */
final class KilledSpooler {
  private static final Duration BETWEEN = Duration.ofMillis(4);

  private KilledSpooler() {}

  public static void main(String[] arguments) {
    Database away = new Database();
    InstantSource clock = InstantSource.system();
    var writer =
        new SampleWriter(
            away,
            new RollUps(away, clock),
            SampleWriter.Overflow.into(Path.of(arguments[0]), 1 << 26, new Quarantine()),
            new SampleWriter.Limits(Retention.DEFAULT, 4_000_000, Duration.ofMillis(50)),
            clock);
    writer.start();
    for (long number = Long.parseLong(arguments[1]); true; number++) {
      writer.offer(new DeviceId(number), frame());
      System.out.println("offered " + number + " " + System.nanoTime());
      System.out.flush();
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }

  private static SampleFrame frame() {
    return new SampleFrame(MetricGroup.PING, Instant.now(), List.of(""), new float[] {0.001f, 0});
  }
}
