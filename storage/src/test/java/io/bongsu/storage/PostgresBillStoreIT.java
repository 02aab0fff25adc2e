package io.bongsu.storage;

import io.bongsu.model.accounting.BillStore;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
class PostgresBillStoreIT extends BillStoreContract {
  private final Storage storage;

  PostgresBillStoreIT(PostgresStorage storage) {
    this.storage = storage;
  }

  @Override
  BillStore store() {
    return storage.bills();
  }
}
