package io.bongsu.storage.fault;

import io.bongsu.model.StoreException;
import io.bongsu.model.fault.Channel;
import io.bongsu.model.fault.ChannelStore;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.database.DatabaseFailure;
import io.bongsu.storage.secret.SecretBox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Channels on PostgreSQL; passwords and webhook addresses sealed. */
public final class PostgresChannelStore implements ChannelStore {
  private static final String NEW_ID = "SELECT nextval(pg_get_serial_sequence('channel', 'id'))";
  private static final String SAVE =
      """
      INSERT INTO channel (id, name, kind, settings, secret, enabled) OVERRIDING SYSTEM VALUE
      VALUES (:id, :name, :kind, :settings::jsonb, :secret, :enabled)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, settings = excluded.settings,
        secret = excluded.secret, enabled = excluded.enabled
      """;

  private final Database database;
  private final TargetColumns targets;

  /** Seals with the box. */
  public PostgresChannelStore(Database database, SecretBox box) {
    this.database = database;
    this.targets = new TargetColumns(box);
  }

  @Override
  public List<Channel> all() {
    return database.inBriefTransaction(
        handle -> handle.createQuery("SELECT * FROM channel ORDER BY name").map(this::read).list());
  }

  @Override
  public Channel save(Channel channel) {
    try {
      return database.inTransaction(handle -> save(handle, channel));
    } catch (StoreException e) {
      if (DatabaseFailure.uniqueViolation(e).isPresent()) {
        throw new IllegalArgumentException(
            "Another channel is already named \"" + channel.name() + "\"", e);
      }
      throw e;
    }
  }

  @Override
  public boolean remove(long id) {
    return database.with(handle ->
        handle.createUpdate("DELETE FROM channel WHERE id = :id").bind("id", id).execute())
        > 0;
  }

  private Channel save(Handle handle, Channel channel) {
    long id = channel.id() == 0 ? handle.createQuery(NEW_ID).mapTo(Long.class).one() : channel.id();
    handle
        .createUpdate(SAVE)
        .bind("id", id)
        .bind("name", channel.name())
        .bind("kind", TargetColumns.kind(channel.target()))
        .bind("settings", targets.settings(channel.target()))
        .bind("secret", targets.seal(id, channel.target()))
        .bind("enabled", channel.enabled())
        .execute();
    return new Channel(id, channel.name(), channel.target(), channel.enabled());
  }

  private Channel read(ResultSet row, StatementContext context) throws SQLException {
    return new Channel(
        row.getLong("id"), row.getString("name"), targets.read(row), row.getBoolean("enabled"));
  }
}
