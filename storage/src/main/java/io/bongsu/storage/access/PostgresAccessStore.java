package io.bongsu.storage.access;

import io.bongsu.model.access.AccessStore;
import io.bongsu.model.access.ApiToken;
import io.bongsu.model.access.Role;
import io.bongsu.model.access.Session;
import io.bongsu.model.access.User;
import io.bongsu.storage.database.Columns;
import io.bongsu.storage.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Users, sessions and tokens on PostgreSQL. */
public final class PostgresAccessStore implements AccessStore {
  private static final String END_SESSIONS_IF_CHANGED =
      """
      DELETE FROM session USING app_user u
      WHERE user_name = :name AND u.name = :name
        AND (u.role, u.password_hash, u.enabled) IS DISTINCT FROM (:role, :passwordHash, :enabled)
      """;
  private static final String SAVE_USER =
      """
      INSERT INTO app_user (name, role, password_hash, enabled) VALUES (:name, :role, :passwordHash, :enabled)
      ON CONFLICT (name) DO UPDATE SET role = excluded.role, password_hash = excluded.password_hash,
        enabled = excluded.enabled
      """;
  private static final String SAVE_SESSION =
      """
      INSERT INTO session (id_hash, user_name, csrf_token, created_at, used_at)
      VALUES (:idHash, :user, :csrfToken, :createdAt, :usedAt)
      """;
  private static final String SAVE_TOKEN =
      """
      INSERT INTO api_token (name, role, hash, created_by, created_at, expires_at, used_at)
      VALUES (:name, :role, :hash, :createdBy, :createdAt, :expiresAt, :usedAt)
      RETURNING *
      """;

  private final Database database;

  /** In this database. */
  public PostgresAccessStore(Database database) {
    this.database = database;
  }

  @Override
  public List<User> users() {
    return database.with(handle ->
        handle
            .createQuery("SELECT * FROM app_user ORDER BY name")
            .map(PostgresAccessStore::readUser)
            .list());
  }

  @Override
  public Optional<User> user(String name) {
    return database.with(handle ->
        handle
            .createQuery("SELECT * FROM app_user WHERE name = :name")
            .bind("name", name)
            .map(PostgresAccessStore::readUser)
            .findOne());
  }

  @Override
  public void saveUser(User user) {
    database.useTransaction(handle ->
        List.of(END_SESSIONS_IF_CHANGED, SAVE_USER)
            .forEach(sql ->
                handle
                    .createUpdate(sql)
                    .bind("name", user.name())
                    .bind("role", user.role().name())
                    .bind("passwordHash", user.passwordHash())
                    .bind("enabled", user.enabled())
                    .execute()));
  }

  @Override
  public boolean removeUser(String name) {
    return change("DELETE FROM app_user WHERE name = :key", name);
  }

  @Override
  public void saveSession(Session session) {
    database.use(handle ->
        handle
            .createUpdate(SAVE_SESSION)
            .bind("idHash", session.idHash())
            .bind("user", session.user())
            .bind("csrfToken", session.csrfToken())
            .bind("createdAt", session.createdAt())
            .bind("usedAt", session.usedAt())
            .execute());
  }

  @Override
  public Optional<Session> session(String idHash) {
    return database.with(handle ->
        handle
            .createQuery("SELECT * FROM session WHERE id_hash = :idHash")
            .bind("idHash", idHash)
            .map(PostgresAccessStore::readSession)
            .findOne());
  }

  @Override
  public void touchSession(String idHash, Instant at) {
    database.use(handle ->
        handle
            .createUpdate("UPDATE session SET used_at = :at WHERE id_hash = :idHash")
            .bind("at", at)
            .bind("idHash", idHash)
            .execute());
  }

  @Override
  public void removeSession(String idHash) {
    boolean _ = change("DELETE FROM session WHERE id_hash = :key", idHash);
  }

  @Override
  public List<ApiToken> tokens() {
    return database.with(handle ->
        handle
            .createQuery("SELECT * FROM api_token ORDER BY id DESC")
            .map(PostgresAccessStore::readToken)
            .list());
  }

  @Override
  public Optional<ApiToken> token(String hash) {
    return database.with(handle ->
        handle
            .createQuery("SELECT * FROM api_token WHERE hash = :hash")
            .bind("hash", hash)
            .map(PostgresAccessStore::readToken)
            .findOne());
  }

  @Override
  public ApiToken saveToken(ApiToken token) {
    return database.with(handle ->
        handle
            .createQuery(SAVE_TOKEN)
            .bind("name", token.name())
            .bind("role", token.role().name())
            .bind("hash", token.hash())
            .bind("createdBy", token.createdBy())
            .bind("createdAt", token.createdAt())
            .bind("expiresAt", token.expiresAt())
            .bind("usedAt", token.usedAt())
            .map(PostgresAccessStore::readToken)
            .one());
  }

  @Override
  public void touchToken(long id, Instant at) {
    database.use(handle ->
        handle
            .createUpdate("UPDATE api_token SET used_at = :at WHERE id = :id")
            .bind("at", at)
            .bind("id", id)
            .execute());
  }

  @Override
  public boolean removeToken(long id) {
    return change("DELETE FROM api_token WHERE id = :key", id);
  }

  private boolean change(String sql, Object key) {
    return database.with(handle -> handle.createUpdate(sql).bind("key", key).execute()) > 0;
  }

  private static User readUser(ResultSet row, StatementContext context) throws SQLException {
    return new User(
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getString("password_hash"),
        row.getBoolean("enabled"));
  }

  private static Session readSession(ResultSet row, StatementContext context) throws SQLException {
    return new Session(
        row.getString("id_hash"),
        row.getString("user_name"),
        row.getString("csrf_token"),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "used_at"));
  }

  private static ApiToken readToken(ResultSet row, StatementContext context) throws SQLException {
    return new ApiToken(
        row.getLong("id"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getString("hash"),
        row.getString("created_by"),
        Columns.instant(row, "created_at"),
        Columns.instantOrNull(row, "expires_at"),
        Columns.instantOrNull(row, "used_at"));
  }
}
