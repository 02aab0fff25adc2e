package io.bongsu.fault;

import io.bongsu.fault.incident.Courier;
import io.bongsu.fault.incident.PendingChanges;
import io.bongsu.model.fault.FaultStore;
import io.bongsu.model.fault.FaultStore.FaultChange;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Between the engine and the store: writes changes in order, and while the store is away keeps
 * their last values and every message, which then go out from memory. Adding never blocks; flushing
 * is for one thread.
 */
final class CommitQueue {
  private static final Logger LOG = LoggerFactory.getLogger(CommitQueue.class);
  private static final int MOST_MESSAGES = 20_000;

  private final FaultStore store;
  private final Courier courier;
  private final PendingChanges fresh = new PendingChanges(MOST_MESSAGES);
  private final PendingChanges kept = new PendingChanges(MOST_MESSAGES);
  private final AtomicLong failures = new AtomicLong();

  CommitQueue(FaultStore store, Courier courier) {
    this.store = store;
    this.courier = courier;
  }

  void add(FaultChange change) {
    fresh.add(change);
  }

  /** Writes what there is; false when the store did not take it, so try again later. */
  synchronized boolean flush() {
    FaultChange next = fresh.drain();
    if (PendingChanges.isEmpty(next) && kept.isEmpty()) {
      return true;
    }
    kept.add(next);
    FaultChange all = kept.view();
    try {
      store.commit(all);
    } catch (RuntimeException away) {
      courier.announced(next.notifications(), false);
      complain(away);
      return false;
    }
    kept.clear();
    failures.set(0);
    courier.announced(all.notifications(), true);
    return true;
  }

  int unstoredAlarms() {
    return fresh.alarmCount() + kept.alarmCount();
  }

  int unstoredNotifications() {
    return fresh.notificationCount() + kept.notificationCount();
  }

  long lost() {
    return fresh.lost() + kept.lost();
  }

  private void complain(RuntimeException away) {
    if (failures.getAndIncrement() == 0) {
      LOG.warn(
          "Alarms cannot be stored now and are kept in memory; messages are sent all the same",
          away);
    }
  }
}
