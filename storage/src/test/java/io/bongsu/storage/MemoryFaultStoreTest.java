package io.bongsu.storage;

import java.time.InstantSource;

class MemoryFaultStoreTest extends FaultStoreContract {
  private final Storage storage = Storage.memory(InstantSource.system());

  @Override
  Storage storage() {
    return storage;
  }
}
