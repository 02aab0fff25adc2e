package io.bongsu.storage;

import io.bongsu.model.accounting.BillStore;
import java.time.InstantSource;

class MemoryBillStoreTest extends BillStoreContract {
  private final Storage storage = Storage.memory(InstantSource.system());

  @Override
  BillStore store() {
    return storage.bills();
  }
}
