package io.bongsu.storage;

import io.bongsu.model.fault.ChannelStore;
import java.time.InstantSource;

class MemoryChannelStoreTest extends ChannelStoreContract {
  private final Storage storage = Storage.memory(InstantSource.system());

  @Override
  ChannelStore store() {
    return storage.channels();
  }
}
