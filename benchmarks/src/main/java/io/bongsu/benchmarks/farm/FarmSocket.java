package io.bongsu.benchmarks.farm;

import io.bongsu.simulator.agent.Agent;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.jspecify.annotations.Nullable;

/** One device of a farm: its socket, its values, and how it answers. */
final class FarmSocket {
  private static final int RECEIVE_BUFFER = 1 << 16;

  private final DatagramChannel channel;
  private final FarmMib mib;
  private final Agent thorough;

  private FarmSocket(DatagramChannel channel, FarmMib mib, Agent thorough) {
    this.channel = channel;
    this.mib = mib;
    this.thorough = thorough;
  }

  static FarmSocket open(InetSocketAddress at, FarmMib mib, Agent thorough) throws IOException {
    DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
    channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
    channel.bind(at);
    channel.configureBlocking(false);
    return new FarmSocket(channel, mib, thorough);
  }

  void register(Selector selector) throws IOException {
    channel.register(selector, SelectionKey.OP_READ, this);
  }

  DatagramChannel channel() {
    return channel;
  }

  FarmMib mib() {
    return mib;
  }

  /** Answers what no recipe is kept for; null: not at all. */
  byte @Nullable [] thoroughly(byte[] request, int length) {
    return thorough.answer(request, length);
  }
}
