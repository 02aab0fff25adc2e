package io.bongsu.storage.series.pack;

import io.bongsu.model.series.SeriesStore.State;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.series.rows.Background;
import io.bongsu.storage.series.rows.Partitions;
import io.bongsu.storage.series.rows.SeriesTable;
import io.bongsu.storage.series.rows.StoredRows;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Packs one period of one group: a few layouts in each transaction, each read back and compared
 * before it is committed; then the rows are dropped and the packed ones answer, in one transaction.
 * Wherever the process is killed, the next takes up after the last layout committed.
 */
final class PeriodPacker {
  private static final Logger LOG = LoggerFactory.getLogger(PeriodPacker.class);
  private static final int LAYOUTS_AT_ONCE = 4;

  private final Database database;
  private final Background background;
  private final Period period;
  private final PackTables tables;

  PeriodPacker(Database database, Background background, Period period) {
    this.database = database;
    this.background = background;
    this.period = period;
    this.tables = new PackTables(period);
  }

  /** Goes on until the period is packed, or the process is to end; false: it is not packed. */
  boolean pack() {
    ensure(period.format().timeTable());
    ensure(period.format().packTable());
    State state = database.inTransaction(handle -> PackingState.readOrBegin(handle, period));
    if (state == State.COPYING) {
      copyAll();
    }
    return state != State.DIFFERS && swap(state == State.PACKED);
  }

  /** Makes a partition; one at a time, so that nobody who reads both tables is in the way of it. */
  private void ensure(SeriesTable table) {
    database.useTransaction(
        handle -> new Partitions().ensure(handle, table, period.group(), period.first()));
  }

  private void copyAll() {
    int after = database.with(tables::lastLayout);
    while (after >= 0 && !background.isClosing()) {
      int last = after;
      after = inTransaction(handle -> copy(handle, last));
      background.rest(after >= 0);
    }
  }

  /** Packs the next layouts; gives the last of them, -1 when there are no more. */
  private int copy(Handle handle, int after) {
    List<Integer> layouts = StoredRows.layouts(handle, period.group(), after, LAYOUTS_AT_ONCE);
    LateRows.take(handle, period, layouts);
    tables.add(handle, layouts);
    return layouts.isEmpty() ? -1 : layouts.getLast();
  }

  /** Packs what came late, then lets the packed rows answer. */
  private boolean swap(boolean merging) {
    boolean swapped = false;
    while (!swapped && !background.isClosing()) {
      while (packLate(merging) && !background.isClosing()) {
        background.rest(true);
      }
      swapped =
          database.with(handle ->
              handle
                  .createQuery("SELECT series_swap(:kind, :group::smallint, :day)")
                  .bind("kind", period.table().sql())
                  .bind("group", period.group().number())
                  .bind("day", period.first())
                  .mapTo(Boolean.class)
                  .one());
    }
    return swapped;
  }

  /** Packs some layouts anew; false when there are none. */
  private boolean packLate(boolean merging) {
    return inTransaction(handle -> {
      List<Integer> layouts = LateRows.take(handle, period, LAYOUTS_AT_ONCE);
      tables.replace(handle, layouts);
      if (merging) {
        tables.deleteRows(handle, layouts);
      }
      return !layouts.isEmpty();
    });
  }

  /** The swap is committed to the disk; what is before it need not wait for the disk each time. */
  private <T> T inTransaction(HandleCallback<T, SQLException> work) {
    try {
      return database.inTransaction(handle -> {
        handle.execute("SET LOCAL synchronous_commit = off");
        return work.withHandle(handle);
      });
    } catch (PackingDiffers differs) {
      database.useTransaction(handle -> PackingState.differs(handle, period));
      LOG.error("{}: {} stays unpacked", differs.getMessage(), period);
      throw differs;
    }
  }
}
