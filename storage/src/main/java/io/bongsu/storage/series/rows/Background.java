package io.bongsu.storage.series.rows;

import io.bongsu.model.StoreException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work done again and again on a thread of its own, with a rest as long as each piece of work.
 *
 * <p>While the database is away the work is tried again at the next turn; that is told once.
 */
public final class Background implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Background.class);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);
  private static final long LONGEST_REST = Duration.ofSeconds(2).toNanos();

  private final String name;
  private final Duration every;
  private final Runnable work;
  private volatile boolean closing;
  private @Nullable Thread thread;
  private boolean failed;
  private long begin;

  /** Does nothing before {@link #start}. */
  public Background(String name, Duration every, Runnable work) {
    this.name = name;
    this.every = every;
    this.work = work;
  }

  /** Begins; harmless when it has begun. */
  public synchronized void start() {
    if (thread == null) {
      closing = false;
      thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }
  }

  /** Lets the piece of work at hand end, at most 10 s. */
  @Override
  public synchronized void close() {
    Thread running = thread;
    thread = null;
    closing = true;
    if (running == null) {
      return;
    }
    LockSupport.unpark(running);
    try {
      if (!running.join(CLOSE_LIMIT)) {
        running.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** True when the work is to end soon. */
  public boolean isClosing() {
    return closing;
  }

  /** Between two pieces of work: rests as long as the last took, where there is more to do. */
  public void rest(boolean more) {
    long now = System.nanoTime();
    if (more && thread != null && !closing) {
      LockSupport.parkNanos(Math.min(now - begin, LONGEST_REST));
    }
    begin = System.nanoTime();
  }

  private void run() {
    while (!closing) {
      LockSupport.parkNanos(every.toNanos());
      if (!closing) {
        turn();
      }
    }
  }

  private void turn() {
    begin = System.nanoTime();
    try {
      work.run();
      if (failed) {
        failed = false;
        LOG.info("Work on {} goes on", name);
      }
    } catch (StoreException failure) {
      if (!failed && !closing) {
        failed = true;
        LOG.warn("Work on {} waits: {}", name, failure.getMessage());
      }
    } catch (RuntimeException unexpected) {
      if (!failed) {
        failed = true;
        LOG.error("Work on {} failed and is tried again", name, unexpected);
      }
    }
  }
}
