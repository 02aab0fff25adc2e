package io.bongsu.app.performance;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Name;
import io.bongsu.model.series.SeriesQuery.Page;
import io.bongsu.model.series.SeriesQuery.Series;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The whole hours of the past of a series. */
final class HourlyHistory {
  private static final long HOUR = 3_600;

  private final SeriesQuery series;
  private final InstantSource clock;

  HourlyHistory(SeriesQuery series, InstantSource clock) {
    this.series = series;
    this.clock = clock;
  }

  /** The last hours that are over, of each series, oldest first. At most 2,000 hours. */
  List<List<Bucket>> last(int hours, DeviceId device, List<Name> names) {
    Instant end = clock.instant().truncatedTo(ChronoUnit.HOURS);
    Page page = new Page(device, names, end.minusSeconds(hours * HOUR), end, hours);
    return series.page(page).stream().map(Series::buckets).toList();
  }
}
