package io.bongsu.storage;

import io.bongsu.model.topology.PlanStore;
import java.time.InstantSource;

class MemoryPlanStoreTest extends PlanStoreContract {
  private final Storage storage = Storage.memory(InstantSource.system());

  @Override
  PlanStore store() {
    return storage.plans();
  }
}
