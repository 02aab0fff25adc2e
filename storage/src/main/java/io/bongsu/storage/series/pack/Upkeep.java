package io.bongsu.storage.series.pack;

import io.bongsu.model.StoreException;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.series.rows.Background;
import io.bongsu.storage.series.rows.Partitions;
import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.Retention;
import io.bongsu.storage.series.rows.SeriesTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after samples as they grow old: drops what is kept long enough, packs days and, of hourly
 * roll-ups, months that are over, and takes out of them what some devices keep shorter.
 */
public final class Upkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  /** How long a period is left alone when it is over, for what waits on its way to the database. */
  private static final Duration LEFT_ALONE = Duration.ofHours(2);

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final Database database;
  private final Retention retention;
  private final InstantSource clock;
  private final Background background;
  private final Thinning thinning;

  /** Does nothing before {@link #start}. */
  public Upkeep(Database database, Retention retention, InstantSource clock) {
    this.database = database;
    this.retention = retention;
    this.clock = clock;
    this.background = new Background("sample-upkeep", EVERY, this::pass);
    this.thinning = new Thinning(database, background, retention, clock);
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
    Instant over = over();
    for (Resolution resolution : Resolution.values()) {
      for (MetricGroup group : MetricGroup.values()) {
        try {
          dropOld(resolution, group);
          packOver(resolution, group, over);
          thinning.pass(resolution, group);
        } catch (StoreException oneGroup) {
          failed = oneGroup;
        }
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  private void dropOld(Resolution resolution, MetricGroup group) {
    LocalDate keptFrom =
        Partitions.day(clock.instant().minus(retention.longest(group, resolution)));
    int dropped =
        drop(SeriesTable.of(resolution), group, keptFrom)
            + drop(SeriesTable.packOf(resolution), group, keptFrom)
            + drop(SeriesTable.timesOf(resolution), group, keptFrom);
    if (dropped > 0) {
      Period kept = Period.of(resolution, group, begin(keptFrom));
      database.useTransaction(handle -> {
        PackingState.forgetBefore(handle, kept);
        LateRows.forgetBefore(handle, kept);
      });
      LOG.info("Dropped {} old partitions of {} {}", dropped, group, resolution);
    }
  }

  private int drop(SeriesTable table, MetricGroup group, LocalDate before) {
    return database.inTransaction(handle -> Partitions.dropBefore(handle, table, group, before));
  }

  /** Of roll-ups one period at a time: samples do not wait behind what has piled up of them. */
  private void packOver(Resolution resolution, MetricGroup group, Instant over) {
    List<Period> periods =
        database.with(handle -> Partitions.of(handle, SeriesTable.of(resolution), group)).stream()
            .map(found -> Period.of(resolution, group, found))
            .filter(period -> !period.end().isAfter(over))
            .toList();
    for (Period period : periods) {
      boolean packed = new PeriodPacker(database, background, period).pack();
      if (background.isClosing() || (packed && period.format().isRolledUp())) {
        return;
      }
    }
  }

  /** Before which moment nothing is to come any more, and all roll-ups are made. */
  private Instant over() {
    Instant leftAlone = clock.instant().minus(LEFT_ALONE);
    Instant rolledUp = database.with(PackingState::rolledUpTo).orElse(Instant.MIN);
    return rolledUp.isBefore(leftAlone) ? rolledUp : leftAlone;
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
