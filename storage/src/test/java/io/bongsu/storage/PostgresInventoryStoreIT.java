package io.bongsu.storage;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
class PostgresInventoryStoreIT extends InventoryStoreContract {
  private final Storage storage;

  PostgresInventoryStoreIT(PostgresStorage storage) {
    this.storage = storage;
  }

  @Override
  Storage storage() {
    return storage;
  }
}
