package io.bongsu.model.access;

import java.time.Instant;
import java.util.List;

/** The append-only record of who did what. Thread-safe; blocking. */
public interface AuditLog {
  /**
   * Adds one entry; on return it survives a crash, also while the database is away.
   *
   * @throws io.bongsu.model.StoreException when it could not be kept anywhere
   */
  void append(Entry entry);

  /** Entries, newest first, below an id (exclusive). */
  List<Numbered> entries(long beforeId, int limit);

  /**
   * One deed.
   *
   * @param actor user or token name
   * @param address where from
   * @param action such as device.update, session.refused
   * @param object what it was done to
   * @param detail what changed, secrets masked
   */
  record Entry(
      Instant at, String actor, String address, String action, String object, String detail) {}

  /** An entry with its number. */
  record Numbered(long id, Entry entry) {}
}
