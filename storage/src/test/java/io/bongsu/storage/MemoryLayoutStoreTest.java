package io.bongsu.storage;

import io.bongsu.model.topology.LayoutStore;
import java.time.InstantSource;

class MemoryLayoutStoreTest extends LayoutStoreContract {
  private final Storage storage = Storage.memory(InstantSource.system());

  @Override
  LayoutStore store() {
    return storage.layouts();
  }
}
