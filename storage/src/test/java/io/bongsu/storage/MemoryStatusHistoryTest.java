package io.bongsu.storage;

import java.time.InstantSource;

class MemoryStatusHistoryTest extends StatusHistoryContract {
  private final Storage storage = Storage.memory(InstantSource.system());

  @Override
  Storage storage() {
    return storage;
  }
}
