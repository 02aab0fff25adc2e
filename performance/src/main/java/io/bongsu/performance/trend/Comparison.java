package io.bongsu.performance.trend;

import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Page;
import java.time.Duration;
import java.util.List;

/** The same time earlier, laid over now. */
public enum Comparison {
  DAY(Duration.ofDays(1)),
  WEEK(Duration.ofDays(7));

  private final Duration shift;

  Comparison(Duration shift) {
    this.shift = shift;
  }

  /** How much earlier, in seconds. */
  public long seconds() {
    return shift.toSeconds();
  }

  /** The question about the earlier time. */
  public Page earlier(Page now) {
    return new Page(
        now.device(),
        now.series(),
        now.from().minus(shift),
        now.to().minus(shift),
        now.maxPoints());
  }

  /** The earlier buckets at the places of now. */
  public List<Bucket> onto(List<Bucket> earlier) {
    return earlier.stream()
        .map(b -> new Bucket(b.epochSecond() + seconds(), b.min(), b.avg(), b.max()))
        .toList();
  }
}
