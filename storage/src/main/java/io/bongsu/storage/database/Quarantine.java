package io.bongsu.storage.database;

import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;

/**
 * Where records go that the database refuses for what is in them, so that the others get through.
 * Thread-safe.
 */
public final class Quarantine {
  private static final int KEPT = 10_000;
  private static final int LONGEST_CAUSE = 2_000;
  private static final String ADD =
      "INSERT INTO quarantine (kind, cause, contents) VALUES (:kind, :cause, :contents) RETURNING number";

  private final AtomicLong added = new AtomicLong();

  /**
   * Keeps a record inside somebody's transaction.
   *
   * @param kind journal or sample
   */
  public void add(Handle handle, String kind, Throwable cause, byte[] contents) {
    String words = String.valueOf(cause.getMessage()).replace("\0", "");
    long number =
        handle
            .createQuery(ADD)
            .bind("kind", kind)
            .bind("cause", words.substring(0, Math.min(words.length(), LONGEST_CAUSE)))
            .bind("contents", contents)
            .mapTo(Long.class)
            .one();
    handle
        .createUpdate("DELETE FROM quarantine WHERE number <= :number")
        .bind("number", number - KEPT)
        .execute();
    added.incrementAndGet();
  }

  /** How many since the start. */
  public long added() {
    return added.get();
  }
}
