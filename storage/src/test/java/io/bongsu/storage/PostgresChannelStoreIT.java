package io.bongsu.storage;

import io.bongsu.model.fault.ChannelStore;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
class PostgresChannelStoreIT extends ChannelStoreContract {
  private final Storage storage;

  PostgresChannelStoreIT(PostgresStorage storage) {
    this.storage = storage;
  }

  @Override
  ChannelStore store() {
    return storage.channels();
  }
}
