package io.bongsu.storage;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.fault.Acknowledgement;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.AlarmState;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.fault.FaultStore.FaultChange;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Notification;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.fault.ReasonCode;
import io.bongsu.model.fault.Severity;
import java.time.Instant;
import java.util.List;

/** Alarms, incidents and notifications for tests. */
final class Faults {
  static final Instant T0 = Instant.parse("2026-11-21T00:00:00Z");
  static final Acknowledgement TAKEN = new Acknowledgement("kim", T0.plusSeconds(5), "on it");

  private Faults() {}

  static Alarm open(long id) {
    return alarm(id, AlarmState.OPEN, null, "", null);
  }

  static Alarm taken(long id) {
    return alarm(id, AlarmState.OPEN, null, "", TAKEN);
  }

  static Alarm closed(long id, Instant at) {
    return alarm(id, AlarmState.CLOSED, at, "recovered", TAKEN);
  }

  static Incident incident(long id, Instant resolvedAt) {
    var device = new DeviceId(7);
    return new Incident(
        id,
        Severity.CRITICAL,
        ReasonCode.DEVICE_DOWN.of("device", "core-1").then(ReasonCode.FLAPPING.of()),
        Reason.plain("4 probes lost"),
        T0,
        resolvedAt,
        List.of(new Incident.Root(1, device, "", Reason.plain("no answer"))),
        List.of(
            new Incident.Impacted(
                new DeviceId(8), ReasonCode.ONLY_PATH.of("device", "core-1"), false)),
        TAKEN,
        List.of(new Incident.Activity(T0, "opened", "bongsu", Reason.plain("<b>&\"'"))));
  }

  static Notification notification(String key, long incident, long channel) {
    return new Notification(key, incident, channel, "firing", "{\"key\": \"" + key + "\"}", T0);
  }

  static FaultChange change(
      List<Alarm> alarms, List<Incident> incidents, Notification... notifications) {
    return new FaultChange(alarms, incidents, List.of(notifications));
  }

  private static Alarm alarm(
      long id, AlarmState state, Instant closedAt, String closeReason, Acknowledgement taken) {
    var key = new AlarmKey(new DeviceId(7), "Gi0/" + id, Condition.INTERFACE_DOWN);
    return new Alarm(
        id,
        key,
        state,
        Severity.MAJOR,
        ReasonCode.PORT_DOWN.of("port", "Gi0/1"),
        T0,
        closedAt,
        closeReason,
        3,
        taken,
        1);
  }
}
