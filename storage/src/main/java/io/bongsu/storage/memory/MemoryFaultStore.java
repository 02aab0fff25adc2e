package io.bongsu.storage.memory;

import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.AlarmState;
import io.bongsu.model.fault.FaultStore;
import io.bongsu.model.fault.Incident;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Alarms and incidents in memory. */
public final class MemoryFaultStore implements FaultStore {
  private final MemoryOutbox outbox;
  private final TreeMap<Long, Alarm> alarms = new TreeMap<>();
  private final TreeMap<Long, Incident> incidents = new TreeMap<>();
  private long lastAlarm;
  private long lastIncident;

  /** Hands the notifications of each commit to the outbox. */
  public MemoryFaultStore(MemoryOutbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public synchronized void commit(FaultChange change) {
    for (Alarm alarm : change.alarms()) {
      alarms.put(alarm.id(), alarm);
      lastAlarm = Math.max(lastAlarm, alarm.id());
    }
    for (Incident incident : change.incidents()) {
      incidents.put(incident.id(), incident);
      lastIncident = Math.max(lastIncident, incident.id());
    }
    outbox.add(change.notifications());
  }

  @Override
  public synchronized FaultSnapshot open() {
    return new FaultSnapshot(
        alarms.values().stream().filter(MemoryFaultStore::isOpen).toList(),
        incidents.values().stream().filter(MemoryFaultStore::isOpen).toList(),
        lastAlarm + 1,
        lastIncident + 1);
  }

  @Override
  public synchronized FaultSnapshot closedSince(Instant moment) {
    return new FaultSnapshot(
        alarms.values().stream()
            .filter(alarm -> alarm.closedAt() != null && !alarm.closedAt().isBefore(moment))
            .toList(),
        incidents.values().stream()
            .filter(one -> one.resolvedAt() != null && !one.resolvedAt().isBefore(moment))
            .toList(),
        lastAlarm + 1,
        lastIncident + 1);
  }

  @Override
  public synchronized List<Incident> incidents(@Nullable Boolean open, long beforeId, int limit) {
    return page(incidents, incident -> open == null || open == isOpen(incident), beforeId, limit);
  }

  @Override
  public synchronized List<Incident> incidentsAt(Instant at, long beforeId, int limit) {
    return page(
        incidents,
        one ->
            !one.openedAt().isAfter(at)
                && (one.resolvedAt() == null || one.resolvedAt().isAfter(at)),
        beforeId,
        limit);
  }

  @Override
  public synchronized List<Alarm> alarms(@Nullable Boolean open, long beforeId, int limit) {
    return page(alarms, alarm -> open == null || open == isOpen(alarm), beforeId, limit);
  }

  @Override
  public synchronized void purgeClosedBefore(Instant moment) {
    alarms
        .values()
        .removeIf(alarm -> alarm.closedAt() != null && alarm.closedAt().isBefore(moment));
    incidents
        .values()
        .removeIf(
            incident -> incident.resolvedAt() != null && incident.resolvedAt().isBefore(moment));
    outbox.purge(moment);
  }

  private static <T> List<T> page(
      NavigableMap<Long, T> all, Predicate<T> wanted, long beforeId, int limit) {
    return all.headMap(beforeId, false).descendingMap().values().stream()
        .filter(wanted)
        .limit(limit)
        .toList();
  }

  private static boolean isOpen(Alarm alarm) {
    return alarm.state() != AlarmState.CLOSED;
  }

  private static boolean isOpen(Incident incident) {
    return incident.resolvedAt() == null;
  }
}
