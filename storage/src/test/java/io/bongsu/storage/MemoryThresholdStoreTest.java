package io.bongsu.storage;

import io.bongsu.model.threshold.ThresholdStore;
import java.time.InstantSource;

class MemoryThresholdStoreTest extends ThresholdStoreContract {
  private final Storage storage = Storage.memory(InstantSource.system());

  @Override
  ThresholdStore store() {
    return storage.thresholds();
  }
}
