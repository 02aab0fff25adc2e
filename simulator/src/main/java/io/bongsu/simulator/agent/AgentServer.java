package io.bongsu.simulator.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Many v1/v2c agents, each on its own UDP socket, served by one thread. */
public final class AgentServer implements AutoCloseable {
  private static final int LARGEST_PACKET = 65_535;

  private final Selector selector;
  private final Predicate<InetSocketAddress> muted;
  private final AtomicLong answered = new AtomicLong();
  private final ByteBuffer inbound = ByteBuffer.allocate(LARGEST_PACKET);
  private final ScheduledExecutorService late =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("sim-agents-late").factory());
  private final List<DatagramChannel> channels = new CopyOnWriteArrayList<>();
  private @Nullable Thread loop;

  private AgentServer(Selector selector, Predicate<InetSocketAddress> muted) {
    this.selector = selector;
    this.muted = muted;
  }

  /** A server without agents; one whose address is muted drops what it receives. */
  public static AgentServer open(Predicate<InetSocketAddress> muted) {
    try {
      return new AgentServer(Selector.open(), muted);
    } catch (IOException noSelector) {
      throw new UncheckedIOException(noSelector);
    }
  }

  /**
   * Binds an agent's socket in the network namespace of the calling thread; before {@link #start}.
   * Port 0 takes a free one.
   *
   * @return where it listens
   * @throws UncheckedIOException when the address is not to be had
   */
  public InetSocketAddress serve(InetSocketAddress address, Agent agent) {
    try {
      DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
      channels.add(channel);
      channel.bind(address);
      channel.configureBlocking(false);
      InetSocketAddress bound = (InetSocketAddress) channel.getLocalAddress();
      channel.register(selector, SelectionKey.OP_READ, new Seat(agent, bound));
      return bound;
    } catch (IOException taken) {
      throw new UncheckedIOException(
          "Cannot listen on " + address + ": " + taken.getMessage(), taken);
    }
  }

  /** Begins to answer. */
  public void start() {
    loop = Thread.ofPlatform().daemon().name("sim-agents").start(this::run);
  }

  /** How many replies have been sent. */
  public long answered() {
    return answered.get();
  }

  private void run() {
    try {
      while (selector.isOpen()) {
        selector.select(this::receive);
      }
    } catch (ClosedSelectorException closed) {
      // the way out
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void receive(SelectionKey key) {
    DatagramChannel channel = (DatagramChannel) key.channel();
    Seat seat = (Seat) key.attachment();
    try {
      for (SocketAddress from = next(channel); from != null; from = next(channel)) {
        byte[] reply =
            muted.test(seat.address())
                ? null
                : seat.agent().answer(inbound.array(), inbound.position());
        if (reply != null) {
          send(channel, from, reply, seat.agent().delay());
        }
      }
    } catch (IOException closedOrUnreachable) {
      // the next packet may fare better; a closed channel leaves the selector by itself
    }
  }

  private @Nullable SocketAddress next(DatagramChannel channel) throws IOException {
    inbound.clear();
    return channel.receive(inbound);
  }

  private void send(DatagramChannel channel, SocketAddress to, byte[] reply, Duration delay) {
    if (delay.isZero()) {
      send(channel, to, reply);
    } else {
      Future<?> _ =
          late.schedule(() -> send(channel, to, reply), delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void send(DatagramChannel channel, SocketAddress to, byte[] reply) {
    try {
      channel.send(ByteBuffer.wrap(reply), to);
      answered.incrementAndGet();
    } catch (IOException gone) {
      // as a lost packet
    }
  }

  @Override
  public void close() {
    late.shutdownNow();
    try {
      for (DatagramChannel channel : channels) {
        channel.close();
      }
      selector.close();
      if (loop != null) {
        loop.join(1_000);
      }
    } catch (IOException unclosable) {
      throw new UncheckedIOException(unclosable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private record Seat(Agent agent, InetSocketAddress address) {}
}
