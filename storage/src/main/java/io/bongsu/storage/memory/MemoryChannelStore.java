package io.bongsu.storage.memory;

import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.ChannelStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Channels in memory. */
public final class MemoryChannelStore implements ChannelStore {
  private final Map<Long, Channel> channels = new HashMap<>();
  private long lastId;

  @Override
  public synchronized List<Channel> all() {
    return channels.values().stream().sorted(Comparator.comparing(Channel::name)).toList();
  }

  @Override
  public synchronized Channel save(Channel channel) {
    boolean taken =
        channels.values().stream()
            .anyMatch(other -> other.name().equals(channel.name()) && other.id() != channel.id());
    if (taken) {
      throw new IllegalArgumentException(
          "Another channel is already named \"" + channel.name() + "\"");
    }
    long id = channel.id() == 0 ? ++lastId : channel.id();
    var saved = new Channel(id, channel.name(), channel.target(), channel.enabled());
    channels.put(id, saved);
    return saved;
  }

  @Override
  public synchronized boolean remove(long id) {
    return channels.remove(id) != null;
  }
}
