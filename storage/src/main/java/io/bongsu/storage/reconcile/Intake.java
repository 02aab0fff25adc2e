package io.bongsu.storage.reconcile;

import io.bongsu.model.StoreException;
import io.bongsu.storage.journal.Journal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes entries in: into the journal, or where the disk refuses into the database. Thread-safe. */
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Journal journal;
  private final Reconciler reconciler;
  private final Duration patience;
  private final EntryCodec codec = new EntryCodec();

  /** In front of both. */
  public Intake(Journal journal, Reconciler reconciler) {
    this(journal, reconciler, PATIENCE);
  }

  /** With how long anybody waits for the disk. */
  Intake(Journal journal, Reconciler reconciler, Duration patience) {
    this.journal = journal;
    this.reconciler = reconciler;
    this.patience = patience;
  }

  /**
   * Returns when the entry survives a crash; throws StoreException when nobody could keep it. Of a
   * disk that does not answer in time nobody knows what it keeps: the entry may be there later
   * though this throws, but not when it was still in line.
   */
  void keep(Entry entry) {
    keep(entry, () -> {});
  }

  /** As {@link #keep(Entry)}, and calls back once the database has it. */
  void keep(Entry entry, Runnable known) {
    CompletableFuture<Long> done = journal.append(codec.write(entry));
    try {
      long seq = done.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      reconciler.whenWritten(seq, known);
    } catch (ExecutionException refused) {
      LOG.debug("The journal refused a record, the database is asked", refused);
      reconciler.direct(entry);
      known.run();
    } catch (TimeoutException slow) {
      done.cancel(false);
      throw new StoreException(
          "The disk of the data directory did not answer for " + patience.toSeconds() + " s", slow);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new StoreException("Stopped while waiting for the disk", stop);
    }
  }

  /** Does not wait: the entry is on the disk a moment later. */
  void keepSoon(Entry entry) {
    journal.appendLater(codec.write(entry));
  }

  /** Returns when the database has all that was kept before. */
  void settle() {
    try {
      long _ = journal.flush().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException refused) {
      LOG.debug("What was added last is not on the disk yet", refused);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    reconciler.catchUp();
  }
}
