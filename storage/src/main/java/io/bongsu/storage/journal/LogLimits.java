package io.bongsu.storage.journal;

/**
 * How large a log may become.
 *
 * @param segmentBytes a file that has reached it is followed by another
 * @param quotaBytes all files together
 */
public record LogLimits(long segmentBytes, long quotaBytes) {
  /** Files of 16 MB. */
  public static LogLimits of(long quotaBytes) {
    return new LogLimits(16L << 20, quotaBytes);
  }
}
