package io.bongsu.storage.series;

import io.bongsu.model.StoreException;
import io.bongsu.storage.database.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes batches of frames into the table, each in one transaction. Used by the writer's thread
 * only.
 */
final class SampleTable {
  private static final String COPY = "COPY sample (at, layout, v) FROM STDIN (FORMAT binary)";
  private static final String COPY_AGAIN =
      "COPY sample_again (at, layout, v) FROM STDIN (FORMAT binary)";

  private final Database database;
  private final Layouts layouts = new Layouts();
  private final Partitions partitions = new Partitions();

  SampleTable(Database database) {
    this.database = database;
  }

  /**
   * Writes all or nothing.
   *
   * @param again true when an earlier try may have been committed without our hearing of it: rows
   *     that are there already stay as they are
   * @return the frames written: all but those of devices that are gone
   */
  List<QueuedFrame> write(List<QueuedFrame> batch, boolean again, Instant now) {
    boolean done = false;
    try {
      List<QueuedFrame> written =
          database.inTransaction(handle -> {
            partitions.ensure(handle, batch, now);
            return copyAll(handle, batch, again);
          });
      done = true;
      return written;
    } finally {
      if (!done) {
        layouts.forget();
        partitions.forget();
      }
    }
  }

  /** Drops the days that ended before a moment. */
  int dropBefore(Instant moment) {
    return database.inTransaction(handle -> Partitions.dropBefore(handle, moment));
  }

  private List<QueuedFrame> copyAll(Handle handle, List<QueuedFrame> batch, boolean again) {
    layouts.ensure(handle, batch);
    var rows = new CopyRows();
    List<QueuedFrame> written = new ArrayList<>(batch.size());
    for (QueuedFrame queued : batch) {
      Integer layout = layouts.numberOrMake(handle, queued);
      if (layout != null) {
        rows.add(queued.frame().at(), layout, queued.frame().values());
        written.add(queued);
      }
    }
    if (again) {
      handle.execute("CREATE TEMPORARY TABLE sample_again (LIKE sample) ON COMMIT DROP");
      copy(handle, COPY_AGAIN, rows);
      handle.execute(
          "INSERT INTO sample SELECT * FROM sample_again ON CONFLICT (layout, at) DO NOTHING");
    } else {
      copy(handle, COPY, rows);
    }
    return written;
  }

  private static void copy(Handle handle, String sql, CopyRows rows) {
    try {
      byte[] stream = rows.finish();
      CopyIn copy = handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
      try {
        copy.writeToCopy(stream, 0, rows.length());
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new StoreException("The database did not take the samples: " + e.getMessage(), e);
    }
  }
}
