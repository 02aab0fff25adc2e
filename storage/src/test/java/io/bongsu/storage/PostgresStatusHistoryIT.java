package io.bongsu.storage;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
class PostgresStatusHistoryIT extends StatusHistoryContract {
  private final Storage storage;

  PostgresStatusHistoryIT(PostgresStorage storage) {
    this.storage = storage;
  }

  @Override
  Storage storage() {
    return storage;
  }
}
