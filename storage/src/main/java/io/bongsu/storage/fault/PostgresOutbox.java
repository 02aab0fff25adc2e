package io.bongsu.storage.fault;

import io.bongsu.model.fault.Notification;
import io.bongsu.model.fault.Outbox;
import io.bongsu.storage.database.Columns;
import io.bongsu.storage.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Notifications to deliver, on PostgreSQL. A lease is a due time in the future; the fence tells old
 * holders.
 */
public final class PostgresOutbox implements Outbox {
  private static final String CLAIM =
      """
      WITH due AS (
        SELECT o.key FROM outbox o
        WHERE o.state = 'pending' AND o.at <= :now
          AND NOT EXISTS (
            SELECT 1 FROM outbox e
            WHERE e.incident = o.incident AND e.channel = o.channel AND e.state = 'pending' AND e.number < o.number)
        ORDER BY o.number LIMIT :limit
        FOR UPDATE SKIP LOCKED
      )
      UPDATE outbox o SET at = :leaseEnd, fence = o.fence + 1, attempts = o.attempts + 1
      FROM due WHERE o.key = due.key
      RETURNING o.*
      """;
  private static final String RETRY =
      """
      UPDATE outbox SET at = :at, error = :error WHERE key = :key AND fence = :fence AND state = 'pending'
      """;

  /** What a receiver took stays sent, whatever comes later. */
  private static final String SETTLE =
      """
      UPDATE outbox SET state = :state, at = :at, error = :error, attempts = greatest(attempts, 1)
      WHERE key = ANY (:keys) AND state <> 'sent'
      """;

  private static final String DELIVERIES =
      "SELECT * FROM outbox WHERE incident = :incident ORDER BY number";

  private final Database database;

  /** In this database. */
  public PostgresOutbox(Database database) {
    this.database = database;
  }

  @Override
  public List<Leased> claim(Instant now, Duration lease, int limit) {
    return database
        .inBriefTransaction(handle ->
            handle
                .createQuery(CLAIM)
                .bind("now", now)
                .bind("leaseEnd", now.plus(lease))
                .bind("limit", limit)
                .map((row, _) -> new Ordered(row.getLong("number"), readLeased(row)))
                .list())
        .stream()
        .sorted(Comparator.comparingLong(Ordered::number))
        .map(Ordered::leased)
        .toList();
  }

  @Override
  public void settle(Outcome outcome, Runnable known) {
    database.use(handle -> write(handle, outcome));
    known.run();
  }

  /** Notes an outcome inside somebody's transaction; repeating it changes nothing. */
  public static void write(Handle handle, Outcome outcome) {
    handle
        .createUpdate(SETTLE)
        .bindArray("keys", String.class, outcome.keys())
        .bind("state", outcome.delivered() ? "sent" : "dead")
        .bind("at", outcome.at())
        .bind("error", outcome.error())
        .execute();
  }

  @Override
  public boolean retry(Leased leased, Instant at, String error) {
    return database.with(handle ->
        handle
            .createUpdate(RETRY)
            .bind("key", leased.notification().key())
            .bind("fence", leased.fence())
            .bind("at", at)
            .bind("error", error)
            .execute())
        == 1;
  }

  @Override
  public List<Delivery> deliveries(long incident) {
    return database.with(handle ->
        handle
            .createQuery(DELIVERIES)
            .bind("incident", incident)
            .map(PostgresOutbox::readDelivery)
            .list());
  }

  private static Leased readLeased(ResultSet row) throws SQLException {
    var notification =
        new Notification(
            row.getString("key"),
            row.getLong("incident"),
            row.getLong("channel"),
            row.getString("event"),
            row.getString("body"),
            Columns.instant(row, "created_at"));
    return new Leased(notification, row.getInt("attempts") - 1, row.getLong("fence"));
  }

  private static Delivery readDelivery(ResultSet row, StatementContext context)
      throws SQLException {
    return new Delivery(
        row.getString("key"),
        row.getLong("channel"),
        row.getString("event"),
        row.getString("state"),
        row.getInt("attempts"),
        Columns.instant(row, "at"),
        row.getString("error"));
  }

  private record Ordered(long number, Leased leased) {}
}
