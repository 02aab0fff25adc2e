package io.bongsu.storage;

import java.time.InstantSource;

class MemorySeriesTest extends SeriesContract {
  private final Storage storage = Storage.memory(InstantSource.system());

  @Override
  Storage storage() {
    return storage;
  }
}
