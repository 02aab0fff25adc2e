package io.bongsu.fault;

import io.bongsu.fault.incident.PendingChanges;
import io.bongsu.fault.time.FaultClock;
import io.bongsu.fault.time.Moment;
import io.bongsu.model.fault.FaultStore;
import io.bongsu.model.fault.FaultStore.FaultChange;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's threads: one takes steps in order and ticks each second, one keeps what they
 * changed, and one looks for new channels, so that a store that hangs delays neither.
 */
final class FaultLoop {
  private static final Logger LOG = LoggerFactory.getLogger(FaultLoop.class);
  private static final int MOST_QUEUED = 200_000;
  private static final long TICK_MILLIS = 1_000;

  /**
   * How long poll results gather: to be woken for each of thousands costs more than to judge it.
   */
  private static final long GATHER_MILLIS = 100;

  /** How long changes gather before they are written together. */
  private static final long WRITE_MILLIS = 20;

  private static final long REFRESH_MILLIS = 10_000;
  private static final long PATIENCE_SECONDS = 10;

  private final Parts parts;
  private final BlockingQueue<Supplier<FaultChange>> steps = new LinkedBlockingQueue<>();
  private final AtomicLong results = new AtomicLong();
  private final AtomicLong dropped = new AtomicLong();
  private volatile boolean running;
  private volatile @Nullable Thread engine;
  private volatile @Nullable Thread writer;
  private @Nullable Thread refresher;

  FaultLoop(Parts parts) {
    this.parts = parts;
  }

  private static final FaultChange NOTHING = new FaultChange(List.of(), List.of(), List.of());

  /** What the loop drives. */
  record Parts(
      FaultCore core,
      CommitQueue commits,
      ChannelCache channels,
      FaultStore store,
      FaultClock clock) {}

  void start() {
    running = true;
    engine = Thread.ofPlatform().name("fault-engine").start(this::run);
    writer = Thread.ofVirtual().name("fault-writer").start(this::write);
    refresher = Thread.ofVirtual().name("fault-channels").start(this::refresh);
  }

  void close() {
    running = false;
    LockSupport.unpark(engine);
    LockSupport.unpark(writer);
    if (refresher != null) {
      refresher.interrupt();
    }
    join(engine);
    join(writer);
    parts.commits().flush();
  }

  /** Queues a poll result's step; dropped and counted when far too many wait. */
  void offer(Supplier<FaultChange> step) {
    results.incrementAndGet();
    if (steps.size() >= MOST_QUEUED) {
      dropped.incrementAndGet();
    } else {
      steps.add(step);
    }
  }

  /** Queues a step that must not be lost, and that somebody may wait for. */
  void put(Supplier<FaultChange> step) {
    steps.add(step);
    LockSupport.unpark(engine);
  }

  /**
   * Queues a step and waits until it is done and, unless the store is away, stored: what a person
   * was told is done survives a crash.
   */
  void await(Supplier<FaultChange> step) {
    put(step);
    if (!awaitTaken() && !Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("The fault engine is busy or stopped; try again");
    }
    parts.commits().flush();
  }

  /** Waits until every step queued so far is taken; false when that takes too long. */
  boolean awaitTaken() {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    put(() -> {
      done.complete(true);
      return NOTHING;
    });
    try {
      return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException late) {
      return false;
    }
  }

  FaultCounts counts() {
    CommitQueue commits = parts.commits();
    return new FaultCounts(
        results.get(),
        dropped.get(),
        steps.size(),
        commits.unstoredAlarms(),
        commits.unstoredNotifications(),
        commits.lost());
  }

  private void run() {
    restore();
    long tickedAt = System.nanoTime();
    while (running) {
      Supplier<FaultChange> step = next();
      if (step != null) {
        take(step);
      }
      if (System.nanoTime() - tickedAt >= TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS)) {
        tickedAt = System.nanoTime();
        take(() -> parts.core().tick(parts.clock().now()));
      }
    }
  }

  private void restore() {
    while (running) {
      try {
        parts.channels().refresh();
        Moment now = parts.clock().now();
        Instant since = now.wall().minus(parts.core().memory());
        parts.core().restore(parts.store().open(), parts.store().closedSince(since), now);
        return;
      } catch (RuntimeException away) {
        LOG.warn("The open alarms cannot be read yet; the fault engine waits for the store", away);
        pause();
      }
    }
  }

  private void take(Supplier<FaultChange> step) {
    try {
      FaultChange change = step.get();
      if (!PendingChanges.isEmpty(change)) {
        parts.commits().add(change);
        LockSupport.unpark(writer);
      }
    } catch (RuntimeException broken) {
      LOG.error("A step of the fault engine failed and is left out; please report this", broken);
    }
  }

  private void write() {
    while (running) {
      boolean kept = parts.commits().flush();
      if (kept) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS));
      }
      rest(kept ? WRITE_MILLIS : TICK_MILLIS);
    }
  }

  private void refresh() {
    while (running) {
      rest(REFRESH_MILLIS);
      if (running) {
        parts.channels().refresh();
      }
    }
  }

  private @Nullable Supplier<FaultChange> next() {
    Supplier<FaultChange> step = steps.poll();
    if (step == null) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(GATHER_MILLIS));
    }
    return step;
  }

  private void pause() {
    rest(TICK_MILLIS);
  }

  private void rest(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  private static void join(@Nullable Thread thread) {
    try {
      if (thread != null) {
        thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
