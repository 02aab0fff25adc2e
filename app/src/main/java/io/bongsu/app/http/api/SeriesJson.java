package io.bongsu.app.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Name;
import io.bongsu.model.series.SeriesQuery.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A series with what was asked for beside it; device, metric and instance only in batches. */
record SeriesJson(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String device,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String metric,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String instance,
    String unit,
    long step,
    List<Object[]> buckets,
    boolean recentOnly,
    @Nullable PercentileJson percentile,
    @Nullable BaselineJson baseline,
    @Nullable CompareJson compare) {
  static SeriesJson of(Series series, Extras extras) {
    return of(series, false, extras);
  }

  /** What is in memory, while the store is away. */
  static SeriesJson recentOnly(Series series, Extras extras) {
    return of(series, true, extras);
  }

  private static SeriesJson of(Series series, boolean recentOnly, Extras extras) {
    return new SeriesJson(
        null,
        null,
        null,
        series.unit(),
        series.stepSeconds(),
        arrays(series.buckets()),
        recentOnly,
        extras.percentile,
        extras.baseline,
        extras.compare);
  }

  SeriesJson named(String ofDevice, Name name) {
    return new SeriesJson(
        ofDevice,
        name.metric().label(),
        name.instance(),
        unit,
        step,
        buckets,
        recentOnly,
        percentile,
        baseline,
        compare);
  }

  static List<Object[]> arrays(List<Bucket> buckets) {
    return buckets.stream().map(SeriesJson::array).toList();
  }

  private static Object[] array(Bucket bucket) {
    return new Object[] {bucket.epochSecond(), bucket.min(), bucket.avg(), bucket.max()};
  }

  /** What stands beside the buckets; null: not asked for. */
  record Extras(
      @Nullable PercentileJson percentile,
      @Nullable BaselineJson baseline,
      @Nullable CompareJson compare) {}

  record PercentileJson(int rank, @Nullable Double value) {}

  record CompareJson(long shift, List<Object[]> buckets) {}
}
