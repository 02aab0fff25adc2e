package io.bongsu.fault.notify;

import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.ChannelStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Channels in memory. */
final class MemoryChannels implements ChannelStore {
  private final List<Channel> channels = new CopyOnWriteArrayList<>();

  @Override
  public List<Channel> all() {
    return List.copyOf(channels);
  }

  @Override
  public Channel save(Channel channel) {
    channels.removeIf(known -> known.id() == channel.id());
    channels.add(channel);
    return channel;
  }

  @Override
  public boolean remove(long id) {
    return channels.removeIf(known -> known.id() == id);
  }
}
