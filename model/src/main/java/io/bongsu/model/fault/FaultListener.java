package io.bongsu.model.fault;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import java.time.Instant;

/**
 * Hears what the fault tier decides; called in order by one thread at a time, must not block or
 * throw.
 */
public interface FaultListener {
  /** A device's state, as people see it, changed. */
  void statusChanged(DeviceId device, DeviceStatus status, Reason reason, Instant at);

  /** An alarm opened, changed or closed. */
  void alarmChanged(Alarm alarm);

  /** An incident opened, changed or resolved. */
  void incidentChanged(Incident incident);
}
