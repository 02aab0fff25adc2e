package io.bongsu.storage.journal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An append-only log in segments. Thread-safe; every method may wait for the disk, but nobody waits
 * for a commit except other commits.
 *
 * <p>Records are committed, then read in order, then acknowledged, which frees their segments. What
 * was read and not acknowledged is read again after {@link #rewind} and after a restart. Ages come
 * from a monotonic clock.
 */
public final class SegmentLog implements AutoCloseable {
  private final JournalFolder folder;
  private final LogLimits limits;
  private final LongSupplier nanos;
  private final AckFile ackFile;

  /** For whoever writes; taken before the object's own lock, which guards everything else. */
  private final ReentrantLock writing = new ReentrantLock();

  private final List<Segment> segments = new ArrayList<>();
  private final ArrayDeque<Flight> flights = new ArrayDeque<>();
  private final ArrayDeque<Stamp> stamps = new ArrayDeque<>();
  private volatile @Nullable SegmentWriter writer;
  private volatile long lastForceNanos;
  private @Nullable SegmentReader reader;
  private UUID source = new UUID(0, 0);
  private long acked;
  private long savedAck;
  private long droppedThrough;

  private record Flight(long seq, int weight, Segment segment) {}

  private record Stamp(long seq, long nanos) {}

  /**
   * Touches nothing before {@link #open}.
   *
   * @param nanos a monotonic clock
   */
  public SegmentLog(JournalFolder folder, LogLimits limits, LongSupplier nanos) {
    this.folder = folder;
    this.limits = limits;
    this.nanos = nanos;
    this.ackFile = new AckFile(folder);
  }

  /**
   * Reads what is there, whatever its condition, and goes on behind it in a segment of its own.
   *
   * @return what was wrong, in words
   * @throws IOException when the folder itself cannot be used
   */
  public synchronized List<Damage> open() throws IOException {
    folder.prepare();
    var recovery = new Recovery(folder, ackFile);
    recovery.run();
    source = recovery.source();
    segments.clear();
    segments.addAll(recovery.segments());
    List<Damage> damages = new ArrayList<>(recovery.damages());
    acked = recovery.acked();
    savedAck = -1;
    tellOfGap(damages);
    long last = segments.isEmpty() ? acked : Math.max(acked, segments.getLast().lastSeq);
    writer = new SegmentWriter(folder, limits, source, recovery.highestOrdinal(), last);
    rewind();
    release();
    if (unread() > 0) {
      stamps.add(new Stamp(last, nanos.getAsLong()));
    }
    return damages;
  }

  private void tellOfGap(List<Damage> damages) {
    if (!segments.isEmpty() && segments.getFirst().head.follows() > acked) {
      Segment first = segments.getFirst();
      damages.add(
          new Damage(
              first.name,
              "records " + (acked + 1) + " to " + first.head.follows() + " before it are missing",
              0));
    }
  }

  /** The log's random identity. */
  public synchronized UUID source() {
    return source;
  }

  /** Numbers up to this are in use elsewhere: later records get higher ones. */
  public void skipTo(long seq) throws IOException {
    writing.lock();
    try {
      opened().skipTo(seq);
    } finally {
      writing.unlock();
    }
  }

  /**
   * Adds records: all are on the disk when this returns, and none counts when it throws.
   *
   * @return the number of the last
   * @throws QuotaException when the files would become too large
   */
  public long commit(List<LogRecord.Content> contents) throws IOException {
    writing.lock();
    try {
      long size = contents.stream().mapToLong(each -> Framing.HEAD + each.payload().length).sum();
      if (bytes() + size > limits.quotaBytes()) {
        throw new QuotaException(limits.quotaBytes());
      }
      SegmentWriter current = opened();
      long began = nanos.getAsLong();
      Consumer<List<Segment>> effect = current.commit(contents);
      lastForceNanos = nanos.getAsLong() - began;
      return committed(effect, current.lastSeq());
    } finally {
      writing.unlock();
    }
  }

  private synchronized long committed(Consumer<List<Segment>> effect, long last) {
    effect.accept(segments);
    stamps.add(new Stamp(last, nanos.getAsLong()));
    return last;
  }

  /**
   * The next records, at least one when there is any, until their weights reach a number. At the
   * end nothing is unread, even where a disk has lost since what was there at the start.
   */
  public synchronized List<LogRecord> read(long weight) throws IOException {
    List<LogRecord> found = new ArrayList<>();
    SegmentReader current = reader;
    long sum = 0;
    while (current != null && sum < weight) {
      LogRecord record = current.next(segments);
      if (record == null) {
        segments.forEach(segment -> segment.unread = 0);
        break;
      }
      Segment from = current.segment();
      if (from != null) {
        from.unread -= record.weight();
        flights.add(new Flight(record.seq(), record.weight(), from));
      }
      sum += record.weight();
      found.add(record);
    }
    return found;
  }

  /** What was read and not acknowledged is to be read again, as far as it is still there. */
  public synchronized void rewind() {
    flights.forEach(flight -> flight.segment().unread += flight.weight());
    flights.clear();
    reader = new SegmentReader(folder, new Framing(source), acked);
  }

  /** Everything up to a number is done. */
  public synchronized void ack(long seq) {
    acked = Math.max(acked, seq);
    while (!flights.isEmpty() && flights.getFirst().seq() <= seq) {
      flights.removeFirst();
    }
    release();
  }

  /**
   * Gives the oldest segment up.
   *
   * @return the weight of its records that nobody had read; -1 when there is no segment
   */
  public long dropOldest() throws IOException {
    writing.lock();
    try {
      return dropFirst();
    } finally {
      writing.unlock();
    }
  }

  private synchronized long dropFirst() throws IOException {
    if (segments.isEmpty()) {
      return -1;
    }
    if (segments.size() == 1) {
      opened().sealQuietly();
    }
    Segment oldest = segments.getFirst();
    folder.delete(oldest.name);
    segments.removeFirst();
    droppedThrough = Math.max(droppedThrough, oldest.lastSeq);
    acked = Math.max(acked, oldest.lastSeq);
    flights.removeIf(flight -> flight.segment() == oldest);
    forgetStamps(acked);
    saveAck();
    return oldest.unread;
  }

  /** Whether a record read earlier would be read again after a rewind. */
  public synchronized boolean holds(long seq) {
    return seq > droppedThrough;
  }

  /** Octets of all files. */
  public synchronized long bytes() {
    return segments.stream().mapToLong(segment -> segment.size).sum();
  }

  /** The weights of all records not read yet. */
  public synchronized long unread() {
    return segments.stream().mapToLong(segment -> segment.unread).sum();
  }

  /** The number of the last record committed. */
  public long lastSeq() {
    SegmentWriter current = writer;
    return current == null ? 0 : current.lastSeq();
  }

  /** Everything up to this number is done. */
  public synchronized long acked() {
    return acked;
  }

  /** Nanoseconds since the oldest record that is not acknowledged was committed; 0 when none. */
  public synchronized long oldestNanos() {
    return stamps.isEmpty() ? 0 : nanos.getAsLong() - stamps.getFirst().nanos();
  }

  /** Nanoseconds the disk took to make the last commit safe. */
  public long lastForceNanos() {
    return lastForceNanos;
  }

  /** Notes how far it was acknowledged, so that a restart reads less again. */
  public synchronized void saveAck() throws IOException {
    if (acked != savedAck) {
      ackFile.write(source, acked);
      savedAck = acked;
    }
  }

  @Override
  public void close() throws IOException {
    writing.lock();
    try {
      if (writer != null) {
        opened().seal();
        saveAck();
      }
    } finally {
      writing.unlock();
    }
  }

  private void release() {
    forgetStamps(acked);
    boolean allDone = segments.stream().allMatch(segment -> segment.lastSeq <= acked);
    if (allDone && bytes() > limits.segmentBytes() / 16 && writing.tryLock()) {
      try {
        opened().sealQuietly();
      } finally {
        writing.unlock();
      }
    }
    while (!segments.isEmpty()
        && segments.getFirst().lastSeq <= acked
        && !opened().isWriting(segments.getFirst())) {
      try {
        saveAck();
        folder.delete(segments.getFirst().name);
      } catch (IOException later) {
        return;
      }
      segments.removeFirst();
    }
  }

  private void forgetStamps(long done) {
    while (!stamps.isEmpty() && stamps.getFirst().seq() <= done) {
      stamps.removeFirst();
    }
  }

  private SegmentWriter opened() {
    SegmentWriter current = writer;
    if (current == null) {
      throw new IllegalStateException("The log has not been opened");
    }
    return current;
  }
}
