package io.bongsu.storage;

import io.bongsu.model.device.CredentialStore;
import java.time.InstantSource;

class MemoryCredentialStoreTest extends CredentialStoreContract {
  private final Storage storage = Storage.memory(InstantSource.system());

  @Override
  CredentialStore store() {
    return storage.credentials();
  }
}
