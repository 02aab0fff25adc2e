package io.bongsu.benchmarks.farm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Serves the sockets of a farm with one thread. */
final class FarmServer implements AutoCloseable {
  private static final int LARGEST_REQUEST = 8_192;
  private static final Duration SLOWNESS = Duration.ofSeconds(3);

  private final Map<FarmShape, Recipes> recipes = new HashMap<>();
  private final IntPredicate slow;
  private final Selector selector;
  private final List<FarmSocket> sockets = new ArrayList<>();
  private final byte[] octets = new byte[LARGEST_REQUEST];
  private final ByteBuffer inbound = ByteBuffer.wrap(octets);
  private final AtomicLong answered = new AtomicLong();
  private final ScheduledExecutorService late =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("farm-late").factory());

  /** Devices whose numbers are {@code slow} take 3 s for each answer. */
  FarmServer(IntPredicate slow) {
    this.slow = slow;
    try {
      this.selector = Selector.open();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  void add(FarmSocket socket) throws IOException {
    sockets.add(socket);
    socket.register(selector);
  }

  void start() {
    Thread.ofPlatform().daemon().name("farm").start(this::run);
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
    FarmSocket device = (FarmSocket) key.attachment();
    try {
      SocketAddress from = next(device);
      while (from != null) {
        answer(device, from);
        from = next(device);
      }
    } catch (IOException closedOrUnreachable) {
      // as a lost packet
    }
  }

  private @Nullable SocketAddress next(FarmSocket device) throws IOException {
    inbound.clear();
    SocketAddress from = device.channel().receive(inbound);
    inbound.flip();
    return from;
  }

  private Recipes recipesOf(FarmSocket device) {
    return recipes.computeIfAbsent(device.mib().shape(), Recipes::new);
  }

  private void answer(FarmSocket device, SocketAddress from) throws IOException {
    ByteBuffer reply = recipesOf(device).answer(device, octets, inbound.limit());
    if (reply == null) {
      return;
    }
    answered.incrementAndGet();
    if (slow.test(device.mib().number())) {
      ByteBuffer kept = ByteBuffer.allocate(reply.remaining()).put(reply).flip();
      Future<?> _ =
          late.schedule(
              () -> sendLate(device, from, kept), SLOWNESS.toMillis(), TimeUnit.MILLISECONDS);
    } else {
      device.channel().send(reply, from);
    }
  }

  private static void sendLate(FarmSocket device, SocketAddress to, ByteBuffer reply) {
    try {
      device.channel().send(reply, to);
    } catch (IOException closed) {
      // as a lost packet
    }
  }

  long answered() {
    return answered.get();
  }

  @Override
  public void close() {
    late.shutdownNow();
    try {
      selector.close();
      for (FarmSocket socket : sockets) {
        socket.channel().close();
      }
    } catch (IOException unclosable) {
      throw new UncheckedIOException(unclosable);
    }
  }
}
