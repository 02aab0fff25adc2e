package io.bongsu.storage;

import io.bongsu.model.access.AuditLog;
import java.time.InstantSource;

class MemoryAuditLogTest extends AuditLogContract {
  private final Storage storage = Storage.memory(InstantSource.system());

  @Override
  AuditLog store() {
    return storage.audit();
  }
}
