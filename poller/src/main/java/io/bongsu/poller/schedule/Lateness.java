package io.bongsu.poller.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** How long after their moments polls began or were given up, since start. Thread-safe. */
public final class Lateness {
  private static final long MILLI = 1_000_000;

  /** Upper bounds in nanoseconds; one more bucket holds what is later. */
  private static final long[] BOUNDS = {
    MILLI / 2,
    MILLI,
    2 * MILLI,
    5 * MILLI,
    10 * MILLI,
    20 * MILLI,
    50 * MILLI,
    100 * MILLI,
    200 * MILLI,
    500 * MILLI,
    1_000 * MILLI,
    2_000 * MILLI,
    5_000 * MILLI,
    10_000 * MILLI,
    20_000 * MILLI,
    60_000 * MILLI
  };

  private final AtomicLongArray buckets = new AtomicLongArray(BOUNDS.length + 1);
  private final LongAdder nanos = new LongAdder();

  /** Counts one poll. */
  public void add(long lateNanos) {
    long late = Math.max(0, lateNanos);
    int bucket = 0;
    while (bucket < BOUNDS.length && late > BOUNDS[bucket]) {
      bucket++;
    }
    buckets.incrementAndGet(bucket);
    nanos.add(late);
  }

  /**
   * The counts so far.
   *
   * @param buckets ascending; the last bound is infinite
   * @param sumSeconds of all polls
   */
  public record Counts(List<Bucket> buckets, double sumSeconds) {
    /**
     * Seconds that at least a share (0 to 1) of the polls were at most late: the upper bound of a
     * bucket, 0 before the first poll.
     */
    public double quantile(double share) {
      long all = buckets.getLast().polls();
      return buckets.stream()
          .filter(bucket -> all > 0 && bucket.polls() >= share * all)
          .mapToDouble(Bucket::seconds)
          .findFirst()
          .orElse(0);
    }
  }

  /**
   * Polls that began, or were given up, at most so late.
   *
   * @param seconds upper bound
   * @param polls all up to this bound, those of the buckets before included
   */
  public record Bucket(double seconds, long polls) {}

  /** The counts so far. */
  public Counts counts() {
    List<Bucket> counted = new ArrayList<>();
    long sum = 0;
    for (int i = 0; i <= BOUNDS.length; i++) {
      sum += buckets.get(i);
      double bound = i < BOUNDS.length ? BOUNDS[i] / 1e9 : Double.POSITIVE_INFINITY;
      counted.add(new Bucket(bound, sum));
    }
    return new Counts(List.copyOf(counted), nanos.sum() / 1e9);
  }
}
