package io.bongsu.storage.reconcile;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** How far the database knows a journal; read and moved in the transaction that writes records. */
record Position(UUID source) {
  private static final String LOCK =
      "SELECT seq FROM journal_position WHERE source = :source FOR UPDATE";
  private static final String MOVE =
      """
      INSERT INTO journal_position (source, seq) VALUES (:source, :seq)
      ON CONFLICT (source) DO UPDATE SET seq = greatest(journal_position.seq, excluded.seq)
      """;

  /** The last record the database has; 0: none. */
  long read(Handle handle) {
    return handle.createQuery(LOCK).bind("source", source).mapTo(Long.class).findOne().orElse(0L);
  }

  void move(Handle handle, long seq) {
    handle.createUpdate(MOVE).bind("source", source).bind("seq", seq).execute();
  }
}
