package io.bongsu.storage.series.read;

import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Series;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** The buckets of one series while they are put together from what several tables hold. */
public final class Buckets {
  private final BucketGrid grid;
  private final SortedMap<Long, Tally> tallies = new TreeMap<>();

  /** None yet. */
  public Buckets(BucketGrid grid) {
    this.grid = grid;
  }

  /** Counts a value in; NaN is none. */
  public void add(Instant at, double value) {
    if (!Double.isNaN(value)) {
      add(at.getEpochSecond(), new Tally(value, value, value, 1));
    }
  }

  /** Counts in what several values come to, all of them inside one bucket of this grid. */
  void add(long epochSecond, Tally tally) {
    tallies.merge(grid.bucket(epochSecond), tally, Tally::plus);
  }

  /** The answer. */
  public Series series(String unit) {
    return new Series(
        unit,
        grid.stepSeconds(),
        tallies.entrySet().stream().map(e -> e.getValue().bucket(e.getKey())).toList());
  }

  /** The averages by themselves. */
  public Averages averages() {
    return new Averages(series("").buckets(), grid.stepSeconds());
  }

  /**
   * What values come to.
   *
   * @param count at least 1
   */
  record Tally(double min, double max, double sum, long count) {
    Tally plus(Tally other) {
      return new Tally(
          Math.min(min, other.min), Math.max(max, other.max), sum + other.sum, count + other.count);
    }

    Bucket bucket(long start) {
      return new Bucket(start, min, sum / count, max);
    }
  }
}
