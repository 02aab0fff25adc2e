package io.bongsu.storage.journal;

import org.jspecify.annotations.Nullable;

/**
 * Goes through the octets of a segment from record to record. Where there is none it looks for the
 * next one and counts what it passed over.
 */
final class SegmentScan {
  /** A segment has fewer records than this; what claims another number is no record. */
  private static final long WINDOW = 1L << 24;

  private final Framing framing;
  private final byte[] data;
  private final long firstSeq;
  private int offset;
  private int end;
  private long damaged;

  SegmentScan(Framing framing, byte[] data, int offset, long firstSeq) {
    this.framing = framing;
    this.data = data;
    this.offset = offset;
    this.end = offset;
    this.firstSeq = firstSeq;
  }

  /** The next record; null when there are no more. */
  @Nullable LogRecord next() {
    while (data.length - offset >= Framing.HEAD) {
      int size = isCandidate() ? framing.sizeAt(data, offset) : -1;
      if (size > 0) {
        LogRecord found = Framing.at(data, offset, size);
        damaged += offset - end;
        offset += size;
        end = offset;
        return found;
      }
      offset++;
    }
    return null;
  }

  /** Where the last record ended. */
  int end() {
    return end;
  }

  /** Octets passed over between records. */
  long damagedBetween() {
    return damaged;
  }

  /** Octets after the last record. */
  int damagedTail() {
    return data.length - end;
  }

  private boolean isCandidate() {
    long seq = Framing.seqAt(data, offset);
    return seq >= firstSeq && seq - firstSeq < WINDOW;
  }
}
