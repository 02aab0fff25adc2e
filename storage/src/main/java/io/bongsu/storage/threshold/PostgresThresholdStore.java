package io.bongsu.storage.threshold;

import io.bongsu.model.threshold.Limits;
import io.bongsu.model.threshold.Measure;
import io.bongsu.model.threshold.RuleScope;
import io.bongsu.model.threshold.ThresholdRule;
import io.bongsu.model.threshold.ThresholdStore;
import io.bongsu.model.threshold.UsualRules;
import io.bongsu.storage.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Threshold rules on PostgreSQL. Rules that ship with Bongsu are added when they are first read.
 */
public final class PostgresThresholdStore implements ThresholdStore {
  private static final String VALUES =
      """
       (:name, :measure, :role, :site, :tag, :instances, :warning, :critical, :clear, :hold, :enabled)
      """;
  private static final String COLUMNS =
      "(name, measure, role, site, tag, instances, warning, critical, clear, hold_seconds, enabled)";
  private static final String ADD =
      "INSERT INTO threshold_rule " + COLUMNS + " VALUES" + VALUES + " RETURNING id";
  private static final String REPLACE =
      "UPDATE threshold_rule SET " + COLUMNS + " =" + VALUES + " WHERE id = :id";
  private static final String ADD_USUAL =
      """
      INSERT INTO threshold_rule (id, name, measure, role, site, tag, instances, warning, critical, clear,
        hold_seconds, enabled)
      VALUES (:id, :name, :measure, :role, :site, :tag, :instances, :warning, :critical, :clear, :hold, :enabled)
      ON CONFLICT (id) DO NOTHING
      """;

  private final Database database;

  /** In this database. */
  public PostgresThresholdStore(Database database) {
    this.database = database;
  }

  @Override
  public List<ThresholdRule> all() {
    return database.inTransaction(handle -> {
      List<ThresholdRule> kept = rules(handle);
      List<Long> ids = kept.stream().map(ThresholdRule::id).toList();
      List<ThresholdRule> missing =
          UsualRules.ALL_RULES.stream().filter(rule -> !ids.contains(rule.id())).toList();
      missing.forEach(
          rule -> bound(handle.createUpdate(ADD_USUAL), rule).bind("id", rule.id()).execute());
      return missing.isEmpty() ? kept : rules(handle);
    });
  }

  @Override
  public ThresholdRule save(ThresholdRule rule) {
    return database.inTransaction(handle -> {
      if (rule.id() == 0) {
        long id = bound(handle.createQuery(ADD), rule).mapTo(Long.class).one();
        return rule.withId(id);
      }
      bound(handle.createUpdate(REPLACE), rule).bind("id", rule.id()).execute();
      return rule;
    });
  }

  @Override
  public boolean remove(long id) {
    return database.with(handle ->
        handle.createUpdate("DELETE FROM threshold_rule WHERE id = :id").bind("id", id).execute()
            > 0);
  }

  private static List<ThresholdRule> rules(Handle handle) {
    return handle
        .createQuery("SELECT * FROM threshold_rule ORDER BY id")
        .map(PostgresThresholdStore::read)
        .list();
  }

  private static <T extends SqlStatement<T>> T bound(T statement, ThresholdRule rule) {
    return statement
        .bind("name", rule.name())
        .bind("measure", rule.measure().label())
        .bind("role", rule.scope().role())
        .bind("site", rule.scope().site())
        .bind("tag", rule.scope().tag())
        .bind("instances", rule.scope().instances())
        .bind("warning", rule.limits().warning())
        .bind("critical", rule.limits().critical())
        .bind("clear", rule.limits().clear())
        .bind("hold", rule.limits().hold().toSeconds())
        .bind("enabled", rule.enabled());
  }

  private static ThresholdRule read(ResultSet row, StatementContext context) throws SQLException {
    return new ThresholdRule(
        row.getLong("id"),
        row.getString("name"),
        Measure.parse(row.getString("measure")),
        new RuleScope(
            row.getString("role"),
            row.getString("site"),
            row.getString("tag"),
            row.getString("instances")),
        new Limits(
            number(row, "warning"),
            number(row, "critical"),
            row.getDouble("clear"),
            Duration.ofSeconds(row.getLong("hold_seconds"))),
        row.getBoolean("enabled"));
  }

  private static @Nullable Double number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }
}
