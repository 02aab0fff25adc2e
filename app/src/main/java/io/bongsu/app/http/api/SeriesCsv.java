package io.bongsu.app.http.api;

import io.bongsu.app.performance.Baselines.Learnt;
import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Series;
import io.bongsu.performance.trend.SeasonalBaseline.Band;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A series as rows of a table.
 *
 * @param earlier laid over now, null: not asked for
 * @param learnt null: not asked for
 */
record SeriesCsv(Series series, @Nullable List<Bucket> earlier, @Nullable Learnt learnt) {
  private static final long HOUR = 3_600;

  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(header());
    Map<Long, Bucket> then =
        earlier == null
            ? Map.of()
            : earlier.stream().collect(Collectors.toMap(Bucket::epochSecond, Function.identity()));
    for (Bucket bucket : series.buckets()) {
      rows.add(row(bucket, then.get(bucket.epochSecond())));
    }
    return rows;
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(List.of("time", "min", "average", "max"));
    if (earlier != null) {
      header.addAll(List.of("earlier_min", "earlier_average", "earlier_max"));
    }
    if (learnt != null) {
      header.addAll(List.of("usual_low", "usual", "usual_high"));
    }
    return header;
  }

  private List<String> row(Bucket bucket, @Nullable Bucket then) {
    List<String> row = new ArrayList<>();
    row.add(Instant.ofEpochSecond(bucket.epochSecond()).toString());
    numbers(row, bucket.min(), bucket.avg(), bucket.max());
    if (earlier != null) {
      if (then == null) {
        row.addAll(List.of("", "", ""));
      } else {
        numbers(row, then.min(), then.avg(), then.max());
      }
    }
    if (learnt != null) {
      usual(row, bucket.epochSecond(), learnt);
    }
    return row;
  }

  private void usual(List<String> row, long at, Learnt known) {
    Band band =
        BaselineJson.over(
            known.baseline(),
            Math.floorDiv(at, HOUR),
            Math.max(1, Math.ceilDiv(series.stepSeconds(), HOUR)));
    if (band == null) {
      row.addAll(List.of("", "", ""));
    } else {
      numbers(row, band.low(), band.usual(), band.high());
    }
  }

  private static void numbers(List<String> row, double one, double two, double three) {
    row.addAll(List.of(Double.toString(one), Double.toString(two), Double.toString(three)));
  }
}
