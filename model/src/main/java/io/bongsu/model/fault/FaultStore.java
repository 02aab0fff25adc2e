package io.bongsu.model.fault;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps alarms, incidents and the outbox. Thread-safe; blocking. */
public interface FaultStore {
  /**
   * Keeps a change as a whole; alarms and incidents are replaced by id, notifications added once by
   * key, so that repeating a commit changes nothing. On return it survives a crash, also while the
   * database is away, and everything this store or the outbox is asked later includes it.
   *
   * @throws io.bongsu.model.StoreException when it could not be kept anywhere; the caller keeps the
   *     change and repeats
   */
  void commit(FaultChange change);

  /** Everything that is not closed, to go on after a restart. */
  FaultSnapshot open();

  /**
   * Alarms closed and incidents resolved at this moment or later: after a restart the same may come
   * back.
   */
  FaultSnapshot closedSince(Instant moment);

  /** Incidents, newest first, below an id. */
  List<Incident> incidents(@Nullable Boolean open, long beforeId, int limit);

  /**
   * Incidents that were open at a time, newest first, below an id.
   *
   * @param at one that opened then counts, one that was resolved then does not
   */
  List<Incident> incidentsAt(Instant at, long beforeId, int limit);

  /** Alarms, newest first, below an id. */
  List<Alarm> alarms(@Nullable Boolean open, long beforeId, int limit);

  /**
   * What one evaluation changed.
   *
   * @param notifications to be sent
   */
  record FaultChange(
      List<Alarm> alarms, List<Incident> incidents, List<Notification> notifications) {}

  /**
   * The open world.
   *
   * @param nextAlarm the lowest unused alarm id
   * @param nextIncident the lowest unused incident id
   */
  record FaultSnapshot(
      List<Alarm> alarms, List<Incident> incidents, long nextAlarm, long nextIncident) {}

  /** Closed alarms and incidents older than this are forgotten. */
  void purgeClosedBefore(Instant moment);
}
