package io.bongsu.app.state;

import io.bongsu.model.StoreException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the store in the background, in order, so that nothing that polls or judges waits for a
 * database. While the store is away writes wait; only the latest of each key is kept.
 */
public final class DeferredWrites implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeferredWrites.class);
  private static final long RETRY_NANOS = 1_000_000_000L;
  private static final int MOST = 100_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, Runnable> waiting = new LinkedHashMap<>();
  private final AtomicLong serial = new AtomicLong();
  private final AtomicLong dropped = new AtomicLong();
  private final Thread worker =
      Thread.ofPlatform().daemon().name("deferred-writes").unstarted(this::work);
  private boolean closed;
  private long retryAt = System.nanoTime();

  /** Begins to write. */
  public void start() {
    worker.start();
  }

  /** Writes something that replaces an earlier write of the same key that still waits. */
  public void latest(String key, Runnable write) {
    lock.lock();
    try {
      if (waiting.size() >= MOST && !waiting.containsKey(key)) {
        dropped.incrementAndGet();
        return;
      }
      waiting.put(key, write);
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Writes something that must not be replaced. */
  public void each(Runnable write) {
    latest("#" + serial.incrementAndGet(), write);
  }

  /** How many wait. */
  public int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** How many were given up because too many waited. */
  public long dropped() {
    return dropped.get();
  }

  /** Writes what waits, as far as the store takes it at once, and ends. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
    try {
      worker.join(5_000);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    boolean goOn = true;
    while (goOn) {
      goOn = step();
    }
  }

  private boolean step() {
    lock.lock();
    try {
      while (!closed && (waiting.isEmpty() || System.nanoTime() - retryAt < 0)) {
        changed.awaitNanos(RETRY_NANOS);
      }
      if (waiting.isEmpty()) {
        return false;
      }
      Map.Entry<String, Runnable> first = waiting.entrySet().iterator().next();
      waiting.remove(first.getKey());
      return run(first.getKey(), first.getValue());
    } catch (InterruptedException stop) {
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Called with the lock held, which is given back while the store works. */
  private boolean run(String key, Runnable write) {
    lock.unlock();
    boolean done = false;
    try {
      write.run();
      done = true;
    } catch (StoreException away) {
      LOG.debug("store away, write {} waits", key, away);
    } catch (RuntimeException refused) {
      LOG.warn("a write was refused and given up: {}", key, refused);
      done = true;
    } finally {
      lock.lock();
    }
    if (!done && !closed) {
      waiting.putIfAbsent(key, write);
      retryAt = System.nanoTime() + RETRY_NANOS;
    }
    return true;
  }
}
