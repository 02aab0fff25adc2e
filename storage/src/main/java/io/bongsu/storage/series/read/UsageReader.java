package io.bongsu.storage.series.read;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SeriesStore;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.series.rollup.RollUps;
import io.bongsu.storage.series.rows.Partitions;
import io.bongsu.storage.series.rows.Partitions.Found;
import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.Retention;
import io.bongsu.storage.series.rows.SeriesTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
  private final RollUps rollUps;
  private final InstantSource clock;
  private final Supplier<OptionalLong> freeBytes;

  /** Of this database. */
  public UsageReader(
      Database database,
      Retention retention,
      RollUps rollUps,
      InstantSource clock,
      Supplier<OptionalLong> freeBytes) {
    this.database = database;
    this.retention = retention;
    this.rollUps = rollUps;
    this.clock = clock;
    this.freeBytes = freeBytes;
  }

  @Override
  public Usage usage() {
    Instant now = clock.instant();
    return database.with(handle -> {
      Instant since = Instant.ofEpochSecond(handle.createQuery(INSTALLED).mapTo(Long.class).one());
      Shares shares = Shares.read(handle, retention);
      Forecast forecast = new Forecast(since, now);
      List<Table> tables = new ArrayList<>();
      for (MetricGroup group : MetricGroup.values()) {
        Spread spread = new Spread(retention, group, Resolution.RAW, shares.of(group));
        tables.addAll(tables(handle, spread, forecast));
      }
      List<Role> roles = roles(shares, forecast.byRole());
      return new Usage(
          now,
          rollUps.rate().perSecond(),
          tables,
          freeBytes.get(),
          packing(handle),
          roles,
          Lags.read(handle, rollUps.newest(), now));
    });
  }

  private List<Table> tables(Handle handle, Spread spread, Forecast forecast) {
    List<Found> raw = Partitions.of(handle, SeriesTable.SAMPLE, spread.group());
    if (raw.isEmpty()) {
      return List.of();
    }
    List<Found> packed = packed(handle, spread.group(), Resolution.RAW);
    Table polled = forecast.polled(spread, raw);
    return List.of(
        polled,
        forecast.packed(spread, packed, polled.bytesPerDay()),
        rolledUp(handle, forecast, spread.in(Resolution.FIVE_MINUTES), Kind.FIVE_MINUTES),
        rolledUp(handle, forecast, spread.in(Resolution.HOUR), Kind.HOUR));
  }

  private static Table rolledUp(Handle handle, Forecast forecast, Spread spread, Kind kind) {
    List<Found> rows = Partitions.of(handle, SeriesTable.of(spread.resolution()), spread.group());
    return forecast.rolledUp(
        kind, spread, packed(handle, spread.group(), spread.resolution()), rows);
  }

  /** Nothing where all are kept alike. */
  private List<Role> roles(Shares shares, Map<String, Double> expected) {
    if (retention.byRole().isEmpty()) {
      return List.of();
    }
    return Stream.concat(
            retention.byRole().keySet().stream().sorted(), Stream.of(Retention.NO_ROLE))
        .map(role ->
            new Role(
                role,
                shares.devices().getOrDefault(role, 0L),
                longest(role, Resolution.RAW),
                longest(role, Resolution.FIVE_MINUTES),
                longest(role, Resolution.HOUR),
                Math.round(expected.getOrDefault(role, 0.0))))
        .toList();
  }

  private Duration longest(String role, Resolution resolution) {
    return Arrays.stream(MetricGroup.values())
        .map(group -> retention.of(role, group, resolution))
        .max(Comparator.naturalOrder())
        .orElseThrow();
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
