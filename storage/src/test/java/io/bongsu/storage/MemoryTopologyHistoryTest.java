package io.bongsu.storage;

import java.time.InstantSource;

class MemoryTopologyHistoryTest extends TopologyHistoryContract {
  private final Storage storage = Storage.memory(InstantSource.system());

  @Override
  Storage storage() {
    return storage;
  }
}
