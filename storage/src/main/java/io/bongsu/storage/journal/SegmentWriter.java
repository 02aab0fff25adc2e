package io.bongsu.storage.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes records at the end of the log. After any failure it never touches the same file again: the
 * next commit begins another segment, whose head says which records before it count. Guarded by the
 * log's write lock, except for what is volatile.
 */
final class SegmentWriter {
  private static final Logger LOG = LoggerFactory.getLogger(SegmentWriter.class);
  private static final int BUFFER = 1 << 18;

  private final JournalFolder folder;
  private final LogLimits limits;
  private final Framing framing;
  private long ordinal;
  private volatile long lastSeq;
  private long nextSeq;
  private volatile @Nullable Segment segment;
  private JournalFolder.@Nullable Output output;

  SegmentWriter(
      JournalFolder folder, LogLimits limits, UUID source, long highestOrdinal, long lastSeq) {
    this.folder = folder;
    this.limits = limits;
    this.framing = new Framing(source);
    this.ordinal = highestOrdinal;
    this.lastSeq = lastSeq;
    this.nextSeq = lastSeq + 1;
  }

  long lastSeq() {
    return lastSeq;
  }

  boolean isWriting(Segment other) {
    return segment == other;
  }

  void skipTo(long seq) throws IOException {
    if (seq >= nextSeq) {
      seal();
      nextSeq = seq + 1;
    }
  }

  /** All or nothing: gives what to do, under the log's lock, once everything is on the disk. */
  Consumer<List<Segment>> commit(List<LogRecord.Content> contents) throws IOException {
    var batch = new Batch();
    boolean done = false;
    try {
      contents.forEach(each -> refuseGiants(each.payload().length));
      for (LogRecord.Content content : contents) {
        batch.add(content);
      }
      batch.flush();
      force();
      done = true;
    } finally {
      if (!done) {
        sealQuietly();
        batch.begun.forEach(this::deleteQuietly);
      }
    }
    lastSeq = batch.seq - 1;
    nextSeq = batch.seq;
    return batch::settle;
  }

  void seal() throws IOException {
    JournalFolder.Output open = output;
    output = null;
    segment = null;
    if (open != null) {
      open.close();
    }
  }

  void sealQuietly() {
    try {
      seal();
    } catch (IOException broken) {
      LOG.debug("A segment could not be closed", broken);
    }
  }

  /** What a failed commit wrote never counts. */
  private void deleteQuietly(Segment abandoned) {
    try {
      folder.delete(abandoned.name);
    } catch (IOException broken) {
      LOG.debug("The next recovery will look at {}", abandoned.name, broken);
    }
  }

  private static void refuseGiants(int length) {
    if (length > Framing.MOST_PAYLOAD) {
      throw new IllegalArgumentException(
          "A record of " + length + " bytes is larger than " + Framing.MOST_PAYLOAD);
    }
  }

  private void force() throws IOException {
    if (output != null) {
      output.force();
    }
  }

  private void begin(long firstSeq, long follows) throws IOException {
    force();
    seal();
    ordinal++;
    String name = "%019d%s".formatted(ordinal, Recovery.SUFFIX);
    SegmentHead head = new SegmentHead(framing.source(), ordinal, firstSeq, follows);
    Segment fresh = new Segment(name, head, SegmentHead.SIZE);
    boolean done = false;
    try {
      JournalFolder.Output opened = folder.create(name);
      output = opened;
      opened.write(head.toBytes());
      done = true;
    } finally {
      if (!done) {
        sealQuietly();
        deleteQuietly(fresh);
      }
    }
    segment = fresh;
  }

  /** The records of one commit, on their way through the buffer. */
  private final class Batch {
    private final List<Segment> begun = new ArrayList<>();
    private final List<Runnable> effects = new ArrayList<>();
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long seq = nextSeq;
    private long pending;

    void add(LogRecord.Content content) throws IOException {
      int size = Framing.HEAD + content.payload().length;
      Segment current = segment;
      if (current == null || current.size + pending + size > limits.segmentBytes()) {
        current = roll();
      }
      if (buffer.remaining() < size) {
        flush();
        buffer = buffer.capacity() < size ? ByteBuffer.allocate(size) : buffer;
      }
      framing.write(buffer, seq, content.weight(), content.payload());
      pending += size;
      note(current, seq, size, content.weight());
      seq++;
    }

    /** Nothing is known of the records before they are safe. */
    private void note(Segment current, long number, int size, int weight) {
      effects.add(() -> {
        current.size += size;
        current.unread += weight;
        current.lastSeq = number;
      });
    }

    private Segment roll() throws IOException {
      flush();
      begin(seq, seq == nextSeq ? lastSeq : seq - 1);
      pending = 0;
      Segment fresh = segment;
      if (fresh == null) {
        throw new IllegalStateException("No segment was begun");
      }
      begun.add(fresh);
      return fresh;
    }

    void flush() throws IOException {
      JournalFolder.Output open = output;
      if (open != null && buffer.position() > 0) {
        open.write(buffer.flip());
      }
      buffer.clear();
    }

    void settle(List<Segment> segments) {
      segments.addAll(begun);
      effects.forEach(Runnable::run);
    }
  }
}
