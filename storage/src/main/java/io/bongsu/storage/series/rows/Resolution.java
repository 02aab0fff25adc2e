package io.bongsu.storage.series.rows;

/** How fine what is kept of samples is. */
public enum Resolution {
  /** As polled. */
  RAW(1),
  /** Roll-ups of five minutes. */
  FIVE_MINUTES(300),
  /** Roll-ups of an hour. */
  HOUR(3_600);

  private final int seconds;

  Resolution(int seconds) {
    this.seconds = seconds;
  }

  /** The width of one of its buckets in seconds; buckets begin at whole multiples since 1970. */
  public int seconds() {
    return seconds;
  }

  /** The start of the bucket that a moment (seconds since 1970) is in. */
  public long floor(long epochSecond) {
    return Math.floorDiv(epochSecond, seconds) * seconds;
  }

  /** The first start of a bucket at or after a moment (seconds since 1970). */
  public long ceil(long epochSecond) {
    return Math.ceilDiv(epochSecond, seconds) * seconds;
  }

  /** The coarsest whose buckets are no wider than a step in seconds. */
  public static Resolution within(long stepSeconds) {
    if (stepSeconds >= HOUR.seconds) {
      return HOUR;
    }
    return stepSeconds >= FIVE_MINUTES.seconds ? FIVE_MINUTES : RAW;
  }

  /** The coarser of two. */
  public Resolution coarser(Resolution other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
