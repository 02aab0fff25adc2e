package io.bongsu.poller.snmp;

import java.time.Duration;

/**
 * What one poll may take from a device; the walk ends, and is marked partial, at whichever comes
 * first.
 *
 * @param rows varbinds kept of one subtree
 * @param bytes of all values kept of one poll
 * @param time from the first request of the poll on, monotonic
 */
public record WalkLimits(int rows, long bytes, Duration time) {
  /** 100,000 varbinds a subtree, 16 MB and 50 s a poll. */
  public static final WalkLimits DEFAULT =
      new WalkLimits(100_000, 16L << 20, Duration.ofSeconds(50));

  /** The same with at most so many varbinds of a subtree. */
  WalkLimits rows(int most) {
    return new WalkLimits(Math.min(rows, most), bytes, time);
  }

  /** Refuses limits that let nothing through. */
  public WalkLimits {
    if (rows < 1 || bytes < 1 || !time.isPositive()) {
      throw new IllegalArgumentException(
          "Walk limits are positive, got " + rows + ", " + bytes + ", " + time);
    }
  }
}
