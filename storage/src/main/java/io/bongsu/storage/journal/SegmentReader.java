package io.bongsu.storage.journal;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where reading stands: segment by segment, each read from the disk once. Guarded by the log. */
final class SegmentReader {
  private final JournalFolder folder;
  private final Framing framing;
  private @Nullable Segment segment;
  private @Nullable SegmentScan scan;
  private int base;
  private long lastSeq;

  SegmentReader(JournalFolder folder, Framing framing, long after) {
    this.folder = folder;
    this.framing = framing;
    this.lastSeq = after;
  }

  /** The next record that counts; null when there is none now. */
  @Nullable LogRecord next(List<Segment> segments) throws IOException {
    for (Segment each : segments) {
      if (each.lastSeq > lastSeq) {
        LogRecord found = nextOf(each);
        if (found != null) {
          lastSeq = found.seq();
          return found;
        }
        lastSeq = each.lastSeq;
      }
    }
    return null;
  }

  /** The segment the last record came from. */
  @Nullable Segment segment() {
    return segment;
  }

  private @Nullable LogRecord nextOf(Segment each) throws IOException {
    if (segment != each || scan == null) {
      segment = each;
      load(each, each.start);
    }
    LogRecord found = scanned(each);
    if (found == null && base + scanEnd() < each.size) {
      load(each, base + scanEnd());
      found = scanned(each);
    }
    return found;
  }

  private void load(Segment each, int from) throws IOException {
    byte[] data = folder.read(each.name, from, (int) (each.size - from));
    base = from;
    scan = new SegmentScan(framing, data, 0, each.head.firstSeq());
  }

  private int scanEnd() {
    return scan == null ? 0 : scan.end();
  }

  private @Nullable LogRecord scanned(Segment each) {
    SegmentScan current = scan;
    LogRecord found = current == null ? null : current.next();
    while (current != null && found != null && found.seq() <= lastSeq) {
      found = current.next();
    }
    return found == null || found.seq() > each.cap ? null : found;
  }
}
