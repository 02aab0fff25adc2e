package io.bongsu.performance.trend;

import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Question;
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
  public Question earlier(Question now) {
    return new Question(
        now.device(),
        now.metric(),
        now.instance(),
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
