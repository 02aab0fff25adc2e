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
 * @param room what is kept on the disk while the database is away
 */
public record StorageConfig(
    Path data, @Nullable DatabaseAddress external, int embeddedPort, Samples samples, Room room) {
  /** With the default room, and none set aside. */
  public StorageConfig(
      Path data, @Nullable DatabaseAddress external, int embeddedPort, Samples samples) {
    this(data, external, embeddedPort, samples, Room.DEFAULT);
  }

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
   * @param queuedValues the most values (4 bytes each) waiting in memory for database and disk;
   *     beyond it the oldest frames go
   * @param flushEvery how long a frame waits for others to be written with
   */
  public record Samples(Retention retention, long queuedValues, Duration flushEvery) {
    /** The usual retention; 4 million values, 44 s of 90,000 a second; every 0.7 s. */
    public static final Samples DEFAULT =
        new Samples(Retention.DEFAULT, 4_000_000, Duration.ofMillis(700));

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

  /**
   * Octets on the disk of the data directory.
   *
   * @param samples waiting for the database; beyond it the oldest go
   * @param alarms the same for alarms, messages and deeds; beyond it they wait in memory
   * @param ballast set aside for alarms when the disk is full; 0: none
   */
  public record Room(long samples, long alarms, long ballast) {
    /** 8 GB, 1 GB, and nothing set aside. */
    public static final Room DEFAULT = new Room(8L << 30, 1L << 30, 0);

    /** Refuses what could hold nothing. */
    public Room {
      if (samples < 1 << 20 || alarms < 1 << 20 || ballast < 0) {
        throw new IllegalArgumentException(
            "The journal needs at least 1 MB for samples and for alarms");
      }
    }
  }
}
