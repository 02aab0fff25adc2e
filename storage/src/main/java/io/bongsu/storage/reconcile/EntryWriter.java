package io.bongsu.storage.reconcile;

import io.bongsu.storage.access.PostgresAuditLog;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.fault.PostgresFaultStore;
import io.bongsu.storage.fault.PostgresOutbox;
import io.bongsu.storage.series.PostgresStatusHistory;
import org.jdbi.v3.core.Handle;

/** Writes an entry into the tables it belongs in. */
final class EntryWriter {
  private final PostgresFaultStore faults;

  EntryWriter(Database database) {
    this.faults = new PostgresFaultStore(database);
  }

  void write(Handle handle, Entry entry) {
    switch (entry) {
      case Entry.Faults(var change) -> faults.write(handle, change);
      case Entry.Settled(var outcome) -> PostgresOutbox.write(handle, outcome);
      case Entry.Audited(var deed) -> PostgresAuditLog.write(handle, deed);
      case Entry.Status(var device, var status, var reason, var at) ->
          PostgresStatusHistory.write(handle, device, status, reason, at);
    }
  }
}
