package io.bongsu.storage;

import io.bongsu.model.device.CredentialStore;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
class PostgresCredentialStoreIT extends CredentialStoreContract {
  private final Storage storage;

  PostgresCredentialStoreIT(PostgresStorage storage) {
    this.storage = storage;
  }

  @Override
  CredentialStore store() {
    return storage.credentials();
  }
}
