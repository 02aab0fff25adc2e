package io.bongsu.storage.reconcile;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.series.StatusHistory;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Device states over time, kept in the journal first. */
public final class JournaledStatusHistory implements StatusHistory {
  private final Intake intake;
  private final StatusHistory database;

  /** In front of the database's. */
  public JournaledStatusHistory(Intake intake, StatusHistory database) {
    this.intake = intake;
    this.database = database;
  }

  @Override
  public void record(DeviceId device, DeviceStatus status, String reason, Instant at) {
    intake.keepSoon(new Entry.Status(device, status, reason, at));
  }

  @Override
  public List<Interval> intervals(DeviceId device, Instant from, Instant to) {
    intake.settle();
    return database.intervals(device, from, to);
  }

  @Override
  public Map<DeviceId, List<Interval>> intervals(Instant from, Instant to) {
    intake.settle();
    return database.intervals(from, to);
  }
}
