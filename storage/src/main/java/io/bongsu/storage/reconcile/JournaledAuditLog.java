package io.bongsu.storage.reconcile;

import io.bongsu.model.access.AuditLog;
import java.util.List;

/** Who did what, kept in the journal first. */
public final class JournaledAuditLog implements AuditLog {
  private final Intake intake;
  private final AuditLog database;

  /** In front of the database's. */
  public JournaledAuditLog(Intake intake, AuditLog database) {
    this.intake = intake;
    this.database = database;
  }

  @Override
  public void append(Entry entry) {
    intake.keep(new io.bongsu.storage.reconcile.Entry.Audited(entry));
  }

  @Override
  public List<Numbered> entries(long beforeId, int limit) {
    intake.settle();
    return database.entries(beforeId, limit);
  }
}
