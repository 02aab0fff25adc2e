package io.bongsu.fault;

import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.ChannelStore;
import java.util.List;
import java.util.function.Supplier;

/** The channels as last read, so that writing a message asks no store. Thread-safe. */
final class ChannelCache implements Supplier<List<Channel>> {
  private final ChannelStore store;
  private volatile List<Channel> last = List.of();

  ChannelCache(ChannelStore store) {
    this.store = store;
  }

  @Override
  public List<Channel> get() {
    return last;
  }

  /** Reads them anew; keeps the old ones while the store is away. */
  void refresh() {
    try {
      last = List.copyOf(store.all());
    } catch (RuntimeException away) {
      last = List.copyOf(last);
    }
  }
}
