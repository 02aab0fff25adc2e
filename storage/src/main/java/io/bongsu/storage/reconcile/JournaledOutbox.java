package io.bongsu.storage.reconcile;

import io.bongsu.model.fault.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The outbox; how deliveries ended is kept in the journal first. */
public final class JournaledOutbox implements Outbox {
  private final Intake intake;
  private final Outbox database;

  /** In front of the database's. */
  public JournaledOutbox(Intake intake, Outbox database) {
    this.intake = intake;
    this.database = database;
  }

  @Override
  public List<Leased> claim(Instant now, Duration lease, int limit) {
    intake.settle();
    return database.claim(now, lease, limit);
  }

  @Override
  public void settle(Outcome outcome, Runnable known) {
    intake.keep(new Entry.Settled(outcome), known);
  }

  @Override
  public boolean retry(Leased leased, Instant at, String error) {
    return database.retry(leased, at, error);
  }

  @Override
  public List<Delivery> deliveries(long incident) {
    intake.settle();
    return database.deliveries(incident);
  }
}
