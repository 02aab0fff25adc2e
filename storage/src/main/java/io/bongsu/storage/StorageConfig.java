package io.bongsu.storage;

import io.bongsu.storage.database.DatabaseAddress;
import io.bongsu.storage.series.rows.Retention;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the store keeps things.
 *
 * @param data the data directory: key file, lock, and the embedded server's files; made when absent
 * @param external a PostgreSQL of the user's own; null: the embedded one
 * @param embeddedPort loopback TCP port of the embedded server, 0: any free one
 * @param samples limits of the samples
 */
public record StorageConfig(
    Path data, @Nullable DatabaseAddress external, int embeddedPort, Samples samples) {
  /** The embedded server below a data directory, with the defaults. */
  public static StorageConfig embedded(Path data) {
    return new StorageConfig(data, null, 0, Samples.DEFAULT);
  }

  /** A PostgreSQL of the user's own, with the defaults. */
  public static StorageConfig external(Path data, DatabaseAddress address) {
    return new StorageConfig(data, address, 0, Samples.DEFAULT);
  }

  /**
   * How samples are kept.
   *
   * @param retention how long
   * @param queuedValues the most values (4 bytes each) waiting for the database; beyond it the
   *     oldest frames go
   * @param flushEvery how long a frame waits for others to be written with
   */
  public record Samples(Retention retention, long queuedValues, Duration flushEvery) {
    /**
     * The usual retention; 30 million values, ten minutes of 14,000 devices at half the design
     * load; every second.
     */
    public static final Samples DEFAULT =
        new Samples(Retention.DEFAULT, 30_000_000, Duration.ofSeconds(1));

    /** Refuses what could never hold a frame. */
    public Samples {
      if (queuedValues < 1) {
        throw new IllegalArgumentException(
            "The sample queue holds at least 1 value, got " + queuedValues);
      }
      if (flushEvery.isNegative() || flushEvery.isZero()) {
        throw new IllegalArgumentException("Samples are flushed every so often, got " + flushEvery);
      }
    }
  }
}
