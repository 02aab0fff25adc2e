package io.bongsu.storage;

import io.bongsu.model.access.AuditLog;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
class PostgresAuditLogIT extends AuditLogContract {
  private final Storage storage;

  PostgresAuditLogIT(PostgresStorage storage) {
    this.storage = storage;
  }

  @Override
  AuditLog store() {
    return storage.audit();
  }
}
