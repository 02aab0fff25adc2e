package io.bongsu.storage.fault;

import io.bongsu.model.fault.Alarm;
import io.bongsu.model.fault.FaultStore;
import io.bongsu.model.fault.Incident;
import io.bongsu.model.fault.Notification;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.database.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Alarms and incidents on PostgreSQL; each commit is one transaction. */
public final class PostgresFaultStore implements FaultStore {
  private static final String REPLACE_INCIDENT =
      """
      INSERT INTO incident (id, severity, title, opened_at, resolved_at, body)
      VALUES (:id, :severity, :title, :openedAt, :resolvedAt, :body::jsonb)
      ON CONFLICT (id) DO UPDATE SET severity = excluded.severity, title = excluded.title,
        opened_at = excluded.opened_at, resolved_at = excluded.resolved_at, body = excluded.body
      """;
  private static final String ADD_NOTIFICATION =
      """
      INSERT INTO outbox (key, incident, channel, event, body, created_at, at)
      VALUES (:key, :incident, :channel, :event, :body, :createdAt, :createdAt)
      ON CONFLICT (key) DO NOTHING
      """;
  private static final String ALARMS =
      """
      SELECT * FROM alarm
      WHERE id < :before AND (:open::boolean IS NULL OR (state <> 'CLOSED') = :open)
      ORDER BY id DESC LIMIT :limit
      """;
  private static final String INCIDENTS =
      """
      SELECT body FROM incident
      WHERE id < :before AND (:open::boolean IS NULL OR (resolved_at IS NULL) = :open)
      ORDER BY id DESC LIMIT :limit
      """;

  /** In two halves, so that each goes by an index: those still open, and those that ended later. */
  private static final String INCIDENTS_AT =
      """
      SELECT body FROM (
        SELECT id, body FROM incident
        WHERE resolved_at IS NULL AND opened_at <= :at AND id < :before
        UNION ALL
        SELECT id, body FROM incident
        WHERE resolved_at > :at AND opened_at <= :at AND id < :before) AS open_then
      ORDER BY id DESC LIMIT :limit
      """;

  private final Database database;
  private final StoredJson json = new StoredJson();

  /** In this database. */
  public PostgresFaultStore(Database database) {
    this.database = database;
  }

  @Override
  public void commit(FaultChange change) {
    database.useTransaction(handle -> write(handle, change));
  }

  /** Writes a change inside somebody's transaction; repeating it changes nothing. */
  public void write(Handle handle, FaultChange change) {
    AlarmRows.replace(handle, lastOfEach(change.alarms(), Alarm::id));
    replaceIncidents(handle, lastOfEach(change.incidents(), Incident::id));
    addNotifications(handle, change.notifications());
  }

  @Override
  public FaultSnapshot open() {
    return database.inTransaction(handle ->
        snapshot(
            handle,
            handle.createQuery("SELECT * FROM alarm WHERE state <> 'CLOSED' ORDER BY id"),
            handle.createQuery("SELECT body FROM incident WHERE resolved_at IS NULL ORDER BY id")));
  }

  @Override
  public FaultSnapshot closedSince(Instant moment) {
    return database.inTransaction(handle ->
        snapshot(
            handle,
            handle
                .createQuery(
                    "SELECT * FROM alarm WHERE state = 'CLOSED' AND closed_at >= :moment ORDER BY"
                        + " id")
                .bind("moment", moment),
            handle
                .createQuery("SELECT body FROM incident WHERE resolved_at >= :moment ORDER BY id")
                .bind("moment", moment)));
  }

  private FaultSnapshot snapshot(Handle handle, Query alarms, Query incidents) {
    return new FaultSnapshot(
        alarms.map(AlarmRows::read).list(),
        incidents.map(this::readIncident).list(),
        next(handle, "SELECT coalesce(max(id), 0) + 1 FROM alarm"),
        next(handle, "SELECT coalesce(max(id), 0) + 1 FROM incident"));
  }

  @Override
  public List<Incident> incidents(@Nullable Boolean open, long beforeId, int limit) {
    return database.with(handle ->
        handle
            .createQuery(INCIDENTS)
            .bind("before", beforeId)
            .bind("open", open)
            .bind("limit", limit)
            .map(this::readIncident)
            .list());
  }

  @Override
  public List<Incident> incidentsAt(Instant at, long beforeId, int limit) {
    return database.with(handle ->
        handle
            .createQuery(INCIDENTS_AT)
            .bind("at", at)
            .bind("before", beforeId)
            .bind("limit", limit)
            .map(this::readIncident)
            .list());
  }

  @Override
  public List<Alarm> alarms(@Nullable Boolean open, long beforeId, int limit) {
    return database.with(handle ->
        handle
            .createQuery(ALARMS)
            .bind("before", beforeId)
            .bind("open", open)
            .bind("limit", limit)
            .map(AlarmRows::read)
            .list());
  }

  /** The newest of each kind stays, so that its number is not given again. */
  @Override
  public void purgeClosedBefore(Instant moment) {
    List<String> purges =
        List.of(
            "DELETE FROM outbox WHERE state <> 'pending' AND at < :moment",
            "DELETE FROM alarm WHERE closed_at < :moment AND id < (SELECT max(id) FROM alarm)",
            "DELETE FROM incident WHERE resolved_at < :moment AND id < (SELECT max(id) FROM"
                + " incident)");
    database.useTransaction(
        handle -> purges.forEach(sql -> handle.createUpdate(sql).bind("moment", moment).execute()));
  }

  private void replaceIncidents(Handle handle, Collection<Incident> incidents) {
    if (incidents.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(REPLACE_INCIDENT);
    for (Incident incident : incidents) {
      batch
          .bind("id", incident.id())
          .bind("severity", incident.severity().name())
          .bind("title", incident.title().english())
          .bind("openedAt", incident.openedAt())
          .bind("resolvedAt", incident.resolvedAt())
          .bind("body", json.write(incident))
          .add();
    }
    int[] _ = batch.execute();
  }

  private static void addNotifications(Handle handle, List<Notification> notifications) {
    if (notifications.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(ADD_NOTIFICATION);
    for (Notification notification : notifications) {
      batch
          .bind("key", notification.key())
          .bind("incident", notification.incident())
          .bind("channel", notification.channel())
          .bind("event", notification.event())
          .bind("body", notification.body())
          .bind("createdAt", notification.createdAt())
          .add();
    }
    int[] _ = batch.execute();
  }

  private Incident readIncident(ResultSet row, StatementContext context) throws SQLException {
    return json.read(row.getString("body"), Incident.class);
  }

  private static long next(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(Long.class).one();
  }

  /** One statement may write a row once; of several versions the last one counts. */
  private static <T> Collection<T> lastOfEach(List<T> versions, ToLongFunction<T> id) {
    Map<Long, T> last = new LinkedHashMap<>();
    versions.forEach(version -> last.put(id.applyAsLong(version), version));
    return last.values();
  }
}
