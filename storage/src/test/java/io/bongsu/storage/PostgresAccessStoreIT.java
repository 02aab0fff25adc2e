package io.bongsu.storage;

import io.bongsu.model.access.AccessStore;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
class PostgresAccessStoreIT extends AccessStoreContract {
  private final Storage storage;

  PostgresAccessStoreIT(PostgresStorage storage) {
    this.storage = storage;
  }

  @Override
  AccessStore store() {
    return storage.access();
  }
}
