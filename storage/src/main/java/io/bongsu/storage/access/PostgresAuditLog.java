package io.bongsu.storage.access;

import io.bongsu.model.access.AuditLog;
import io.bongsu.storage.database.Columns;
import io.bongsu.storage.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Who did what, on PostgreSQL, where rows can only be added. */
public final class PostgresAuditLog implements AuditLog {
  private final Database database;

  /** In this database. */
  public PostgresAuditLog(Database database) {
    this.database = database;
  }

  @Override
  public void append(Entry entry) {
    database.use(handle -> write(handle, entry));
  }

  /** Adds an entry inside somebody's transaction. */
  public static void write(Handle handle, Entry entry) {
    handle
        .createUpdate(
            """
            INSERT INTO audit_log (at, actor, address, action, object, detail)
            VALUES (:at, :actor, :address, :action, :object, :detail)
            """)
        .bind("at", entry.at())
        .bind("actor", entry.actor())
        .bind("address", entry.address())
        .bind("action", entry.action())
        .bind("object", entry.object())
        .bind("detail", entry.detail())
        .execute();
  }

  @Override
  public List<Numbered> entries(long beforeId, int limit) {
    return database.with(handle ->
        handle
            .createQuery("SELECT * FROM audit_log WHERE id < :before ORDER BY id DESC LIMIT :limit")
            .bind("before", beforeId)
            .bind("limit", limit)
            .map(PostgresAuditLog::read)
            .list());
  }

  private static Numbered read(ResultSet row, StatementContext context) throws SQLException {
    var entry =
        new Entry(
            Columns.instant(row, "at"),
            row.getString("actor"),
            row.getString("address"),
            row.getString("action"),
            row.getString("object"),
            row.getString("detail"));
    return new Numbered(row.getLong("id"), entry);
  }
}
