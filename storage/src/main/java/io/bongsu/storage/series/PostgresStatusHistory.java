package io.bongsu.storage.series;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.series.StatusHistory;
import io.bongsu.storage.database.Columns;
import io.bongsu.storage.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementContext;

/** Device states on PostgreSQL. */
public final class PostgresStatusHistory implements StatusHistory {
  private static final String INTERVALS =
      """
      SELECT from_at, to_at, status, reason FROM status_interval
      WHERE device = :device AND from_at < :to AND (to_at IS NULL OR to_at > :from)
      ORDER BY from_at, to_at
      """;

  private static final String ALL_INTERVALS =
      """
      SELECT device, from_at, to_at, status, reason FROM status_interval
      WHERE from_at < :to AND (to_at IS NULL OR to_at > :from)
      ORDER BY device, from_at, to_at
      """;

  private final Database database;

  /** In this database. */
  public PostgresStatusHistory(Database database) {
    this.database = database;
  }

  @Override
  public void record(DeviceId device, DeviceStatus status, String reason, Instant at) {
    StatusChange change = new StatusChange(device, status, reason, at);
    database.useTransaction(handle -> StatusChanges.write(handle, List.of(change)));
  }

  @Override
  public List<Interval> intervals(DeviceId device, Instant from, Instant to) {
    return database.with(handle ->
        handle
            .createQuery(INTERVALS)
            .bind("device", device.value())
            .bind("from", from)
            .bind("to", to)
            .map(PostgresStatusHistory::read)
            .list());
  }

  @Override
  public Map<DeviceId, List<Interval>> intervals(Instant from, Instant to) {
    Map<DeviceId, List<Interval>> found = new HashMap<>();
    database.use(handle ->
        handle
            .createQuery(ALL_INTERVALS)
            .bind("from", from)
            .bind("to", to)
            .map((row, context) ->
                Map.entry(new DeviceId(row.getLong("device")), read(row, context)))
            .forEach(entry ->
                found
                    .computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                    .add(entry.getValue())));
    return found;
  }

  private static Interval read(ResultSet row, StatementContext context) throws SQLException {
    return new Interval(
        Columns.instant(row, "from_at"),
        Columns.instantOrNull(row, "to_at"),
        DeviceStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        row.getString("reason"));
  }
}
