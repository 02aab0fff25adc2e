package io.bongsu.app.performance;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.SeriesQuery;
import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.model.series.SeriesQuery.Name;
import io.bongsu.model.series.SeriesQuery.Page;
import io.bongsu.model.series.SeriesQuery.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The whole hours of the past of a series, no longer than the same box has answered. */
final class HourlyHistory {
  private static final long HOUR = 3_600;

  private final SeriesQuery series;
  private final BoxSince boxes;
  private final InstantSource clock;

  HourlyHistory(SeriesQuery series, BoxSince boxes, InstantSource clock) {
    this.series = series;
    this.boxes = boxes;
    this.clock = clock;
  }

  /** The last hours that are over, of each series, oldest first. At most 2,000 hours. */
  List<List<Bucket>> last(int hours, DeviceId device, List<Name> names) {
    Instant end = clock.instant().truncatedTo(ChronoUnit.HOURS);
    Instant begin = end.minusSeconds(hours * HOUR);
    Instant box = boxes.of(device);
    if (box != null && box.isAfter(begin)) {
      begin = box.truncatedTo(ChronoUnit.HOURS).plusSeconds(HOUR);
    }
    int whole = (int) Duration.between(begin, end).toHours();
    if (whole <= 0) {
      return names.stream().map(_ -> List.<Bucket>of()).toList();
    }
    Page page = new Page(device, names, begin, end, whole);
    return series.page(page).stream().map(Series::buckets).toList();
  }
}
