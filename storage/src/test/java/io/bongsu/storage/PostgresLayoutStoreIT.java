package io.bongsu.storage;

import io.bongsu.model.topology.LayoutStore;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
class PostgresLayoutStoreIT extends LayoutStoreContract {
  private final Storage storage;

  PostgresLayoutStoreIT(PostgresStorage storage) {
    this.storage = storage;
  }

  @Override
  LayoutStore store() {
    return storage.layouts();
  }
}
