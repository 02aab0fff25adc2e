package io.bongsu.storage.series;

import io.bongsu.storage.journal.Ballast;
import io.bongsu.storage.journal.Damage;
import io.bongsu.storage.journal.JournalFolder;
import io.bongsu.storage.journal.LogRecord;
import io.bongsu.storage.journal.SegmentLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Frames on the disk, oldest first. Guarded by the queue's disk lock; the counters may be read at
 * any time.
 */
public final class SampleSpool {
  private static final Logger LOG = LoggerFactory.getLogger(SampleSpool.class);

  private static final long CHUNK = 2L << 20;

  private final JournalFolder folder;
  private final SegmentLog log;
  private final long quotaBytes;
  private volatile boolean open;
  private volatile boolean full;
  private volatile long damaged;
  private long foundThrough;

  /**
   * Touches nothing before {@link #open}.
   *
   * @param log in the folder, with a quota of its own that is not reached before this one
   * @param quotaBytes beyond it the oldest frames go
   */
  public SampleSpool(JournalFolder folder, SegmentLog log, long quotaBytes) {
    this.folder = folder;
    this.log = log;
    this.quotaBytes = quotaBytes;
  }

  /** What was read, and how many samples turned out to be unreadable. */
  record Read(List<QueuedFrame> frames, long lost) {}

  /** Octets on the disk. */
  public long bytes() {
    return open ? log.bytes() : 0;
  }

  /** Whether nothing is spooled because the disk is nearly full. */
  public boolean isFull() {
    return full;
  }

  /** How many damages were found in its files at the start. */
  public long damaged() {
    return damaged;
  }

  /** Recovers what an earlier process left; gives the number of samples. */
  long open() throws IOException {
    List<Damage> damages = log.open();
    damages.forEach(damage -> LOG.warn("The spool of samples was damaged: {}", damage));
    damaged = damages.size();
    foundThrough = log.lastSeq();
    open = true;
    return log.unread();
  }

  boolean isOpen() {
    return open;
  }

  boolean hasUnread() {
    return open && log.unread() > 0;
  }

  Read read(long samples) throws IOException {
    long before = log.unread();
    List<QueuedFrame> frames = new ArrayList<>();
    long sum = 0;
    for (LogRecord record : log.read(samples)) {
      try {
        QueuedFrame frame = FrameCodec.read(record.payload());
        frame.spooled(record.seq());
        if (record.seq() <= foundThrough) {
          frame.tried();
        }
        frames.add(frame);
        sum += frame.samples();
      } catch (IllegalArgumentException garbage) {
        LOG.warn("A spooled frame cannot be read: {}", garbage.getMessage());
      }
    }
    return new Read(frames, before - log.unread() - sum);
  }

  /** Whether frames may be written: the disk has room. */
  boolean hasRoom() throws IOException {
    full = folder.space().isBelow(Ballast.FULL);
    return open && !full;
  }

  /** The octets of the first frames, as many as are written at once. */
  List<byte[]> chunk(List<QueuedFrame> frames) {
    List<byte[]> payloads = new ArrayList<>();
    long most = Math.min(CHUNK, quotaBytes / 8);
    for (QueuedFrame frame : frames) {
      byte[] payload = FrameCodec.write(frame);
      payloads.add(payload);
      most -= payload.length;
      if (most <= 0) {
        break;
      }
    }
    return payloads;
  }

  /** Makes room by giving up the oldest; gives the number of samples lost with them. */
  long makeRoomFor(List<byte[]> payloads) throws IOException {
    long size = payloads.stream().mapToLong(payload -> payload.length + 64L).sum();
    long lost = 0;
    while (log.bytes() > 0 && log.bytes() + size > quotaBytes) {
      lost += Math.max(0, log.dropOldest());
    }
    return lost;
  }

  /** All or nothing; gives each frame its number. */
  void write(List<QueuedFrame> frames, List<byte[]> payloads) throws IOException {
    List<LogRecord.Content> contents = new ArrayList<>(frames.size());
    for (int i = 0; i < frames.size(); i++) {
      contents.add(new LogRecord.Content(frames.get(i).samples(), payloads.get(i)));
    }
    long seq = log.commit(contents) - frames.size();
    for (QueuedFrame frame : frames) {
      seq++;
      frame.spooled(seq);
    }
  }

  /** These are written, and being stored from memory: nobody needs to read them. */
  void skip(List<QueuedFrame> frames) throws IOException {
    List<LogRecord> _ = log.read(frames.stream().mapToLong(QueuedFrame::samples).sum());
  }

  boolean holds(QueuedFrame frame) {
    return log.holds(frame.seq());
  }

  void ack(long seq) {
    log.ack(seq);
  }

  void rewind() {
    log.rewind();
  }

  void saveAck() throws IOException {
    log.saveAck();
  }

  void close() throws IOException {
    if (open) {
      log.close();
      open = false;
    }
  }
}
