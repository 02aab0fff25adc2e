package io.bongsu.storage.reconcile;

import io.bongsu.model.access.AuditLog;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.fault.FaultStore.FaultChange;
import io.bongsu.model.fault.Outbox.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the journal keeps until the database has it. The kinds' numbers are stored: never reuse. */
sealed interface Entry {
  /** Alarms, incidents and messages that belong together. */
  record Faults(FaultChange change) implements Entry {
    @Override
    public List<Entry> parts() {
      List<Entry> parts = new ArrayList<>();
      change.alarms().forEach(one -> parts.add(of(List.of(one), List.of(), List.of())));
      change.incidents().forEach(one -> parts.add(of(List.of(), List.of(one), List.of())));
      change.notifications().forEach(one -> parts.add(of(List.of(), List.of(), List.of(one))));
      return parts;
    }

    private static Faults of(
        List<io.bongsu.model.fault.Alarm> alarms,
        List<io.bongsu.model.fault.Incident> incidents,
        List<io.bongsu.model.fault.Notification> notifications) {
      return new Faults(new FaultChange(alarms, incidents, notifications));
    }
  }

  /** How messages ended. */
  record Settled(Outcome outcome) implements Entry {}

  /** What somebody did. */
  record Audited(AuditLog.Entry deed) implements Entry {}

  /** A device's state from a moment on. */
  record Status(DeviceId device, DeviceStatus status, String reason, Instant at) implements Entry {}

  /** Itself in the smallest pieces that can be written alone. */
  default List<Entry> parts() {
    return List.of(this);
  }
}
