package io.bongsu.storage.series.read;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.series.pack.Period;
import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.Retention;
import io.bongsu.storage.series.rows.SeriesTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Tells the finest resolution that is kept of a device since a moment. Where some devices are kept
 * longer than others, the tables are asked: roles change, and so does what is kept of them.
 */
final class Finest {
  private final Database database;
  private final Retention retention;
  private final InstantSource clock;

  Finest(Database database, Retention retention, InstantSource clock) {
    this.database = database;
    this.retention = retention;
    this.clock = clock;
  }

  /** To be asked before the snapshot is taken: who reads packed rows locks first. */
  Resolution of(DeviceId device, MetricGroup group, Instant from) {
    for (Resolution resolution : List.of(Resolution.RAW, Resolution.FIVE_MINUTES)) {
      if (isKept(device, group, resolution, from)) {
        return resolution;
      }
    }
    return Resolution.HOUR;
  }

  private boolean isKept(DeviceId device, MetricGroup group, Resolution resolution, Instant from) {
    Instant now = clock.instant();
    if (!from.isBefore(now.minus(retention.shortest(group, resolution)))) {
      return true;
    }
    return !from.isBefore(now.minus(retention.longest(group, resolution)))
        && isThere(device, Period.of(resolution, group, from));
  }

  private boolean isThere(DeviceId device, Period period) {
    Resolution resolution = period.resolution();
    String sql =
        """
        SELECT EXISTS (
          SELECT FROM sample_layout l JOIN %1$s t ON t.layout = l.id
          WHERE l.device = :device AND l.metric_group = :group AND t.metric_group = :group AND t.day = :day
        ) OR EXISTS (
          SELECT FROM sample_layout l JOIN %2$s r ON r.layout = l.id
          WHERE l.device = :device AND l.metric_group = :group AND r.metric_group = :group
            AND r.%3$s >= :begin AND r.%3$s < :end
        )
        """
            .formatted(
                SeriesTable.timesOf(resolution).sql(),
                SeriesTable.of(resolution).sql(),
                resolution == Resolution.RAW ? "at" : "bucket");
    return database.with(handle ->
        handle
            .createQuery(sql)
            .bind("device", device.value())
            .bind("group", period.group().number())
            .bind("day", period.first())
            .bind("begin", period.begin())
            .bind("end", period.end())
            .mapTo(Boolean.class)
            .one());
  }
}
