package io.bongsu.fault.incident;

import io.bongsu.model.fault.FaultStore.FaultChange;

/**
 * Changes the store has not taken yet: the last value of each alarm and incident, and every message
 * up to a limit beyond which the oldest is lost and counted. Thread-safe.
 */
public final class PendingChanges {
  private final int mostMessages;
  private final ChangeBuffer buffer = new ChangeBuffer();
  private long lost;

  /** None yet. */
  public PendingChanges(int mostMessages) {
    this.mostMessages = mostMessages;
  }

  /** Whether there is nothing in it. */
  public static boolean isEmpty(FaultChange change) {
    return change.alarms().isEmpty()
        && change.incidents().isEmpty()
        && change.notifications().isEmpty();
  }

  /** Adds later changes. */
  public synchronized void add(FaultChange change) {
    buffer.add(change);
    while (buffer.notificationCount() > mostMessages) {
      buffer.dropOldestNotification();
      lost++;
    }
  }

  /** Everything, leaving nothing. */
  public synchronized FaultChange drain() {
    return buffer.drain();
  }

  /** Everything, leaving it there. */
  public synchronized FaultChange view() {
    FaultChange change = buffer.drain();
    buffer.add(change);
    return change;
  }

  /** Forgets everything. */
  public synchronized void clear() {
    buffer.drain();
  }

  /** Whether there is nothing. */
  public synchronized boolean isEmpty() {
    return buffer.isEmpty();
  }

  /** How many alarms. */
  public synchronized int alarmCount() {
    return buffer.alarmCount();
  }

  /** How many messages. */
  public synchronized int notificationCount() {
    return buffer.notificationCount();
  }

  /** Messages lost to the limit. */
  public synchronized long lost() {
    return lost;
  }
}
