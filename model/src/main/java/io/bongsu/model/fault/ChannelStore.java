package io.bongsu.model.fault;

import java.util.List;

/** Keeps channels; passwords encrypted at rest. Thread-safe; blocking. */
public interface ChannelStore {
  /** All, by name. */
  List<Channel> all();

  /** Creates (id 0) or replaces; gives it with its id. */
  Channel save(Channel channel);

  /** Forgets; false when there was none. */
  boolean remove(long id);
}
