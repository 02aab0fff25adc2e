package io.bongsu.storage;

import java.time.InstantSource;

class MemoryOutboxTest extends OutboxContract {
  private final Storage storage = Storage.memory(InstantSource.system());

  @Override
  Storage storage() {
    return storage;
  }
}
