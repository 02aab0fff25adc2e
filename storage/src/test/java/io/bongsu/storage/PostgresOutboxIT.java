package io.bongsu.storage;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
class PostgresOutboxIT extends OutboxContract {
  private final Storage storage;

  PostgresOutboxIT(PostgresStorage storage) {
    this.storage = storage;
  }

  @Override
  Storage storage() {
    return storage;
  }
}
