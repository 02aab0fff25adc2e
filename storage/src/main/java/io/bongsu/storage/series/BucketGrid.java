package io.bongsu.storage.series;

import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Question;
import io.bongsu.model.series.SeriesQuery.Series;
import java.time.Instant;
import java.util.DoubleSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;

/**
 * The buckets of one question: whole seconds wide, as few as fit, the first beginning where the
 * span does.
 */
public final class BucketGrid {
  private final long origin;
  private final long stepSeconds;
  private final Map<Long, DoubleSummaryStatistics> buckets = new TreeMap<>();

  private BucketGrid(long origin, long stepSeconds) {
    this.origin = origin;
    this.stepSeconds = stepSeconds;
  }

  /** The grid with at most the asked number of buckets. */
  public static BucketGrid of(Question question) {
    long origin = question.from().getEpochSecond();
    long end = question.to().minusNanos(1).getEpochSecond() + 1;
    long step = Math.ceilDiv(end - origin, question.maxPoints());
    return new BucketGrid(origin, Math.max(1, step));
  }

  /** The start of the first bucket, seconds since 1970. */
  public long origin() {
    return origin;
  }

  /** The width of a bucket in seconds. */
  public long stepSeconds() {
    return stepSeconds;
  }

  /** Counts a value in; NaN is none. */
  public void add(Instant at, double value) {
    if (!Double.isNaN(value)) {
      long number = Math.floorDiv(at.getEpochSecond() - origin, stepSeconds);
      buckets
          .computeIfAbsent(origin + number * stepSeconds, _ -> new DoubleSummaryStatistics())
          .accept(value);
    }
  }

  /** The answer. */
  public Series series(String unit) {
    return new Series(
        unit,
        stepSeconds,
        buckets.entrySet().stream()
            .map(entry -> {
              DoubleSummaryStatistics in = entry.getValue();
              return new Bucket(entry.getKey(), in.getMin(), in.getAverage(), in.getMax());
            })
            .toList());
  }
}
