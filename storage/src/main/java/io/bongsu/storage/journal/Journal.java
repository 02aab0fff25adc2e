package io.bongsu.storage.journal;

import io.bongsu.model.StoreException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A log to which many threads add: those who come while the disk is busy share the next write.
 * Thread-safe.
 *
 * <p>Adding never waits for the disk; whoever needs to know waits for the future. What nobody waits
 * for is kept in memory, up to a limit, and tried again while the disk refuses.
 */
public final class Journal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final long MOST_PENDING_BYTES = 64L << 20;
  private static final long RETRY_MILLIS = 500;
  private static final long BALLAST_CHECK_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final SegmentLog log;
  private final Ballast ballast;
  private final AtomicLong failures = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final Semaphore arrivals = new Semaphore(0);
  private List<Waiting> pending = new ArrayList<>();
  private long pendingBytes;
  private boolean closed;
  private boolean failing;
  private boolean writing;
  private Runnable news = () -> {};
  private volatile List<Damage> damages = List.of();
  private @Nullable Thread thread;

  /** A record on its way; without contents it only waits for those before it. */
  private record Waiting(
      LogRecord.@Nullable Content content, @Nullable CompletableFuture<Long> done) {
    int size() {
      return content == null ? 0 : content.payload().length;
    }
  }

  /** Does nothing before {@link #open}. */
  public Journal(SegmentLog log, Ballast ballast) {
    this.log = log;
    this.ballast = ballast;
  }

  /**
   * Recovers what is there and begins to take records.
   *
   * @throws StoreException when the folder cannot be used at all
   */
  public synchronized void open() {
    try {
      damages = log.open();
    } catch (IOException broken) {
      throw new StoreException(
          "The journal in the data directory cannot be used ("
              + broken.getMessage()
              + "). Check the disk and that the directory may be written.",
          broken);
    }
    damages.forEach(damage -> LOG.warn("The journal was damaged: {}", damage));
    closed = false;
    thread = Thread.ofPlatform().daemon().name("journal").start(this::run);
  }

  /** Calls back whenever records have become safe; must not block. */
  public synchronized void onNews(Runnable listener) {
    news = listener;
  }

  /**
   * Adds a record; the future gives its number once it is on the disk, or the disk's refusal.
   * Whoever cancels it takes the record back, unless it is under way to the disk already.
   */
  public CompletableFuture<Long> append(byte[] payload) {
    CompletableFuture<Long> done = new CompletableFuture<>();
    if (!enqueue(new Waiting(new LogRecord.Content(1, payload), done))) {
      done.completeExceptionally(
          new StoreException("The journal does not keep up: the disk is too slow, or full"));
    }
    return done;
  }

  /** Adds a record nobody waits for; given up and counted only when far too many wait. */
  public void appendLater(byte[] payload) {
    if (!enqueue(new Waiting(new LogRecord.Content(1, payload), null))) {
      refused.incrementAndGet();
    }
  }

  /** The future ends, well or not, when everything added before was tried once. */
  public CompletableFuture<Long> flush() {
    CompletableFuture<Long> done = new CompletableFuture<>();
    if (!enqueue(new Waiting(null, done))) {
      done.complete(0L);
    }
    return done;
  }

  /** The log behind it, for reading. */
  public SegmentLog log() {
    return log;
  }

  /** What was wrong with the files at the start. */
  public List<Damage> damages() {
    return damages;
  }

  /** How often the disk refused since the start. */
  public long failures() {
    return failures.get();
  }

  /** Records given up because the disk did not take them. */
  public long refused() {
    return refused.get();
  }

  /** Whether the last try to write failed. */
  public synchronized boolean isFailing() {
    return failing;
  }

  /** Whether the room set aside for alarms had to be used. */
  public boolean isOutOfRoom() {
    return ballast.isReleased();
  }

  /** The log's random identity. */
  public UUID source() {
    return log.source();
  }

  /** Writes what waits, once, and ends. */
  @Override
  public void close() {
    Thread running = stop();
    if (running == null) {
      return;
    }
    try {
      running.join(TimeUnit.SECONDS.toMillis(10));
      log.close();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (IOException broken) {
      LOG.warn("The journal could not be closed in order: {}", broken.getMessage());
    }
  }

  private synchronized @Nullable Thread stop() {
    Thread running = thread;
    thread = null;
    closed = true;
    arrivals.release();
    return running;
  }

  private synchronized boolean enqueue(Waiting waiting) {
    int size = waiting.size();
    if (closed || pendingBytes + size > MOST_PENDING_BYTES) {
      return false;
    }
    if (waiting.content() == null && pending.isEmpty() && !writing) {
      return false;
    }
    pending.add(waiting);
    pendingBytes += size;
    arrivals.release();
    return true;
  }

  private void run() {
    ballast.take();
    long checked = System.nanoTime();
    List<Waiting> batch = take();
    while (batch != null) {
      if (!batch.isEmpty() && !write(batch)) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(RETRY_MILLIS / 5));
      }
      if (System.nanoTime() - checked > BALLAST_CHECK_NANOS) {
        checked = System.nanoTime();
        ballast.take();
      }
      batch = take();
    }
  }

  /** What waits; empty after a while without any; null when closed and nothing is left. */
  private @Nullable List<Waiting> take() {
    try {
      boolean _ = arrivals.tryAcquire(RETRY_MILLIS, TimeUnit.MILLISECONDS);
      arrivals.drainPermits();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      if (pending.isEmpty() && closed) {
        return null;
      }
      List<Waiting> batch = pending;
      pending = new ArrayList<>();
      batch.removeIf(this::isTakenBack);
      writing = !batch.isEmpty();
      return batch;
    }
  }

  private boolean isTakenBack(Waiting waiting) {
    boolean takenBack = waiting.done() != null && waiting.done().isCancelled();
    pendingBytes -= takenBack ? waiting.size() : 0;
    return takenBack;
  }

  private boolean write(List<Waiting> batch) {
    List<LogRecord.Content> contents =
        batch.stream().map(Waiting::content).filter(Objects::nonNull).toList();
    try {
      long last = contents.isEmpty() ? 0 : commit(contents);
      settled(batch, false);
      complete(batch, last - contents.size());
      listener().run();
      return true;
    } catch (IOException | RuntimeException broken) {
      complain(broken);
      settled(batch, true);
      var refusal =
          new StoreException("The journal cannot be written: " + broken.getMessage(), broken);
      for (Waiting waiting : batch) {
        if (waiting.done() != null) {
          waiting.done().completeExceptionally(refusal);
        }
      }
      return false;
    }
  }

  private static void complete(List<Waiting> batch, long before) {
    long seq = before;
    for (Waiting waiting : batch) {
      seq += waiting.content() == null ? 0 : 1;
      if (waiting.done() != null) {
        waiting.done().complete(seq);
      }
    }
  }

  private long commit(List<LogRecord.Content> contents) throws IOException {
    try {
      return log.commit(contents);
    } catch (IOException full) {
      failures.incrementAndGet();
      if (full instanceof QuotaException || !ballast.release()) {
        throw full;
      }
      return log.commit(contents);
    }
  }

  /** Those nobody waits for stay for the next try when this one failed. */
  private synchronized void settled(List<Waiting> batch, boolean failed) {
    List<Waiting> again = new ArrayList<>();
    for (Waiting waiting : batch) {
      if (failed && waiting.done() == null && !closed) {
        again.add(waiting);
      } else {
        pendingBytes -= waiting.size();
        refused.addAndGet(failed && waiting.done() == null ? 1 : 0);
      }
    }
    again.addAll(pending);
    pending = again;
    failing = failed;
    writing = false;
  }

  private synchronized Runnable listener() {
    return news;
  }

  private synchronized void complain(Exception broken) {
    if (!failing) {
      LOG.error(
          "The journal cannot be written ({}); what happens now survives only if the database takes it",
          broken.getMessage());
    }
  }
}
