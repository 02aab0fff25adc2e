package io.bongsu.storage;

import java.time.InstantSource;

class MemoryInventoryStoreTest extends InventoryStoreContract {
  private final Storage storage = Storage.memory(InstantSource.system());

  @Override
  Storage storage() {
    return storage;
  }
}
