package io.bongsu.storage.reconcile;

import io.bongsu.model.StoreException;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.database.DatabaseFailure;
import io.bongsu.storage.database.Quarantine;
import io.bongsu.storage.journal.Journal;
import io.bongsu.storage.journal.LogRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the journal and writes the database, in order. Thread-safe.
 *
 * <p>A record and the position behind it are one transaction, so a record takes effect exactly once
 * however often it is tried. While the database is away records wait; one it refuses for its
 * contents is found by halving, quarantined and passed.
 */
public final class Reconciler implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
  private static final int MOST_AT_ONCE = 200;
  private static final long LONGEST_PAUSE_MILLIS = 2_000;
  private static final long PATIENCE_MILLIS = 5_000;

  /**
   * So long records gather: a network that changes state device by device would else take a
   * transaction for each. Whoever must read what it wrote catches up by itself.
   */
  private static final long GATHER_MILLIS = 100;

  private final Journal journal;
  private final Database database;
  private final Quarantine quarantine;
  private final EntryWriter writer;
  private final EntryCodec codec = new EntryCodec();
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Semaphore news = new Semaphore(0);
  private final NavigableMap<Long, Runnable> listeners = new ConcurrentSkipListMap<>();
  private volatile boolean running;
  private boolean away;
  private @Nullable Thread thread;

  /** Reads nothing before {@link #replay}. */
  public Reconciler(Journal journal, Database database, Quarantine quarantine) {
    this.journal = journal;
    this.database = database;
    this.quarantine = quarantine;
    this.writer = new EntryWriter(database);
  }

  /**
   * Writes all that an earlier process left in the journal, before anybody reads the database.
   *
   * @throws StoreException when database or disk do not allow it
   */
  public void replay() {
    Position position = position();
    long known = database.inTransaction(position::read);
    try {
      journal.log().skipTo(known);
    } catch (IOException broken) {
      throw new StoreException("The journal cannot be used: " + broken.getMessage(), broken);
    }
    long waiting = journal.log().unread();
    catchUp();
    if (waiting > 0) {
      LOG.info("{} records of the journal were looked at, what was missing is written", waiting);
    }
  }

  /** Begins to write in the background. */
  public void start() {
    running = true;
    journal.onNews(news::release);
    thread = Thread.ofPlatform().daemon().name("reconciler").start(this::run);
  }

  /** Writes what the database takes at once, and ends. */
  @Override
  public void close() {
    running = false;
    news.release();
    Thread ending = thread;
    thread = null;
    if (ending == null) {
      return;
    }
    try {
      ending.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Returns when the database has every record that was safe before the call.
   *
   * @throws StoreException when the database is away or slow
   */
  public void catchUp() {
    boolean more = true;
    while (more) {
      more = locked(this::step);
    }
  }

  /** Writes something the journal cannot take, after everything it holds. */
  void direct(Entry entry) {
    catchUp();
    boolean _ =
        locked(() -> {
          database.useTransaction(handle -> writer.write(handle, List.of(entry)));
          return true;
        });
  }

  /** Calls back, once, when the database has a record; at once when it has it already. */
  void whenWritten(long seq, Runnable listener) {
    listeners.merge(
        seq,
        listener,
        (one, other) ->
            () -> {
              one.run();
              other.run();
            });
    if (journal.log().acked() >= seq) {
      tell(seq);
    }
  }

  private boolean locked(BooleanSupplier work) {
    boolean mine = false;
    try {
      mine = lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      if (!mine) {
        throw new StoreException(
            "The database is slow: what was kept on the disk is not in it yet");
      }
      return work.getAsBoolean();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new StoreException("Stopped while waiting for the database", stop);
    } finally {
      if (mine) {
        lock.unlock();
      }
    }
  }

  private void run() {
    long pause = LONGEST_PAUSE_MILLIS;
    while (running) {
      try {
        if (news.tryAcquire(pause, TimeUnit.MILLISECONDS) && running) {
          Thread.sleep(GATHER_MILLIS);
        }
        news.drainPermits();
      } catch (InterruptedException stop) {
        return;
      }
      pause = attempt() ? LONGEST_PAUSE_MILLIS : LONGEST_PAUSE_MILLIS / 4;
    }
    attempt();
  }

  private boolean attempt() {
    try {
      catchUp();
      away = false;
      return true;
    } catch (RuntimeException failure) {
      if (!away) {
        LOG.warn("The journal waits for the database: {}", failure.getMessage());
      }
      away = true;
      return false;
    }
  }

  /** Writes the next records; false when there are none. */
  private boolean step() {
    boolean done = false;
    try {
      List<LogRecord> batch = journal.log().read(MOST_AT_ONCE);
      if (!batch.isEmpty()) {
        write(batch);
      }
      done = true;
      return !batch.isEmpty();
    } catch (IOException broken) {
      throw new StoreException("The journal cannot be read: " + broken.getMessage(), broken);
    } finally {
      if (!done) {
        journal.log().rewind();
      }
    }
  }

  private void write(List<LogRecord> batch) {
    try {
      writeTogether(batch);
    } catch (RuntimeException failure) {
      if (!DatabaseFailure.isForGood(failure)) {
        throw failure;
      }
      if (batch.size() == 1) {
        writeInParts(batch.getFirst(), failure);
      } else {
        write(batch.subList(0, batch.size() / 2));
        write(batch.subList(batch.size() / 2, batch.size()));
      }
    }
    long last = batch.getLast().seq();
    journal.log().ack(last);
    tell(last);
  }

  private void writeTogether(List<LogRecord> batch) {
    Position position = position();
    database.<Boolean>inBriefTransaction(handle -> {
      long known = position.read(handle);
      writer.write(
          handle,
          batch.stream()
              .filter(record -> record.seq() > known)
              .map(record -> codec.read(record.payload()))
              .toList());
      position.move(handle, batch.getLast().seq());
      return true;
    });
  }

  /** Whatever of a refused record can be written alone is; the rest goes to the quarantine. */
  private void writeInParts(LogRecord record, RuntimeException failure) {
    for (Entry part : parts(record)) {
      try {
        database.useTransaction(handle -> writer.write(handle, List.of(part)));
      } catch (RuntimeException refused) {
        if (!DatabaseFailure.isForGood(refused)) {
          throw refused;
        }
      }
    }
    LOG.error("The database refuses a record; it is quarantined: {}", failure.getMessage());
    Position position = position();
    database.useTransaction(handle -> {
      quarantine.add(handle, "journal", failure, record.payload());
      position.move(handle, record.seq());
    });
  }

  private List<Entry> parts(LogRecord record) {
    try {
      List<Entry> parts = codec.read(record.payload()).parts();
      return parts.size() == 1 ? List.of() : parts;
    } catch (RuntimeException unreadable) {
      return List.of();
    }
  }

  private void tell(long seq) {
    Map.Entry<Long, Runnable> next = listeners.firstEntry();
    while (next != null && next.getKey() <= seq) {
      if (listeners.remove(next.getKey(), next.getValue())) {
        next.getValue().run();
      }
      next = listeners.firstEntry();
    }
  }

  private Position position() {
    return new Position(journal.source());
  }
}
