package io.bongsu.storage.series.read;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SeriesStore;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.series.rows.FrameRate;
import io.bongsu.storage.series.rows.Partitions;
import io.bongsu.storage.series.rows.Partitions.Found;
import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.Retention;
import io.bongsu.storage.series.rows.SeriesTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Measures the partitions and says what they will come to. */
public final class UsageReader implements SeriesStore {
  private static final String INSTALLED =
      "SELECT extract(epoch FROM min(installed_on))::bigint FROM flyway_schema_history";
  private static final String PACKING =
      """
      SELECT seconds, metric_group, day, state, layouts, samples FROM packing
      WHERE state <> 'packed' ORDER BY day, metric_group, seconds
      """;

  private final Database database;
  private final Retention retention;
  private final FrameRate rate;
  private final InstantSource clock;
  private final Supplier<OptionalLong> freeBytes;

  /** Of this database. */
  public UsageReader(
      Database database,
      Retention retention,
      FrameRate rate,
      InstantSource clock,
      Supplier<OptionalLong> freeBytes) {
    this.database = database;
    this.retention = retention;
    this.rate = rate;
    this.clock = clock;
    this.freeBytes = freeBytes;
  }

  @Override
  public Usage usage() {
    Instant now = clock.instant();
    return database.with(handle -> {
      Instant since = Instant.ofEpochSecond(handle.createQuery(INSTALLED).mapTo(Long.class).one());
      List<Table> tables = new ArrayList<>();
      for (MetricGroup group : MetricGroup.values()) {
        tables.addAll(tables(handle, group, new Forecast(since, now)));
      }
      return new Usage(now, rate.perSecond(), tables, freeBytes.get(), packing(handle));
    });
  }

  private List<Table> tables(Handle handle, MetricGroup group, Forecast forecast) {
    List<Found> raw = Partitions.of(handle, SeriesTable.SAMPLE, group);
    if (raw.isEmpty()) {
      return List.of();
    }
    List<Found> packed = packed(handle, group, Resolution.RAW);
    Duration kept = retention.of(group, Resolution.RAW);
    Duration unpacked = kept.compareTo(Forecast.UNPACKED) < 0 ? kept : Forecast.UNPACKED;
    Table polled = forecast.table(Kind.RAW, group, raw, unpacked);
    List<Table> tables = new ArrayList<>();
    tables.add(polled);
    tables.add(forecast.packed(group, packed, kept.minus(unpacked), polled.bytesPerDay()));
    tables.add(rolledUp(handle, forecast, group, Resolution.FIVE_MINUTES, Kind.FIVE_MINUTES));
    tables.add(rolledUp(handle, forecast, group, Resolution.HOUR, Kind.HOUR));
    return tables;
  }

  private Table rolledUp(
      Handle handle, Forecast forecast, MetricGroup group, Resolution resolution, Kind kind) {
    List<Found> rows = Partitions.of(handle, SeriesTable.of(resolution), group);
    List<Found> both = Forecast.together(packed(handle, group, resolution), rows);
    return forecast.table(kind, group, both, retention.of(group, resolution));
  }

  private static List<Found> packed(Handle handle, MetricGroup group, Resolution resolution) {
    return Forecast.together(
        Partitions.of(handle, SeriesTable.packOf(resolution), group),
        Partitions.of(handle, SeriesTable.timesOf(resolution), group));
  }

  private static List<Packing> packing(Handle handle) {
    return handle
        .createQuery(PACKING)
        .map((row, _) ->
            new Packing(
                kind(row.getInt("seconds")),
                MetricGroup.of(row.getInt("metric_group")),
                row.getObject("day", java.time.LocalDate.class),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("layouts"),
                row.getLong("samples")))
        .list();
  }

  private static Kind kind(int seconds) {
    if (seconds == Resolution.HOUR.seconds()) {
      return Kind.HOUR;
    }
    return seconds == Resolution.FIVE_MINUTES.seconds() ? Kind.FIVE_MINUTES : Kind.RAW;
  }
}
