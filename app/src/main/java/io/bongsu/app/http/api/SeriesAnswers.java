package io.bongsu.app.http.api;

import io.bongsu.app.http.Json;
import io.bongsu.app.http.api.SeriesJson.CompareJson;
import io.bongsu.app.http.api.SeriesJson.PercentileJson;
import io.bongsu.app.performance.Baselines;
import io.bongsu.app.performance.RecentSeries;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.model.series.SeriesQuery.Name;
import io.bongsu.model.series.SeriesQuery.Page;
import io.bongsu.model.series.SeriesQuery.Series;
import io.bongsu.performance.trend.Comparison;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Works out series with what is asked for beside them. */
record SeriesAnswers(SeriesQuery series, RecentSeries recent, Baselines baselines) {
  /** Many series of a device, in the order asked. */
  List<SeriesJson> of(DeviceId device, List<Name> names, SeriesAsk ask) {
    Page page = new Page(device, names, ask.span().from(), ask.span().to(), ask.points());
    RecentSeries.Answer found = recent.page(page);
    List<Series> now = found.series();
    if (found.away() != null) {
      return now.stream().map(one -> SeriesJson.recentOnly(one, unknown(ask))).toList();
    }
    List<Series> earlier = ask.compare() == null ? now : series.page(ask.compare().earlier(page));
    List<OptionalDouble> percentiles = percentiles(device, names, ask);
    List<SeriesJson> answers = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      answers.add(
          SeriesJson.of(
              now.get(i),
              new SeriesJson.Extras(
                  percentile(ask, percentiles.get(i)),
                  baseline(device, name, ask, now.get(i)),
                  compare(ask.compare(), earlier.get(i)))));
    }
    return answers;
  }

  private static SeriesJson.Extras unknown(SeriesAsk ask) {
    return new SeriesJson.Extras(percentile(ask, OptionalDouble.empty()), null, null);
  }

  /** Of each name; none where it is not asked for. */
  private List<OptionalDouble> percentiles(DeviceId device, List<Name> names, SeriesAsk ask) {
    return ask.rank() == 0
        ? Collections.nCopies(names.size(), OptionalDouble.empty())
        : series.percentiles(
            new SeriesQuery.Spans(device, names, ask.span().from(), ask.span().to()), ask.rank());
  }

  private static @Nullable PercentileJson percentile(SeriesAsk ask, OptionalDouble found) {
    return ask.rank() == 0
        ? null
        : new PercentileJson(ask.rank(), Json.number(found.orElse(Double.NaN)));
  }

  private @Nullable BaselineJson baseline(
      DeviceId device, Name name, SeriesAsk ask, Series answer) {
    return ask.baseline()
        ? BaselineJson.of(baselines.of(device, name), ask.span(), answer.stepSeconds())
        : null;
  }

  private static @Nullable CompareJson compare(@Nullable Comparison compare, Series earlier) {
    return compare == null
        ? null
        : new CompareJson(compare.seconds(), SeriesJson.arrays(compare.onto(earlier.buckets())));
  }
}
