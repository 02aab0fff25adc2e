package io.bongsu.app.http.api;

import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Query;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.model.series.SeriesQuery.Name;
import io.bongsu.performance.trend.Comparison;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How series are asked for.
 *
 * @param points at most that many buckets
 * @param rank the percentile, 0: none
 * @param compare null: no earlier time
 */
record SeriesAsk(Span span, int points, int rank, boolean baseline, @Nullable Comparison compare) {
  /** The parameters that all of these take. */
  static final String[] PARAMETERS = {
    "from", "to", "maxPoints", "percentile", "baseline", "compare"
  };

  private static final int USUAL_POINTS = 500;
  private static final int NONE = 0;

  static SeriesAsk of(Query query, Instant now) {
    boolean ranked = !query.text("percentile").isEmpty();
    return new SeriesAsk(
        Span.of(query, now, Duration.ofHours(1)),
        query.whole("maxPoints", 1, SeriesQuery.MAX_POINTS, USUAL_POINTS),
        ranked ? query.whole("percentile", 1, 99, NONE) : NONE,
        query.yesNo("baseline").orElse(false),
        query
            .choice("compare", Map.of("day", Comparison.DAY, "week", Comparison.WEEK))
            .orElse(null));
  }

  static Name name(String metric, String instance) {
    return new Name(Problem.onComplaint(400, () -> Metric.parse(metric)), instance);
  }
}
