package io.bongsu.storage;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
class PostgresSeriesIT extends SeriesContract {
  private final Storage storage;

  PostgresSeriesIT(PostgresStorage storage) {
    this.storage = storage;
  }

  @Override
  Storage storage() {
    return storage;
  }
}
