package io.bongsu.poller.icmp;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.Instant;

/**
 * What the kernel tells beside a packet: {@code struct cmsghdr} of 64-bit Linux (cmsg(3)), one
 * after the other; pure.
 */
final class ControlData {
  private static final int HEADER = 16;
  private static final int TYPE = 12;
  private static final int SCM_TIMESTAMPNS = 35;
  private static final long NANOS = 1_000_000_000;

  /** An older stamp is not believed: the wall clock was set meanwhile. */
  private static final long OLDEST = NANOS;

  private ControlData() {}

  /** Where the content of the first message of a type begins, -1 when there is none. */
  static long find(MemorySegment control, long length, int type) {
    long at = 0;
    while (at + HEADER <= length) {
      long own = control.get(JAVA_LONG, at);
      if (own < HEADER || own > length - at) {
        return -1;
      }
      if (control.get(JAVA_INT, at + TYPE) == type) {
        return at + HEADER;
      }
      at += (own + 7) & ~7L;
    }
    return -1;
  }

  /**
   * How many nanoseconds ago the kernel received the packet, by its stamp (SO_TIMESTAMPNS of
   * socket(7)), which is of the wall clock; 0 when it has none, or one that cannot be.
   */
  static long waited(MemorySegment control, long length, long wallNanos) {
    long at = find(control, length, SCM_TIMESTAMPNS);
    if (at < 0) {
      return 0;
    }
    long waited = wallNanos - control.get(JAVA_LONG, at) * NANOS - control.get(JAVA_LONG, at + 8);
    return waited > 0 && waited < OLDEST ? waited : 0;
  }

  /** The wall clock that the kernel stamps by, in nanoseconds since the epoch. */
  static long wallNanos() {
    Instant now = Instant.now();
    return now.getEpochSecond() * NANOS + now.getNano();
  }
}
