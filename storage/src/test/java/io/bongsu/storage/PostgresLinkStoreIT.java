package io.bongsu.storage;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
class PostgresLinkStoreIT extends LinkStoreContract {
  private final Storage storage;

  PostgresLinkStoreIT(PostgresStorage storage) {
    this.storage = storage;
  }

  @Override
  Storage storage() {
    return storage;
  }
}
