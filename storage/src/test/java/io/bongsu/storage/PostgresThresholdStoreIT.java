package io.bongsu.storage;

import io.bongsu.model.threshold.ThresholdStore;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
class PostgresThresholdStoreIT extends ThresholdStoreContract {
  private final Storage storage;

  PostgresThresholdStoreIT(PostgresStorage storage) {
    this.storage = storage;
  }

  @Override
  ThresholdStore store() {
    return storage.thresholds();
  }
}
