package io.bongsu.storage;

import io.bongsu.model.topology.PlanStore;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
class PostgresPlanStoreIT extends PlanStoreContract {
  private final Storage storage;

  PostgresPlanStoreIT(PostgresStorage storage) {
    this.storage = storage;
  }

  @Override
  PlanStore store() {
    return storage.plans();
  }
}
