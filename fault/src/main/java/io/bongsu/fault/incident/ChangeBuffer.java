package io.bongsu.fault.incident;

import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.FaultStore.FaultChange;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Notification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers changes; of an alarm or incident only the last value counts, of messages each. Not
 * thread-safe.
 */
final class ChangeBuffer {
  private final Map<Long, Alarm> alarms = new LinkedHashMap<>();
  private final Map<Long, Incident> incidents = new LinkedHashMap<>();
  private final Map<String, Notification> notifications = new LinkedHashMap<>();

  void add(Alarm alarm) {
    alarms.remove(alarm.id());
    alarms.put(alarm.id(), alarm);
  }

  void add(Incident incident) {
    incidents.remove(incident.id());
    incidents.put(incident.id(), incident);
  }

  void add(Notification notification) {
    notifications.putIfAbsent(notification.key(), notification);
  }

  void add(FaultChange change) {
    change.alarms().forEach(this::add);
    change.incidents().forEach(this::add);
    change.notifications().forEach(this::add);
  }

  boolean isEmpty() {
    return alarms.isEmpty() && incidents.isEmpty() && notifications.isEmpty();
  }

  int alarmCount() {
    return alarms.size();
  }

  int notificationCount() {
    return notifications.size();
  }

  void dropOldestNotification() {
    notifications.remove(notifications.keySet().iterator().next());
  }

  FaultChange drain() {
    FaultChange change =
        new FaultChange(
            List.copyOf(alarms.values()),
            List.copyOf(incidents.values()),
            List.copyOf(notifications.values()));
    alarms.clear();
    incidents.clear();
    notifications.clear();
    return change;
  }
}
