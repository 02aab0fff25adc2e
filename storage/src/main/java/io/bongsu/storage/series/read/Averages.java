package io.bongsu.storage.series.read;

import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Span;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The averages of a stretch of one series, equally wide.
 *
 * @param buckets by time; times without samples have none
 * @param widthSeconds of each
 */
public record Averages(List<Bucket> buckets, long widthSeconds) {
  /** The percentile by nearest rank; p above 0, at most 100. */
  public OptionalDouble percentile(double p) {
    if (!(p > 0 && p <= 100)) {
      throw new IllegalArgumentException("A percentile is above 0 and at most 100, not " + p);
    }
    if (buckets.isEmpty()) {
      return OptionalDouble.empty();
    }
    double[] rising = buckets.stream().mapToDouble(Bucket::avg).sorted().toArray();
    int rank = (int) Math.ceil(p * rising.length / 100);
    return OptionalDouble.of(rising[Math.max(rank, 1) - 1]);
  }

  /** The sum of each average times its seconds in the span and before now. */
  public OptionalDouble volume(Span span, Instant now) {
    if (buckets.isEmpty()) {
      return OptionalDouble.empty();
    }
    double from = seconds(span.from());
    double to = Math.min(seconds(span.to()), seconds(now));
    return OptionalDouble.of(
        buckets.stream().mapToDouble(bucket -> bucket.avg() * covered(bucket, from, to)).sum());
  }

  private double covered(Bucket bucket, double from, double to) {
    double begin = Math.max((double) bucket.epochSecond(), from);
    double end = Math.min((double) (bucket.epochSecond() + widthSeconds), to);
    return Math.max(0, end - begin);
  }

  private static double seconds(Instant at) {
    return at.getEpochSecond() + at.getNano() / 1e9;
  }
}
