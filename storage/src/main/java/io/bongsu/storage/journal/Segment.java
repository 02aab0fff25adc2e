package io.bongsu.storage.journal;

/** One file of the log, and what is known of its records. Guarded by the log. */
final class Segment {
  final String name;
  final SegmentHead head;

  /** Where its first record begins. */
  final int start;

  /** Records beyond it were never promised, a later segment says. */
  long cap = Long.MAX_VALUE;

  /** Octets that hold whole records and count. */
  long size;

  /** The last record that counts; before the first where there is none. */
  long lastSeq;

  /** The weights of records nobody has read since the last rewind. */
  long unread;

  Segment(String name, SegmentHead head, int start) {
    this.name = name;
    this.head = head;
    this.start = start;
    this.size = start;
    this.lastSeq = head.firstSeq() - 1;
  }

  boolean isEmpty() {
    return lastSeq < head.firstSeq();
  }
}
