package io.bongsu.storage.series.pack;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.series.rows.Background;
import io.bongsu.storage.series.rows.Partitions;
import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.Retention;
import io.bongsu.storage.series.rows.Retention.Stay;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes out of packed periods what devices of some roles keep shorter than others: what stays is
 * copied beside, a few layouts in each transaction, and takes the place of the partitions in one.
 * Wherever the process is killed, the old partitions answer until the new ones do, and the next
 * process copies what is missing.
 *
 * <p>What is to go is found in the periods themselves, of each once a UTC day and after a start:
 * devices may have got another role.
 */
final class Thinning {
  private static final Logger LOG = LoggerFactory.getLogger(Thinning.class);
  private static final int LAYOUTS_AT_ONCE = 16;

  private final Database database;
  private final Background background;
  private final Retention retention;
  private final InstantSource clock;
  private final Set<Period> looked = new HashSet<>();
  private LocalDate today = LocalDate.MIN;

  Thinning(Database database, Background background, Retention retention, InstantSource clock) {
    this.database = database;
    this.background = background;
    this.retention = retention;
    this.clock = clock;
  }

  /** One period of a group at most: packing does not wait behind what has piled up. */
  void pass(Resolution resolution, MetricGroup group) {
    LocalDate now = Partitions.day(clock.instant());
    if (!now.equals(today)) {
      today = now;
      looked.clear();
    }
    for (Period period : database.with(handle -> PackingState.packed(handle, resolution, group))) {
      if (background.isClosing() || (!looked.contains(period) && look(period))) {
        return;
      }
    }
  }

  /** True when there was something to take out. */
  private boolean look(Period period) {
    Stay stay = retention.stay(period.group(), period.resolution(), period.next(), clock.instant());
    ThinTables tables = new ThinTables(period, stay);
    boolean due = !stay.isAll() && database.with(tables::isDue);
    if (due) {
      thin(period, tables);
    } else {
      database.use(tables::end);
    }
    if (!background.isClosing()) {
      looked.add(period);
    }
    background.rest(true);
    return due;
  }

  private void thin(Period period, ThinTables tables) {
    boolean swapped = false;
    while (!swapped && !background.isClosing()) {
      copy(tables);
      swapped = !background.isClosing() && database.with(tables::swap);
    }
    if (swapped) {
      LOG.info("Took devices that are kept shorter out of {}", period);
    }
  }

  /** The swap is committed to the disk; what is before it need not wait for the disk each time. */
  private void copy(ThinTables tables) {
    int after = 0;
    while (after >= 0 && !background.isClosing()) {
      int last = after;
      after =
          database.inTransaction(handle -> {
            handle.execute("SET LOCAL synchronous_commit = off");
            return tables.copy(handle, last, LAYOUTS_AT_ONCE);
          });
      background.rest(after >= 0);
    }
  }
}
