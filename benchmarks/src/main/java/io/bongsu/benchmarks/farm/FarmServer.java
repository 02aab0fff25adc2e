package io.bongsu.benchmarks.farm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Serves the devices of a farm with one thread and one socket. */
final class FarmServer implements AutoCloseable {
  private static final long SLOWNESS = TimeUnit.SECONDS.toNanos(3);
  private static final int LONGEST_WAIT_MILLIS = 50;

  private final Map<FarmShape, Recipes> recipes = new HashMap<>();
  private final Map<Integer, FarmDevice> devices = new HashMap<>();
  private final IntPredicate slow;
  private final int port;
  private final Queue<Late> late = new ArrayDeque<>();
  private final AtomicLong answered = new AtomicLong();
  private volatile boolean closing;
  private @Nullable Thread thread;

  /** Devices whose numbers are {@code slow} take 3 s for each answer. */
  FarmServer(int port, IntPredicate slow) {
    this.port = port;
    this.slow = slow;
  }

  /** An answer that is kept back. */
  private record Late(long due, byte[] asker, int askedAt, ByteBuffer reply) {}

  /** Adds a device at an IPv4 address. */
  void add(byte[] address, FarmDevice device) {
    devices.put(asKernel(address), device);
  }

  private static int asKernel(byte[] address) {
    return ByteBuffer.wrap(address).order(ByteOrder.nativeOrder()).getInt();
  }

  void start() throws IOException {
    FarmSocket socket = FarmSocket.open(port);
    thread = Thread.ofPlatform().daemon().name("farm").start(() -> run(socket));
  }

  private void run(FarmSocket socket) {
    try (socket) {
      while (!closing) {
        int came = socket.receive(LONGEST_WAIT_MILLIS);
        for (int i = 0; i < came; i++) {
          answer(socket, i);
        }
        sendLate(socket);
        socket.send();
      }
    }
  }

  private void answer(FarmSocket socket, int place) {
    FarmDevice device = devices.get(socket.askedAt(place));
    if (device == null) {
      return;
    }
    byte[] question = socket.question(place);
    ByteBuffer reply = recipesOf(device).answer(device, question, question.length);
    if (reply == null) {
      return;
    }
    answered.incrementAndGet();
    if (slow.test(device.mib().number())) {
      ByteBuffer kept = ByteBuffer.allocate(reply.remaining()).put(reply).flip();
      long due = System.nanoTime() + SLOWNESS;
      late.add(new Late(due, socket.asker(place), socket.askedAt(place), kept));
    } else {
      socket.answer(socket.asker(place), socket.askedAt(place), reply);
    }
  }

  private Recipes recipesOf(FarmDevice device) {
    return recipes.computeIfAbsent(device.mib().shape(), Recipes::new);
  }

  private void sendLate(FarmSocket socket) {
    long now = System.nanoTime();
    for (Late next = late.peek(); next != null && next.due() - now <= 0; next = late.peek()) {
      socket.answer(next.asker(), next.askedAt(), next.reply());
      late.remove();
    }
  }

  long answered() {
    return answered.get();
  }

  @Override
  public void close() {
    closing = true;
    try {
      if (thread != null) {
        thread.join();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
