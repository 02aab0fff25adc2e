package io.bongsu.storage.reconcile;

import io.bongsu.storage.access.PostgresAuditLog;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.fault.PostgresFaultStore;
import io.bongsu.storage.fault.PostgresOutbox;
import io.bongsu.storage.series.StatusChange;
import io.bongsu.storage.series.StatusChanges;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes an entry into the tables it belongs in. */
final class EntryWriter {
  private final PostgresFaultStore faults;

  EntryWriter(Database database) {
    this.faults = new PostgresFaultStore(database);
  }

  /** In their order; states, which touch nothing that the others do, after them and together. */
  void write(Handle handle, List<Entry> entries) {
    List<StatusChange> states = new ArrayList<>();
    for (Entry entry : entries) {
      switch (entry) {
        case Entry.Faults(var change) -> faults.write(handle, change);
        case Entry.Settled(var outcome) -> PostgresOutbox.write(handle, outcome);
        case Entry.Audited(var deed) -> PostgresAuditLog.write(handle, deed);
        case Entry.Status(var device, var status, var reason, var at) ->
            states.add(new StatusChange(device, status, reason, at));
      }
    }
    StatusChanges.write(handle, states);
  }
}
