package io.bongsu.storage.series.read;

import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The buckets of one series while they are put together from what several tables hold; what lies
 * outside their grid does not count.
 */
public final class Buckets {
  /** Years are asked for of which days are kept: places are made as they are needed. */
  private static final int SHELF = 1_024;

  private final BucketGrid grid;
  private final @Nullable Tally[][] shelves;

  /** None yet. */
  public Buckets(BucketGrid grid) {
    this.grid = grid;
    this.shelves = new @Nullable Tally[Math.ceilDiv(grid.size(), SHELF)][];
  }

  /** Counts a value in; NaN is none. */
  public void add(Instant at, double value) {
    if (!Double.isNaN(value)) {
      add(at.getEpochSecond(), new Tally(value, value, value, 1));
    }
  }

  /** Counts in what several values come to, all of them inside one bucket of this grid. */
  void add(long epochSecond, Tally tally) {
    long place = grid.place(epochSecond);
    if (place >= 0 && place < grid.size()) {
      @Nullable Tally[] shelf = shelf((int) place / SHELF);
      int at = (int) place % SHELF;
      Tally before = shelf[at];
      shelf[at] = before == null ? tally : before.plus(tally);
    }
  }

  private @Nullable Tally[] shelf(int number) {
    if (shelves[number] == null) {
      shelves[number] = new @Nullable Tally[SHELF];
    }
    return shelves[number];
  }

  /** The answer. */
  public Series series(String unit) {
    List<Bucket> buckets = new ArrayList<>();
    for (int number = 0; number < shelves.length; number++) {
      if (shelves[number] != null) {
        addTo(buckets, number);
      }
    }
    return new Series(unit, grid.stepSeconds(), List.copyOf(buckets));
  }

  private void addTo(List<Bucket> buckets, int number) {
    @Nullable Tally[] shelf = shelves[number];
    for (int at = 0; at < SHELF; at++) {
      Tally tally = shelf[at];
      if (tally != null) {
        buckets.add(tally.bucket(grid.start(number * SHELF + at)));
      }
    }
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
