package io.bongsu.storage;

import java.time.InstantSource;

class MemoryLinkStoreTest extends LinkStoreContract {
  private final Storage storage = Storage.memory(InstantSource.system());

  @Override
  Storage storage() {
    return storage;
  }
}
