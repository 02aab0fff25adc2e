package io.bongsu.app.http.api;

import io.bongsu.app.http.Json;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How fast a device answered in a span; p95 is of five-minute averages. */
record ResponseTimeJson(
    @Nullable Double averageSeconds,
    @Nullable Double p95Seconds,
    @Nullable Double maxSeconds,
    @Nullable Double lossPercent) {
  private static final Name RTT = new Name(Metric.RTT, "");
  private static final Name LOSS = new Name(Metric.LOSS, "");
  private static final int POINTS = 500;

  static ResponseTimeJson of(SeriesQuery series, DeviceId device, Span span) {
    List<SeriesQuery.Series> both =
        series.page(
            new SeriesQuery.Page(device, List.of(RTT, LOSS), span.from(), span.to(), POINTS));
    List<Bucket> rtt = both.getFirst().buckets();
    SeriesQuery.Span whole = new SeriesQuery.Span(device, Metric.RTT, "", span.from(), span.to());
    return new ResponseTimeJson(
        Json.number(mean(rtt)),
        Json.number(series.percentile(whole, 95).orElse(Double.NaN)),
        Json.number(rtt.stream().mapToDouble(Bucket::max).max().orElse(Double.NaN)),
        Json.number(mean(both.getLast().buckets())));
  }

  private static double mean(List<Bucket> buckets) {
    return buckets.stream().mapToDouble(Bucket::avg).average().orElse(Double.NaN);
  }
}
