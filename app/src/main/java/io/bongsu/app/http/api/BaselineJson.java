package io.bongsu.app.http.api;

import io.bongsu.app.performance.Baselines.Learnt;
import io.bongsu.performance.trend.SeasonalBaseline;
import io.bongsu.performance.trend.SeasonalBaseline.Band;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The usual range over a span, one entry for each hour or bucket, whichever is longer. */
record BaselineJson(boolean ready, String reason, int weeks, List<Object[]> band) {
  private static final long HOUR = 3_600;

  static BaselineJson of(Learnt learnt, Span span, long step) {
    if (!learnt.baseline().isReady()) {
      String learning =
          "There are %d weeks of history; what is usual is known from 3 weeks on"
              .formatted(Math.min(2, learnt.weeks()));
      return new BaselineJson(false, learning, learnt.weeks(), List.of());
    }
    return new BaselineJson(true, "", learnt.weeks(), band(learnt.baseline(), span, step));
  }

  private static List<Object[]> band(SeasonalBaseline baseline, Span span, long step) {
    List<Object[]> entries = new ArrayList<>();
    long hours = Math.max(1, Math.ceilDiv(step, HOUR));
    long end = Math.ceilDiv(span.to().getEpochSecond(), HOUR);
    for (long at = Math.floorDiv(span.from().getEpochSecond(), HOUR); at < end; at += hours) {
      Band band = over(baseline, at, hours);
      if (band != null) {
        entries.add(new Object[] {at * HOUR, band.low(), band.usual(), band.high()});
      }
    }
    return entries;
  }

  /** The mean of the ranges of some hours; longer than a week is as a week. */
  static @Nullable Band over(SeasonalBaseline baseline, long first, long hours) {
    List<Band> known =
        LongStream.range(first, first + Math.min(hours, SeasonalBaseline.HOURS))
            .mapToObj(baseline::band)
            .flatMap(Optional::stream)
            .toList();
    if (known.isEmpty()) {
      return null;
    }
    return new Band(
        known.stream().mapToDouble(Band::low).average().orElseThrow(),
        known.stream().mapToDouble(Band::usual).average().orElseThrow(),
        known.stream().mapToDouble(Band::high).average().orElseThrow());
  }
}
