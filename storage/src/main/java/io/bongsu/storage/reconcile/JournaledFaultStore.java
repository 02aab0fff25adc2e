package io.bongsu.storage.reconcile;

import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.FaultStore;
import io.bongsu.model.fault.Incident;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Alarms and incidents, kept in the journal first. */
public final class JournaledFaultStore implements FaultStore {
  private final Intake intake;
  private final FaultStore database;

  /** In front of the database's. */
  public JournaledFaultStore(Intake intake, FaultStore database) {
    this.intake = intake;
    this.database = database;
  }

  @Override
  public void commit(FaultChange change) {
    intake.keep(new Entry.Faults(change));
  }

  @Override
  public FaultSnapshot open() {
    intake.settle();
    return database.open();
  }

  @Override
  public FaultSnapshot closedSince(Instant moment) {
    intake.settle();
    return database.closedSince(moment);
  }

  @Override
  public List<Incident> incidents(@Nullable Boolean open, long beforeId, int limit) {
    intake.settle();
    return database.incidents(open, beforeId, limit);
  }

  @Override
  public List<Incident> incidentsAt(Instant at, long beforeId, int limit) {
    intake.settle();
    return database.incidentsAt(at, beforeId, limit);
  }

  @Override
  public List<Alarm> alarms(@Nullable Boolean open, long beforeId, int limit) {
    intake.settle();
    return database.alarms(open, beforeId, limit);
  }

  @Override
  public void purgeClosedBefore(Instant moment) {
    intake.settle();
    database.purgeClosedBefore(moment);
  }
}
