package io.bongsu.app.state;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.FaultListener;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Reason;
import io.bongsu.model.series.StatusHistory;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Carries what the fault tier decides into the directory, the status history and to whoever else
 * listens.
 */
public final class StatusKeeper implements FaultListener {
  private final Directory directory;
  private final StatusHistory history;
  private final List<FaultListener> others = new CopyOnWriteArrayList<>();

  /** Wires the keeper. */
  public StatusKeeper(Directory directory, StatusHistory history) {
    this.directory = directory;
    this.history = history;
  }

  /** Tells somebody else too, after the directory knows. */
  public void also(FaultListener listener) {
    others.add(listener);
  }

  @Override
  public void statusChanged(DeviceId device, DeviceStatus status, Reason reason, Instant at) {
    directory.status(device, new DeviceView.Status(status, reason, at));
    history.record(device, status, reason.english(), at);
    others.forEach(listener -> listener.statusChanged(device, status, reason, at));
  }

  @Override
  public void alarmChanged(Alarm alarm) {
    others.forEach(listener -> listener.alarmChanged(alarm));
  }

  @Override
  public void incidentChanged(Incident incident) {
    others.forEach(listener -> listener.incidentChanged(incident));
  }
}
