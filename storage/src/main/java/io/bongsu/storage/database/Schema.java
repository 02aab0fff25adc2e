package io.bongsu.storage.database;

import io.bongsu.model.StoreException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a database to the schema of this version, as its owner.
 *
 * <p>Daily work runs as the role {@code bongsu_app}, which may read and write rows but not change
 * tables, nor touch the past of the audit log and of statements. Where the owner may create roles,
 * the role is created; where not, an administrator may create it and grant it to the owner; else
 * the owner does the daily work too. A second role, {@code bongsu_read}, may read samples, states
 * and alarms in SQL and nothing else; logins of Grafana and of people are made members of it.
 */
record Schema(DatabaseAddress address) {
  private static final String ROLE = "bongsu_app";
  private static final String READER = "bongsu_read";
  private static final int OLDEST_SERVER = 150_000;

  /** Migrates, and returns the statement that each pooled connection begins with. */
  String prepare() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      requireServer(statement);
      boolean role = ensureRole(statement);
      migrate();
      if (role) {
        grant(statement);
      }
      if (ensureReader(statement)) {
        grantReading(statement);
      }
      return role ? "SET ROLE " + ROLE : "SELECT 1";
    } catch (SQLException e) {
      throw DatabaseFailure.explain(address.shown(), e);
    }
  }

  private Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password().reveal());
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("loginTimeout", "20");
    properties.setProperty("ApplicationName", "bongsu migration");
    return DriverManager.getConnection(address.url(), properties);
  }

  private void requireServer(Statement statement) throws SQLException {
    int version = Integer.parseInt(text(statement, "SHOW server_version_num"));
    if (version < OLDEST_SERVER) {
      throw new StoreException(
          "Bongsu needs PostgreSQL 15 or newer; "
              + address.shown()
              + " is "
              + text(statement, "SHOW server_version"));
    }
  }

  private static boolean ensureRole(Statement statement) throws SQLException {
    String exists = "SELECT count(*) FROM pg_roles WHERE rolname = '" + ROLE + "'";
    if (text(statement, exists).equals("0")) {
      if (!mayCreateRoles(statement)) {
        return false;
      }
      statement.execute("CREATE ROLE " + ROLE + " NOLOGIN");
      statement.execute("GRANT " + ROLE + " TO CURRENT_USER");
    }
    return text(statement, "SELECT pg_has_role(current_user, '" + ROLE + "', 'MEMBER')")
        .equals("t");
  }

  private static boolean mayCreateRoles(Statement statement) throws SQLException {
    String sql = "SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user";
    return text(statement, sql).equals("t");
  }

  private static boolean ensureReader(Statement statement) throws SQLException {
    String exists = "SELECT count(*) FROM pg_roles WHERE rolname = '" + READER + "'";
    if (text(statement, exists).equals("1")) {
      return true;
    }
    boolean may = mayCreateRoles(statement);
    if (may) {
      statement.execute("CREATE ROLE " + READER + " NOLOGIN");
    }
    return may;
  }

  private static void grantReading(Statement statement) throws SQLException {
    statement.execute("GRANT USAGE ON SCHEMA public TO " + READER);
    statement.execute(
        "GRANT SELECT ON device_series, metric, sample_layout, sample, sample_pack, sample_pack_time, packing,"
            + " rollup_5m, rollup_5m_pack, rollup_5m_pack_time, rollup_1h, rollup_1h_pack, rollup_1h_pack_time,"
            + " rollup_mark, status_interval, alarm, incident TO "
            + READER);
    statement.execute(
        "GRANT EXECUTE ON FUNCTION series_samples, series_five_minutes, series_hours TO " + READER);
  }

  private void migrate() {
    try {
      Flyway.configure()
          .dataSource(address.url(), address.user(), address.password().reveal())
          .locations("classpath:io/bongsu/storage/migration")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StoreException(
          "The schema of "
              + address.shown()
              + " could not be brought to this version: "
              + e.getMessage(),
          e);
    }
  }

  private static void grant(Statement statement) throws SQLException {
    statement.execute("GRANT USAGE ON SCHEMA public TO " + ROLE);
    statement.execute(
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO " + ROLE);
    statement.execute("GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO " + ROLE);
    statement.execute("GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO " + ROLE);
    statement.execute("REVOKE UPDATE, DELETE ON audit_log, bill_statement FROM " + ROLE);
    statement.execute("REVOKE INSERT, UPDATE, DELETE ON flyway_schema_history FROM " + ROLE);
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }
}
