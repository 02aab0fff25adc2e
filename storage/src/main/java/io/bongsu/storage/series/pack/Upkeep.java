package io.bongsu.storage.series.pack;

import io.bongsu.model.StoreException;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.series.rows.Background;
import io.bongsu.storage.series.rows.Partitions;
import io.bongsu.storage.series.rows.Partitions.Found;
import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.Retention;
import io.bongsu.storage.series.rows.SeriesTable;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after samples as they grow old: drops what is kept long enough, packs days that are over.
 */
public final class Upkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  /** How long a day is left alone when it is over, for what waits on its way to the database. */
  private static final Duration LEFT_ALONE = Duration.ofHours(2);

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final Database database;
  private final Retention retention;
  private final InstantSource clock;
  private final Background background;

  /** Does nothing before {@link #start}. */
  public Upkeep(Database database, Retention retention, InstantSource clock) {
    this.database = database;
    this.retention = retention;
    this.clock = clock;
    this.background = new Background("sample-upkeep", EVERY, this::pass);
  }

  /** Begins. */
  public void start() {
    background.start();
  }

  /** Stops between two pieces of work. */
  @Override
  public void close() {
    background.close();
  }

  /** All there is to do now; runs each minute, and in tests and measurements. */
  public void pass() {
    @Nullable StoreException failed = null;
    for (MetricGroup group : MetricGroup.values()) {
      try {
        dropOld(group);
        packOver(group);
      } catch (StoreException oneGroup) {
        failed = oneGroup;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  private void dropOld(MetricGroup group) {
    LocalDate raw = keptFrom(group, Resolution.RAW);
    int dropped =
        drop(SeriesTable.SAMPLE, group, raw)
            + drop(SeriesTable.SAMPLE_PACK, group, raw)
            + drop(SeriesTable.SAMPLE_PACK_TIME, group, raw)
            + drop(SeriesTable.ROLLUP_5M, group, keptFrom(group, Resolution.FIVE_MINUTES))
            + drop(SeriesTable.ROLLUP_1H, group, keptFrom(group, Resolution.HOUR));
    if (dropped > 0) {
      database.useTransaction(handle -> PackingState.forgetBefore(handle, group, raw));
      LOG.info("Dropped {} old partitions of samples of {}", dropped, group);
    }
  }

  private int drop(SeriesTable table, MetricGroup group, LocalDate before) {
    return database.inTransaction(handle -> Partitions.dropBefore(handle, table, group, before));
  }

  private LocalDate keptFrom(MetricGroup group, Resolution resolution) {
    return Partitions.day(clock.instant().minus(retention.of(group, resolution)));
  }

  private void packOver(MetricGroup group) {
    LocalDate open = Partitions.day(clock.instant().minus(LEFT_ALONE));
    List<Found> days = database.with(handle -> Partitions.of(handle, SeriesTable.SAMPLE, group));
    for (Found found : days) {
      if (found.first().isBefore(open) && !background.isClosing()) {
        new DayPacker(database, background, group, found.first()).pack();
      }
    }
  }
}
