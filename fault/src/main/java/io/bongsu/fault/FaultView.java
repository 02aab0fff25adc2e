package io.bongsu.fault;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.AlarmState;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.ReasonCode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What the engine last decided, for every thread to read; written by the engine's thread only. */
final class FaultView {
  private static final Standing STRANGER =
      new Standing(DeviceStatus.UNKNOWN, ReasonCode.NOT_POLLED_YET.of());

  private final Map<DeviceId, Standing> standings = new ConcurrentHashMap<>();
  private final Map<Long, Alarm> alarms = new ConcurrentSkipListMap<>();
  private final Map<Long, Incident> incidents = new ConcurrentSkipListMap<>();
  private final Map<AlarmKey, SilencedAlarm> silenced = new ConcurrentHashMap<>();

  record Standing(DeviceStatus status, Reason reason) {}

  Standing standing(DeviceId device) {
    return standings.getOrDefault(device, STRANGER);
  }

  List<Alarm> alarms() {
    return List.copyOf(alarms.values());
  }

  List<Incident> incidents() {
    return List.copyOf(incidents.values());
  }

  List<SilencedAlarm> silenced() {
    return List.copyOf(silenced.values());
  }

  boolean isOpen(long incident) {
    return incidents.containsKey(incident);
  }

  /** True when it differs from before. */
  boolean put(DeviceId device, Standing standing) {
    return !standing.equals(standings.put(device, standing));
  }

  void forget(DeviceId device) {
    standings.remove(device);
    silenced.keySet().removeIf(key -> key.device().equals(device));
  }

  void put(Alarm alarm) {
    if (alarm.state() == AlarmState.CLOSED) {
      alarms.remove(alarm.id());
    } else {
      alarms.put(alarm.id(), alarm);
    }
  }

  void put(Incident incident) {
    if (incident.resolvedAt() != null) {
      incidents.remove(incident.id());
    } else {
      incidents.put(incident.id(), incident);
    }
  }

  void silence(SilencedAlarm alarm) {
    silenced.put(alarm.key(), alarm);
  }

  /** Harmless for keys that are not silenced. */
  void unsilence(AlarmKey key) {
    silenced.remove(key);
  }
}
