package io.bongsu.storage;

import io.bongsu.model.access.AccessStore;
import java.time.InstantSource;

class MemoryAccessStoreTest extends AccessStoreContract {
  private final Storage storage = Storage.memory(InstantSource.system());

  @Override
  AccessStore store() {
    return storage.access();
  }
}
