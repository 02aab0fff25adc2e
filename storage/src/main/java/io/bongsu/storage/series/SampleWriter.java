package io.bongsu.storage.series;

import io.bongsu.model.StoreException;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SampleSink;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.database.DatabaseFailure;
import io.bongsu.storage.database.Quarantine;
import io.bongsu.storage.journal.DiskFolder;
import io.bongsu.storage.journal.LogLimits;
import io.bongsu.storage.journal.SegmentLog;
import io.bongsu.storage.series.rollup.RollUps;
import io.bongsu.storage.series.rows.Retention;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes frames in batches on a thread of its own: one COPY every moment.
 *
 * <p>While the database is away the frames wait, soon on the disk, and writing is tried again with
 * growing pauses, after the database ran out of time for a batch with half as much. A frame that
 * the database refuses for its contents is found by halving its batch, quarantined and counted as
 * dropped; the others are stored.
 */
public final class SampleWriter implements SampleSink, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SampleWriter.class);
  private static final long BATCH_VALUES = 1_000_000;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);
  private static final Duration SPILL_EVERY = Duration.ofMillis(100);

  /**
   * Longer than a frame mostly waits for its batch, and with the pause above less than a second.
   */
  private static final Duration SPILL_AGE = Duration.ofMillis(800);

  private final SampleTable table;
  private final Database database;
  private final Quarantine quarantine;
  private final SampleQueue queue;
  private final Limits limits;
  private final InstantSource clock;
  private volatile boolean closing;
  private volatile boolean spilling;
  private @Nullable Thread thread;
  private volatile @Nullable Thread spiller;
  private boolean away;

  /** How many are taken at once: fewer after the database needed too long for a batch. */
  private long batchValues = BATCH_VALUES;

  /** Writes nothing before {@link #start}. */
  public SampleWriter(
      Database database, RollUps rollUps, Overflow overflow, Limits limits, InstantSource clock) {
    this.table = new SampleTable(database, rollUps, limits.retention());
    this.database = database;
    this.quarantine = overflow.quarantine();
    this.queue = new SampleQueue(overflow.spool(), limits.memoryValues(), System::nanoTime);
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Where frames go that the database does not take.
   *
   * @param quarantine for those it refuses
   * @param spool for those that must wait
   */
  public record Overflow(Quarantine quarantine, SampleSpool spool) {
    private static final long LARGEST_SEGMENT = 16L << 20;

    /** With a spool in a folder, which holds at most so many bytes. */
    public static Overflow into(Path folder, long bytes, Quarantine quarantine) {
      var files = new DiskFolder(folder);
      var unlimited = new LogLimits(Math.min(LARGEST_SEGMENT, bytes / 8), Long.MAX_VALUE);
      var log = new SegmentLog(files, unlimited, System::nanoTime);
      return new Overflow(quarantine, new SampleSpool(files, log, bytes));
    }
  }

  /**
   * What the writer may keep.
   *
   * @param retention how long samples are kept in the database
   * @param memoryValues the most values waiting in memory
   * @param flushEvery the pause between two batches
   */
  public record Limits(Retention retention, long memoryValues, Duration flushEvery) {}

  /** Begins writing; harmless when it has begun. */
  public synchronized void start() {
    if (thread == null) {
      closing = false;
      spilling = true;
      spiller = Thread.ofPlatform().name("sample-spool").daemon().start(this::spill);
      thread = Thread.ofPlatform().name("sample-writer").daemon().start(this::run);
    }
  }

  @Override
  public void offer(DeviceId device, SampleFrame frame) {
    int samples = frame.samples();
    if (samples > 0) {
      queue.add(new QueuedFrame(device, frame, samples));
      if (queue.isPressed()) {
        LockSupport.unpark(spiller);
      }
    }
  }

  @Override
  public Counts counts() {
    return queue.counts();
  }

  /** Writes what waits, as far as the database allows within 10 s; the rest stays on the disk. */
  @Override
  public synchronized void close() {
    Thread running = thread;
    Thread alongside = spiller;
    thread = null;
    spiller = null;
    if (running == null || alongside == null) {
      return;
    }
    closing = true;
    LockSupport.unpark(running);
    try {
      if (!running.join(CLOSE_LIMIT)) {
        LOG.warn("The database did not take the last samples in time: {}", queue.counts());
        running.interrupt();
      }
      spilling = false;
      LockSupport.unpark(alongside);
      alongside.join(CLOSE_LIMIT);
      queue.spill(0);
      queue.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.warn("The spool of samples was not closed in order: {}", e.getMessage());
    }
  }

  private void run() {
    Duration pause = limits.flushEvery();
    while (!closing) {
      LockSupport.parkNanos(pause.toNanos());
      pause = flush() ? limits.flushEvery() : longer(pause);
    }
    if (!flush()) {
      LOG.warn("The database is away while Bongsu stops; samples wait on the disk");
    }
  }

  private void spill() {
    try {
      queue.open();
    } catch (IOException broken) {
      LOG.error("There is no spool for samples: {}. Check the data directory", broken.getMessage());
      return;
    }
    while (spilling) {
      LockSupport.parkNanos(SPILL_EVERY.toNanos());
      queue.spill(queue.isPressed() ? 0 : SPILL_AGE.toNanos());
    }
  }

  /** Writes all that waits; false when the database is away. */
  private boolean flush() {
    List<QueuedFrame> left = List.of();
    while (left.isEmpty() && !queue.isEmpty()) {
      List<QueuedFrame> batch = queue.take(batchValues);
      left = write(withinRetention(batch));
      queue.finish(left);
      if (batch.isEmpty()) {
        break;
      }
    }
    return left.isEmpty();
  }

  /** Writes a batch; gives the frames that must wait because the database is away. */
  private List<QueuedFrame> write(List<QueuedFrame> batch) {
    if (batch.isEmpty()) {
      return batch;
    }
    boolean again = batch.stream().anyMatch(QueuedFrame::isTried);
    try {
      settle(batch, table.write(batch, again, clock.instant()));
      batchValues = Math.min(BATCH_VALUES, 2 * batchValues);
      return List.of();
    } catch (RuntimeException failure) {
      batch.forEach(QueuedFrame::tried);
      if (DatabaseFailure.isTooLong(failure)) {
        batchValues = Math.max(1, batch.stream().mapToLong(QueuedFrame::samples).sum() / 2);
      }
      if (!DatabaseFailure.isForGood(failure)) {
        return waitLonger(batch, failure);
      }
      return again ? writeHalves(batch, failure) : write(batch);
    }
  }

  private void settle(List<QueuedFrame> batch, List<QueuedFrame> written) {
    queue.stored(written);
    if (written.size() < batch.size()) {
      Set<QueuedFrame> gone = Collections.newSetFromMap(new IdentityHashMap<>());
      gone.addAll(batch);
      written.forEach(gone::remove);
      gone.forEach(queue::dropped);
    }
    if (away) {
      away = false;
      LOG.info("The database takes samples again: {}", queue.counts());
    }
  }

  private List<QueuedFrame> waitLonger(List<QueuedFrame> batch, RuntimeException failure) {
    if (!away) {
      away = true;
      LOG.warn("Samples wait for the database ({}): {}", queue.counts(), failure.getMessage());
    }
    return batch;
  }

  private List<QueuedFrame> writeHalves(List<QueuedFrame> batch, RuntimeException failure) {
    if (batch.size() == 1) {
      return quarantine(batch.getFirst(), failure);
    }
    int middle = batch.size() / 2;
    List<QueuedFrame> second = batch.subList(middle, batch.size());
    List<QueuedFrame> left = write(batch.subList(0, middle));
    if (left.isEmpty()) {
      return write(second);
    }
    List<QueuedFrame> both = new ArrayList<>(left);
    both.addAll(second);
    return both;
  }

  private List<QueuedFrame> quarantine(QueuedFrame refused, RuntimeException failure) {
    try {
      database.useTransaction(
          handle -> quarantine.add(handle, "sample", failure, FrameCodec.write(refused)));
    } catch (StoreException away) {
      return waitLonger(List.of(refused), away);
    }
    queue.dropped(refused);
    LOG.warn(
        "The database refuses samples of device {}: {}", refused.device(), failure.getMessage());
    return List.of();
  }

  /** Frames older than what is kept, or from a clock far ahead, have no partition to go to. */
  private List<QueuedFrame> withinRetention(List<QueuedFrame> batch) {
    Instant now = clock.instant();
    Instant oldest = now.minus(limits.retention().longestRaw());
    Instant newest = now.plus(Duration.ofDays(1));
    List<QueuedFrame> wanted = new ArrayList<>(batch.size());
    for (QueuedFrame queued : batch) {
      Instant at = queued.frame().at();
      if (at.isBefore(oldest) || at.isAfter(newest)) {
        queue.dropped(queued);
      } else {
        wanted.add(queued);
      }
    }
    return wanted;
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }
}
