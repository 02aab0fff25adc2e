package io.bongsu.storage.series;

import io.bongsu.model.StoreException;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.SampleSink;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.database.DatabaseFailure;
import io.bongsu.storage.series.rollup.RollUps;
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
 * Writes frames in batches on a thread of its own: one COPY about every second.
 *
 * <p>While the database is away the frames wait, and writing is tried again with growing pauses. A
 * frame that the database refuses for its contents is found by halving its batch, dropped and
 * counted; the others are stored.
 */
public final class SampleWriter implements SampleSink, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SampleWriter.class);
  private static final long BATCH_VALUES = 1_000_000;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

  private final SampleTable table;
  private final SampleQueue queue;
  private final Limits limits;
  private final InstantSource clock;
  private volatile boolean closing;
  private @Nullable Thread thread;
  private boolean again;
  private boolean away;

  /** Writes nothing before {@link #start}. */
  public SampleWriter(Database database, RollUps rollUps, Limits limits, InstantSource clock) {
    this.table = new SampleTable(database, rollUps);
    this.queue = new SampleQueue(limits.queuedValues());
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * What the writer may keep.
   *
   * @param retention how long samples are kept in the database
   * @param queuedValues the most values waiting
   * @param flushEvery the pause between two batches
   */
  public record Limits(Duration retention, long queuedValues, Duration flushEvery) {}

  /** Begins writing; harmless when it has begun. */
  public synchronized void start() {
    if (thread == null) {
      closing = false;
      thread = Thread.ofPlatform().name("sample-writer").daemon().start(this::run);
    }
  }

  @Override
  public void offer(DeviceId device, SampleFrame frame) {
    int samples = frame.samples();
    if (samples > 0) {
      queue.add(new QueuedFrame(device, frame, samples));
    }
  }

  @Override
  public Counts counts() {
    return queue.counts();
  }

  /**
   * Writes what waits, as far as the database allows within 10 s; what then still waits is counted
   * as dropped.
   */
  @Override
  public synchronized void close() {
    Thread running = thread;
    thread = null;
    if (running == null) {
      return;
    }
    closing = true;
    LockSupport.unpark(running);
    try {
      if (!running.join(CLOSE_LIMIT)) {
        LOG.warn("The database did not take the last samples in time: {}", queue.counts());
        running.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    Duration pause = limits.flushEvery();
    while (!closing) {
      LockSupport.parkNanos(pause.toNanos());
      pause = flush() ? limits.flushEvery() : longer(pause);
    }
    if (!flush()) {
      LOG.warn("Samples are lost: the database is away while Bongsu stops: {}", queue.counts());
    }
    queue.take(Long.MAX_VALUE).forEach(queue::dropped);
  }

  /** Writes all that waits; false when the database is away. */
  private boolean flush() {
    List<QueuedFrame> left = List.of();
    while (left.isEmpty() && !queue.isEmpty()) {
      left = write(withinRetention(queue.take(BATCH_VALUES)));
    }
    queue.putBack(left);
    return left.isEmpty();
  }

  /** Writes a batch; gives the frames that must wait because the database is away. */
  private List<QueuedFrame> write(List<QueuedFrame> batch) {
    if (batch.isEmpty()) {
      return batch;
    }
    try {
      List<QueuedFrame> written = table.write(batch, again, clock.instant());
      again = false;
      settle(batch, written);
      return List.of();
    } catch (RuntimeException failure) {
      again = true;
      return refusesContents(failure) ? writeHalves(batch, failure) : waitLonger(batch, failure);
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
      QueuedFrame refused = batch.getFirst();
      queue.dropped(refused);
      LOG.warn(
          "The database refuses samples of device {}: {}", refused.device(), failure.getMessage());
      return List.of();
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

  private static boolean refusesContents(RuntimeException failure) {
    return !(failure instanceof StoreException) || DatabaseFailure.refusesContents(failure);
  }

  /** Frames older than what is kept, or from a clock far ahead, have no partition to go to. */
  private List<QueuedFrame> withinRetention(List<QueuedFrame> batch) {
    Instant now = clock.instant();
    Instant oldest = now.minus(limits.retention());
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
