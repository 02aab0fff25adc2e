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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Device states on PostgreSQL. */
public final class PostgresStatusHistory implements StatusHistory {
  /** The device's row is locked first, so that two writers cannot both open an interval. */
  private static final String LOCK = "SELECT id FROM device WHERE id = :device FOR NO KEY UPDATE";

  private static final String SAME =
      "SELECT 1 FROM status_interval WHERE device = :device AND to_at IS NULL AND status = :status";
  private static final String END =
      "UPDATE status_interval SET to_at = greatest(from_at, :at) WHERE device = :device AND to_at IS NULL";
  private static final String BEGIN =
      "INSERT INTO status_interval (device, from_at, status, reason) VALUES (:device, :at, :status, :reason)";
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
    database.useTransaction(handle -> write(handle, device, status, reason, at));
  }

  /** Records a state inside somebody's transaction; repeating it changes nothing. */
  public static void write(
      Handle handle, DeviceId device, DeviceStatus status, String reason, Instant at) {
    long id = device.value();
    boolean exists =
        handle.createQuery(LOCK).bind("device", id).mapTo(Long.class).findOne().isPresent();
    if (!exists || isSame(handle, id, status)) {
      return;
    }
    handle.createUpdate(END).bind("device", id).bind("at", at).execute();
    handle
        .createUpdate(BEGIN)
        .bind("device", id)
        .bind("at", at)
        .bind("status", status.label())
        .bind("reason", reason)
        .execute();
  }

  private static boolean isSame(Handle handle, long device, DeviceStatus status) {
    return handle
        .createQuery(SAME)
        .bind("device", device)
        .bind("status", status.label())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
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
