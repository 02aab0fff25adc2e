package io.bongsu.poller.icmp;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import io.bongsu.model.net.IpAddress;
import io.bongsu.poller.socket.Errno;
import io.bongsu.poller.socket.LibC;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Sends ICMP echo requests and waits for the answers: one socket per address family, one receiving
 * thread that watches the time, too. Inert until {@link #start}. Thread-safe.
 */
public final class Pinger implements AutoCloseable {
  private static final int POLLIN = 1;
  private static final int TICK_MILLIS = 25;

  /** The same while nothing is awaited: what is sent meanwhile wakes us up with its answer. */
  private static final int IDLE_MILLIS = 100;

  /**
   * After something came, so long may gather what comes next: the kernel stamps each answer, and
   * waking up for every single one costs more than taking it in.
   */
  private static final long GATHER_NANOS = 5_000_000;

  private final LongSupplier nanos;
  private final RandomGenerator random;
  private final Nonces nonces;
  private final LongAdder sent = new LongAdder();
  private final LongAdder answered = new LongAdder();
  private final LongAdder unreachable = new LongAdder();
  private final LongAdder lost = new LongAdder();
  private volatile IcmpAvailability availability =
      new IcmpAvailability(false, "ICMP is not started yet");
  private volatile boolean running;
  private volatile @Nullable EchoFamily v4;
  private volatile @Nullable EchoFamily v6;
  private @Nullable Thread receiver;
  private long expired;

  /**
   * Opens nothing yet.
   *
   * @param nanos the monotonic clock
   * @param random makes identities and nonces, so that nobody answers what was not asked; used by
   *     many threads
   */
  public Pinger(LongSupplier nanos, RandomGenerator random) {
    this.nanos = nanos;
    this.random = random;
    this.nonces = new Nonces(random);
  }

  /**
   * Opens the sockets as far as the system allows; says so, never throws for want of a privilege.
   */
  public IcmpAvailability start() {
    v4 = open(false);
    v6 = open(true);
    availability = Permission.judge(v4, v6);
    List<EchoFamily> open = families();
    if (!open.isEmpty()) {
      running = true;
      expired = nanos.getAsLong();
      Thread thread =
          Thread.ofPlatform().daemon().name("icmp-receiver").unstarted(() -> receive(open));
      receiver = thread;
      thread.start();
    }
    return availability;
  }

  private @Nullable EchoFamily open(boolean six) {
    try {
      return new EchoFamily(EchoSocket.open(six), random.nextInt(1 << 16), nanos);
    } catch (Errno
        | LinkageError
        | IllegalCallerException
        | UnsupportedOperationException missing) {
      return null;
    }
  }

  /** Whether echo may be sent, and if not, what grants it. */
  public IcmpAvailability availability() {
    return availability;
  }

  /** True when an address of this family can be pinged. */
  public boolean reaches(IpAddress address) {
    return (address.isV6() ? v6 : v4) != null;
  }

  /**
   * Sends one echo request and waits, at most {@code timeout} and one tick more.
   *
   * @throws InterruptedException when the waiting thread is interrupted
   * @throws IllegalStateException when the family is not available, see {@link #reaches}
   */
  public Echo ping(IpAddress target, Duration timeout) throws InterruptedException {
    try {
      return ask(target, timeout).get();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Sends one echo request; what is returned completes normally, on the receiving thread or at
   * once, when something is known about it or the time is over.
   *
   * @throws IllegalStateException when the family is not available, see {@link #reaches}
   */
  public CompletableFuture<Echo> ask(IpAddress target, Duration timeout) {
    EchoFamily family = address(target);
    long nonce = nonces.next();
    AwaitedEchoes.Awaited awaits = family.awaited().await(target, nonce);
    if (awaits == null) {
      return CompletableFuture.completedFuture(
          new Echo.Lost("Bongsu awaits too many echo replies at once"));
    }
    sent.increment();
    awaits.dueAt(nanos.getAsLong() + timeout.toNanos());
    return family.send(awaits, target, nonce).echo().thenApply(this::counted);
  }

  private EchoFamily address(IpAddress target) {
    EchoFamily family = target.isV6() ? v6 : v4;
    if (family == null) {
      throw new IllegalStateException(availability.message());
    }
    return family;
  }

  private Echo counted(Echo echo) {
    switch (echo) {
      case Echo.Reply _ -> answered.increment();
      case Echo.Lost(String reason) when reason.isEmpty() -> lost.increment();
      case Echo.Lost _ -> unreachable.increment();
    }
    return echo;
  }

  /** What was sent and what became of it. */
  public PingCounts counts() {
    List<AwaitedEchoes> awaited = families().stream().map(EchoFamily::awaited).toList();
    return new PingCounts(
        sent.sum(),
        answered.sum(),
        unreachable.sum(),
        lost.sum(),
        awaited.stream().mapToLong(AwaitedEchoes::awaitedCount).sum(),
        awaited.stream().mapToLong(AwaitedEchoes::lateCount).sum(),
        awaited.stream().mapToLong(AwaitedEchoes::duplicateCount).sum(),
        awaited.stream().mapToLong(AwaitedEchoes::strangeCount).sum());
  }

  private List<EchoFamily> families() {
    List<EchoFamily> open = new ArrayList<>();
    for (EchoFamily family : new @Nullable EchoFamily[] {v4, v6}) {
      if (family != null) {
        open.add(family);
      }
    }
    return open;
  }

  private void receive(List<EchoFamily> open) {
    try (Arena arena = Arena.ofConfined()) {
      List<EchoReceiver> receivers = open.stream().map(family -> family.receiver(arena)).toList();
      MemorySegment waits = arena.allocate(8L * open.size(), 8);
      MemorySegment errno = arena.allocate(LibC.errnoSize(), 8);
      for (int i = 0; i < open.size(); i++) {
        waits.set(JAVA_INT, 8L * i, open.get(i).socket().fd());
        waits.set(JAVA_SHORT, 8L * i + 4, (short) POLLIN);
      }
      while (running) {
        int most = isIdle(open) ? IDLE_MILLIS : TICK_MILLIS;
        boolean came = LibC.poll(waits, open.size(), most, errno) > 0;
        for (int i = 0; i < open.size(); i++) {
          if (waits.get(JAVA_SHORT, 8L * i + 6) != 0) {
            receivers.get(i).drain(open.get(i));
          }
        }
        expire(open);
        if (came) {
          LockSupport.parkNanos(GATHER_NANOS);
        }
      }
    }
  }

  private static boolean isIdle(List<EchoFamily> open) {
    return open.stream().allMatch(family -> family.awaited().isEmpty());
  }

  private void expire(List<EchoFamily> open) {
    long now = nanos.getAsLong();
    if (now - expired >= TICK_MILLIS * 1_000_000L) {
      expired = now;
      open.forEach(family -> family.awaited().expire(now));
    }
  }

  /** Ends the receiving thread and closes the sockets; what is still awaited is lost. */
  @Override
  public void close() {
    running = false;
    Thread thread = receiver;
    if (thread != null) {
      joinUninterruptibly(thread);
    }
    List<EchoFamily> open = families();
    v4 = null;
    v6 = null;
    open.forEach(family -> family.socket().close());
    open.forEach(family -> family.awaited().expireAll());
  }

  private static void joinUninterruptibly(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
