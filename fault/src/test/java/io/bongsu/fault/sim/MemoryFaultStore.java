package io.bongsu.fault.sim;

import io.bongsu.model.StoreException;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.AlarmState;
import io.bongsu.model.fault.FaultStore;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Notification;
import io.bongsu.model.fault.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Alarms, incidents and outbox in memory, that can be made to go away. */
public final class MemoryFaultStore implements FaultStore, Outbox {
  private final Map<Long, Alarm> alarms = new TreeMap<>();
  private final Map<Long, Incident> incidents = new TreeMap<>();
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private boolean away;

  private static final class Row {
    final Notification notification;
    String state = "pending";
    int attempts;
    long fence;
    Instant due = Instant.MIN;
    Instant leasedUntil = Instant.MIN;
    String error = "";

    Row(Notification notification) {
      this.notification = notification;
    }
  }

  public synchronized void away(boolean now) {
    away = now;
  }

  @Override
  public synchronized void commit(FaultChange change) {
    reach();
    change.alarms().forEach(alarm -> alarms.put(alarm.id(), alarm));
    change.incidents().forEach(incident -> incidents.put(incident.id(), incident));
    change.notifications().forEach(one -> rows.putIfAbsent(one.key(), new Row(one)));
  }

  @Override
  public synchronized FaultSnapshot open() {
    reach();
    return new FaultSnapshot(
        alarms.values().stream().filter(alarm -> alarm.state() != AlarmState.CLOSED).toList(),
        incidents.values().stream().filter(incident -> incident.resolvedAt() == null).toList(),
        alarms.size() + 1L,
        incidents.size() + 1L);
  }

  @Override
  public synchronized FaultSnapshot closedSince(Instant moment) {
    reach();
    return new FaultSnapshot(
        alarms.values().stream()
            .filter(alarm -> alarm.closedAt() != null && !alarm.closedAt().isBefore(moment))
            .toList(),
        incidents.values().stream()
            .filter(one -> one.resolvedAt() != null && !one.resolvedAt().isBefore(moment))
            .toList(),
        alarms.size() + 1L,
        incidents.size() + 1L);
  }

  @Override
  public synchronized List<Incident> incidents(Boolean open, long beforeId, int limit) {
    return List.copyOf(incidents.values());
  }

  @Override
  public synchronized List<Incident> incidentsAt(Instant at, long beforeId, int limit) {
    throw new UnsupportedOperationException("the fault tier never looks back");
  }

  @Override
  public synchronized List<Alarm> alarms(Boolean open, long beforeId, int limit) {
    return List.copyOf(alarms.values());
  }

  @Override
  public void purgeClosedBefore(Instant moment) {}

  public synchronized List<Notification> notifications() {
    return rows.values().stream().map(row -> row.notification).toList();
  }

  @Override
  public synchronized List<Leased> claim(Instant now, Duration lease, int limit) {
    reach();
    List<Leased> claimed = new ArrayList<>();
    Set<String> busy = new HashSet<>();
    for (Row row : rows.values()) {
      String lane = row.notification.incident() + "/" + row.notification.channel();
      if (row.state.equals("pending")
          && busy.add(lane)
          && claimed.size() < limit
          && !row.due.isAfter(now)
          && !row.leasedUntil.isAfter(now)) {
        row.leasedUntil = now.plus(lease);
        row.fence++;
        claimed.add(new Leased(row.notification, row.attempts, row.fence));
      }
    }
    return claimed;
  }

  @Override
  public void settle(Outcome outcome, Runnable known) {
    synchronized (this) {
      reach();
      for (String key : outcome.keys()) {
        Row row = rows.get(key);
        row.attempts++;
        row.state = outcome.delivered() ? "sent" : "dead";
        row.error = outcome.error();
      }
    }
    known.run();
  }

  @Override
  public synchronized boolean retry(Leased leased, Instant at, String error) {
    reach();
    Row row = rows.get(leased.notification().key());
    if (row.fence != leased.fence()) {
      return false;
    }
    row.attempts++;
    row.due = at;
    row.leasedUntil = Instant.MIN;
    row.error = error;
    return true;
  }

  @Override
  public synchronized List<Delivery> deliveries(long incident) {
    return rows.values().stream()
        .filter(row -> row.notification.incident() == incident)
        .map(row ->
            new Delivery(
                row.notification.key(),
                row.notification.channel(),
                row.notification.event(),
                row.state,
                row.attempts,
                row.notification.createdAt(),
                row.error))
        .toList();
  }

  private void reach() {
    if (away) {
      throw new StoreException("The test took the store away", new IllegalStateException("away"));
    }
  }
}
