package io.bongsu.simulator.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A UDP socket that stands for one agent and passes packets on to it and back, with noise. One
 * thread decides about the packets in the order they come, so a seed repeats what happens to them.
 */
public final class NoisyPath implements AutoCloseable {
  private static final int LARGEST_PACKET = 65_535;

  private final InetSocketAddress agent;
  private final RandomGenerator random;
  private final Selector selector;
  private final DatagramChannel front;
  private final Map<SocketAddress, DatagramChannel> backs = new HashMap<>();
  private final ByteBuffer packet = ByteBuffer.allocate(LARGEST_PACKET);
  private final ScheduledExecutorService late =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("noisy-path-late").factory());
  private volatile Noise noise;
  private @Nullable Thread loop;

  private NoisyPath(InetSocketAddress agent, Noise noise, RandomGenerator random)
      throws IOException {
    this.agent = agent;
    this.noise = noise;
    this.random = random;
    this.selector = Selector.open();
    this.front = DatagramChannel.open();
  }

  /**
   * Opens a path to an agent on a free port of the loopback and begins to pass packets.
   *
   * @param random decides about each packet; used by one thread
   */
  public static NoisyPath open(InetSocketAddress agent, Noise noise, RandomGenerator random) {
    try {
      NoisyPath path = new NoisyPath(agent, noise, random);
      path.front.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      path.watch(path.front, null);
      path.loop = Thread.ofPlatform().daemon().name("noisy-path").start(path::run);
      return path;
    } catch (IOException noSocket) {
      throw new UncheckedIOException(noSocket);
    }
  }

  /** The UDP port that stands for the agent's. */
  public int port() {
    return front.socket().getLocalPort();
  }

  /** From the next packet on. */
  public void noise(Noise next) {
    noise = next;
  }

  private void watch(DatagramChannel channel, @Nullable SocketAddress client) throws IOException {
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, client);
  }

  private void run() {
    try {
      while (selector.isOpen()) {
        selector.select(this::pass);
      }
    } catch (ClosedSelectorException closed) {
      // the way out
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void pass(SelectionKey key) {
    DatagramChannel channel = (DatagramChannel) key.channel();
    try {
      for (SocketAddress from = next(channel); from != null; from = next(channel)) {
        byte[] octets = Arrays.copyOf(packet.array(), packet.position());
        if (key.attachment() instanceof SocketAddress client) {
          treat(front, client, octets);
        } else {
          treat(back(from), agent, octets);
        }
      }
    } catch (IOException closedOrUnreachable) {
      // as a lost packet
    }
  }

  private @Nullable SocketAddress next(DatagramChannel channel) throws IOException {
    packet.clear();
    return channel.receive(packet);
  }

  private DatagramChannel back(SocketAddress client) throws IOException {
    DatagramChannel known = backs.get(client);
    if (known == null) {
      known = DatagramChannel.open();
      backs.put(client, known);
      known.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      watch(known, client);
    }
    return known;
  }

  private void treat(DatagramChannel through, SocketAddress to, byte[] octets) {
    Noise now = noise;
    if (random.nextDouble() < now.loss()) {
      return;
    }
    if (random.nextDouble() < now.corruption()) {
      for (int i = 0; i < 3; i++) {
        octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
      }
    }
    int copies = random.nextDouble() < now.duplication() ? 2 : 1;
    boolean delayed = random.nextDouble() < now.delay();
    for (int i = 0; i < copies; i++) {
      send(through, to, octets, delayed ? now.lateBy().toMillis() : 0);
    }
  }

  private void send(DatagramChannel through, SocketAddress to, byte[] octets, long lateMillis) {
    if (lateMillis == 0) {
      send(through, to, octets);
      return;
    }
    try {
      Future<?> _ =
          late.schedule(() -> send(through, to, octets), lateMillis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closing) {
      // as a lost packet
    }
  }

  private static void send(DatagramChannel through, SocketAddress to, byte[] octets) {
    try {
      through.send(ByteBuffer.wrap(octets), to);
    } catch (IOException gone) {
      // as a lost packet
    }
  }

  @Override
  public void close() {
    late.shutdownNow();
    try {
      selector.close();
      if (loop != null) {
        loop.join(1_000);
      }
      front.close();
      for (DatagramChannel back : backs.values()) {
        back.close();
      }
    } catch (IOException unclosable) {
      throw new UncheckedIOException(unclosable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
