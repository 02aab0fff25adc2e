package io.bongsu.storage.series;

import io.bongsu.model.series.SampleFrame;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.series.rollup.RollUps;
import io.bongsu.storage.series.rows.CopyStream;
import io.bongsu.storage.series.rows.Partitions;
import io.bongsu.storage.series.rows.Retention;
import io.bongsu.storage.series.rows.SeriesTable;
import io.bongsu.storage.series.rows.StoredFrame;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Writes batches of frames into the table, each in one transaction, and hands them to the roll-ups.
 * Used by the writer's thread only.
 */
final class SampleTable {
  private static final String COPY =
      "COPY sample (at, layout, metric_group, v) FROM STDIN (FORMAT binary)";
  private static final String COPY_AGAIN =
      "COPY sample_again (at, layout, metric_group, v) FROM STDIN (FORMAT binary)";
  private static final String ADD_NEW =
      "INSERT INTO sample SELECT * FROM sample_again ON CONFLICT (layout, metric_group, at) DO NOTHING";

  /** No partition is dropped between looking for it and writing into it. */
  private static final String KEEP_PARTITIONS = "LOCK TABLE ONLY sample IN ROW EXCLUSIVE MODE";

  private final Database database;
  private final RollUps rollUps;
  private final Expired expired;
  private final Layouts layouts = new Layouts();
  private final Partitions partitions = new Partitions();

  SampleTable(Database database, RollUps rollUps, Retention retention) {
    this.database = database;
    this.rollUps = rollUps;
    this.expired = new Expired(retention);
  }

  /**
   * Writes all or nothing.
   *
   * @param again true when an earlier try may have been committed without our hearing of it: rows
   *     that are there already stay as they are
   * @return the frames written: all but those of devices that are gone, or whose samples are not
   *     kept so long
   */
  List<QueuedFrame> write(List<QueuedFrame> batch, boolean again, Instant now) {
    partitions.forgetBefore(Partitions.day(now));
    rollUps.writing().lock();
    try {
      return writeAndTell(batch, again, now);
    } finally {
      rollUps.writing().unlock();
    }
  }

  private List<QueuedFrame> writeAndTell(List<QueuedFrame> batch, boolean again, Instant now) {
    List<QueuedFrame> written = new ArrayList<>(batch.size());
    List<StoredFrame> stored = new ArrayList<>(batch.size());
    boolean done = false;
    try {
      database.useTransaction(handle -> {
        handle.execute(KEEP_PARTITIONS);
        layouts.ensure(handle, batch);
        Set<QueuedFrame> tooOld = expired.of(handle, batch, now);
        for (QueuedFrame queued : batch) {
          Integer layout = layouts.numberOrMake(handle, queued);
          if (layout != null && !tooOld.contains(queued)) {
            written.add(queued);
            stored.add(stored(layout, queued.frame()));
          }
        }
        copyAll(handle, stored, again);
        rollUps.noteLate(handle, stored);
      });
      done = true;
    } finally {
      if (!done) {
        layouts.forget();
        partitions.forget();
      }
    }
    rollUps.accept(stored);
    return written;
  }

  private static StoredFrame stored(int layout, SampleFrame frame) {
    return new StoredFrame(layout, frame.group(), frame.at(), frame.values());
  }

  private void copyAll(Handle handle, List<StoredFrame> stored, boolean again) {
    CopyStream rows = new CopyStream();
    for (StoredFrame frame : stored) {
      partitions.ensure(handle, SeriesTable.SAMPLE, frame.group(), Partitions.day(frame.at()));
      rows.row(4)
          .moment(frame.at())
          .int4(frame.layout())
          .int2(frame.group().number())
          .floats(frame.values());
    }
    if (again) {
      handle.execute("CREATE TEMPORARY TABLE sample_again (LIKE sample) ON COMMIT DROP");
      rows.send(handle, COPY_AGAIN);
      handle.execute(ADD_NEW);
    } else {
      rows.send(handle, COPY);
    }
  }
}
