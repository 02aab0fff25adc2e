package io.bongsu.storage.series;

import io.bongsu.model.series.SampleSink.Counts;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Frames between the pollers and the writer: the newest in memory, the others on the disk.
 * Thread-safe; adding never waits for the disk.
 *
 * <p>Every sample is counted exactly once as stored, dropped or queued; a batch taken counts as
 * queued until it is settled. One batch is under way at a time.
 */
final class SampleQueue {
  private static final Logger LOG = LoggerFactory.getLogger(SampleQueue.class);

  private final SampleSpool spool;
  private final long memoryValues;
  private final LongSupplier nanos;

  /** For whoever touches the spool or the batch under way; taken before the object's own lock. */
  private final ReentrantLock disk = new ReentrantLock();

  private final ArrayDeque<QueuedFrame> memory = new ArrayDeque<>();
  private List<QueuedFrame> flight = List.of();
  private long weight;
  private long produced;
  private long stored;
  private long dropped;
  private long queuedInMemory;
  private long queuedInFlight;
  private long queuedOnDisk;
  private boolean failing;

  /**
   * An empty queue; {@link #open} adds what an earlier process left.
   *
   * @param memoryValues the most values in memory, waiting; beyond it the oldest there are given up
   * @param nanos a monotonic clock
   */
  SampleQueue(SampleSpool spool, long memoryValues, LongSupplier nanos) {
    this.spool = spool;
    this.memoryValues = memoryValues;
    this.nanos = nanos;
  }

  /** Recovers the spool. */
  void open() throws IOException {
    disk.lock();
    try {
      found(spool.open());
    } finally {
      disk.unlock();
    }
  }

  /** Adds the newest. */
  synchronized void add(QueuedFrame frame) {
    frame.queued(nanos.getAsLong());
    produced += frame.samples();
    queuedInMemory += frame.samples();
    weight += frame.weight();
    memory.addLast(frame);
    dropOldest();
  }

  /** Takes the oldest, at least one when there is any, up to a number of samples. */
  List<QueuedFrame> take(long samples) {
    disk.lock();
    try {
      List<QueuedFrame> batch = spool.hasUnread() ? fromDisk(samples) : fromMemory(samples);
      flight = batch;
      return batch;
    } catch (IOException broken) {
      complain("The spool of samples cannot be read", broken);
      return List.of();
    } finally {
      disk.unlock();
    }
  }

  /** These of the batch are committed. */
  synchronized void stored(List<QueuedFrame> frames) {
    long samples = sum(frames);
    stored += samples;
    queuedInFlight -= samples;
  }

  /** This one of the batch is given up. */
  synchronized void dropped(QueuedFrame frame) {
    dropped += frame.samples();
    queuedInFlight -= frame.samples();
  }

  /** The batch is done but for its last frames, which will be taken again. */
  void finish(List<QueuedFrame> left) {
    disk.lock();
    try {
      long first = left.isEmpty() ? Long.MAX_VALUE : left.getFirst().seq();
      flight.stream()
          .mapToLong(QueuedFrame::seq)
          .filter(seq -> seq > 0 && seq < first)
          .max()
          .ifPresent(spool::ack);
      flight = List.of();
      left.forEach(QueuedFrame::tried);
      if (!left.isEmpty() && first > 0) {
        spool.rewind();
      }
      putBack(left);
    } finally {
      disk.unlock();
    }
  }

  /**
   * Brings to the disk what has waited longer than this, whether it is being written to the
   * database or not.
   */
  void spill(long agedNanos) {
    disk.lock();
    try {
      if (!spool.hasRoom()) {
        return;
      }
      long now = nanos.getAsLong();
      spillFlight(now - agedNanos);
      spillMemory(now - agedNanos);
      spool.saveAck();
      failing = false;
    } catch (IOException broken) {
      complain("Samples cannot be brought to the disk and wait in memory", broken);
    } finally {
      disk.unlock();
    }
  }

  /** Ends the use of the spool. */
  void close() throws IOException {
    disk.lock();
    try {
      spool.close();
    } finally {
      disk.unlock();
    }
  }

  /** Whether memory fills up: the disk should take what there is at once. */
  synchronized boolean isPressed() {
    return weight > memoryValues / 2;
  }

  synchronized boolean isEmpty() {
    return queuedInMemory + queuedOnDisk == 0;
  }

  synchronized Counts counts() {
    return new Counts(produced, stored, dropped, queuedInMemory + queuedInFlight + queuedOnDisk);
  }

  private synchronized void found(long samples) {
    produced += samples;
    queuedOnDisk += samples;
  }

  private List<QueuedFrame> fromDisk(long samples) throws IOException {
    SampleSpool.Read read = spool.read(samples);
    synchronized (this) {
      long sum = sum(read.frames());
      queuedOnDisk -= sum + read.lost();
      queuedInFlight += sum;
      dropped += read.lost();
    }
    return read.frames();
  }

  private synchronized List<QueuedFrame> fromMemory(long samples) {
    List<QueuedFrame> batch = new ArrayList<>();
    long taken = 0;
    while (!memory.isEmpty() && taken < samples) {
      QueuedFrame frame = removeFirst();
      taken += frame.samples();
      batch.add(frame);
    }
    queuedInFlight += taken;
    return batch;
  }

  private synchronized void putBack(List<QueuedFrame> left) {
    for (QueuedFrame frame : left.reversed()) {
      queuedInFlight -= frame.samples();
      if (frame.seq() == 0) {
        queuedInMemory += frame.samples();
        weight += frame.weight();
        memory.addFirst(frame);
      } else if (spool.holds(frame)) {
        queuedOnDisk += frame.samples();
      } else {
        dropped += frame.samples();
      }
    }
    dropOldest();
  }

  private void spillFlight(long before) throws IOException {
    boolean aged = !flight.isEmpty() && flight.getFirst().queuedNanos() - before <= 0;
    if (aged && flight.getFirst().seq() == 0) {
      write(flight, true);
    }
  }

  private void spillMemory(long before) throws IOException {
    List<QueuedFrame> aged = new ArrayList<>();
    synchronized (this) {
      while (!memory.isEmpty() && memory.getFirst().queuedNanos() - before <= 0) {
        aged.add(removeFirst());
      }
      queuedInFlight += sum(aged);
    }
    boolean done = false;
    try {
      write(aged, false);
      done = true;
    } finally {
      if (!done) {
        putBack(aged);
      }
    }
    synchronized (this) {
      queuedInFlight -= sum(aged);
      queuedOnDisk += sum(aged);
    }
  }

  /** Chunk by chunk, so that the quota holds; frames that are under way are not read again. */
  private void write(List<QueuedFrame> frames, boolean underWay) throws IOException {
    int next = 0;
    while (next < frames.size()) {
      List<byte[]> payloads = spool.chunk(frames.subList(next, frames.size()));
      List<QueuedFrame> chunk = frames.subList(next, next + payloads.size());
      long lost = spool.makeRoomFor(payloads);
      synchronized (this) {
        queuedOnDisk -= lost;
        dropped += lost;
      }
      spool.write(chunk, payloads);
      if (underWay) {
        spool.skip(chunk);
      }
      next += payloads.size();
    }
  }

  private QueuedFrame removeFirst() {
    QueuedFrame frame = memory.removeFirst();
    weight -= frame.weight();
    queuedInMemory -= frame.samples();
    return frame;
  }

  private void dropOldest() {
    while (weight > memoryValues && !memory.isEmpty()) {
      dropped += removeFirst().samples();
    }
  }

  private void complain(String what, IOException broken) {
    if (!failing) {
      LOG.warn("{}: {}", what, broken.getMessage());
    }
    failing = true;
  }

  private static long sum(List<QueuedFrame> frames) {
    return frames.stream().mapToLong(QueuedFrame::samples).sum();
  }
}
