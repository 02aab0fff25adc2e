package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bongsu.model.StoreException;
import io.bongsu.model.access.AuditLog.Entry;
import io.bongsu.model.series.Metric;
import io.bongsu.storage.SharedPostgres.Running;
import io.bongsu.storage.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedPostgres.class)
class SchemaIT {
  private static final String UNCOMMENTED =
      """
      SELECT c.relname || coalesce('.' || a.attname, '')
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
      LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relkind IN ('r', 'p', 'v') AND NOT c.relispartition AND c.relname <> 'flyway_schema_history'
        AND (col_description(c.oid, a.attnum) IS NULL OR obj_description(c.oid, 'pg_class') IS NULL)
      """;

  /** Numbers with a fraction are measured; so are whole ones that are named after their unit. */
  private static final String WITHOUT_UNIT =
      """
      SELECT c.relname || '.' || a.attname
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relkind IN ('r', 'p', 'v') AND NOT c.relispartition AND c.relname <> 'flyway_schema_history'
        AND (a.atttypid IN ('real'::regtype, 'real[]'::regtype, 'double precision'::regtype,
            'double precision[]'::regtype, 'numeric'::regtype)
          OR a.attname ~ '(^|_)(seconds|ms|bytes|octets|bps|percent|width|height)$')
        AND col_description(c.oid, a.attnum) !~
          '\\m(units?|bit/s|Mbit/s|bytes|seconds|[Mm]illiseconds|pixels|currency)\\M|%'
      """;

  private final Running running;
  private final Database database;

  SchemaIT(Running running) {
    this.running = running;
    this.database = running.storage.database();
  }

  @Test
  void everyTableAndColumnSaysWhatItHolds() {
    assertThat(
            database.<List<String>>with(
                handle -> handle.createQuery(UNCOMMENTED).mapTo(String.class).list()))
        .isEmpty();
  }

  @Test
  void everyMeasuredQuantitySaysItsUnit() {
    assertThat(
            database.<List<String>>with(
                handle -> handle.createQuery(WITHOUT_UNIT).mapTo(String.class).list()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE intruder (x int)",
        "ALTER TABLE device ADD COLUMN intruder int",
        "DROP TABLE device",
        "TRUNCATE device",
        "UPDATE audit_log SET actor = 'nobody'",
        "DELETE FROM audit_log",
        "UPDATE bill_statement SET total = 0",
        "DELETE FROM bill_statement",
        "DELETE FROM flyway_schema_history",
        "COPY device TO PROGRAM 'id'",
        "SELECT pg_read_file('/etc/passwd')",
        "CREATE ROLE intruder SUPERUSER"
      })
  void theDailyRoleMayNot(String sql) {
    assertThatThrownBy(() -> database.use(handle -> handle.execute(sql)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_log SET actor = 'nobody'",
        "DELETE FROM audit_log",
        "TRUNCATE audit_log"
      })
  void theAuditLogIsAppendOnlyForTheOwnerToo(String sql) throws SQLException {
    running
        .storage
        .audit()
        .append(new Entry(Instant.EPOCH, "kim", "192.0.2.1", "device.update", "1", ""));
    try (Connection owner = running.owner();
        Statement statement = owner.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("append-only");
    }
  }

  @Test
  void theTableOfMetricsEqualsTheirEnum() {
    List<String> known =
        Arrays.stream(Metric.values())
            .map(metric ->
                metric.label()
                    + " "
                    + metric.group().number()
                    + " "
                    + (metric.group().metrics().indexOf(metric) + 1)
                    + " "
                    + metric.group().metrics().size()
                    + " "
                    + metric.unit())
            .toList();
    String sql = "SELECT concat_ws(' ', label, metric_group, place, columns, unit) FROM metric";
    assertThat(
            database.<List<String>>with(
                handle -> handle.createQuery(sql).mapTo(String.class).list()))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM device",
        "SELECT * FROM credential",
        "SELECT * FROM app_user",
        "DELETE FROM sample",
        "INSERT INTO metric VALUES ('x', 1, 1, 1, '')",
        "SELECT series_partition_drop('sample', 1::smallint, '2099-01-01')",
        "CREATE TABLE intruder (x int)"
      })
  void theReadingRoleMayNot(String sql) throws SQLException {
    try (Connection owner = running.owner();
        Statement statement = owner.createStatement()) {
      statement.execute("SET ROLE bongsu_read");
      assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM device_series",
        "SELECT * FROM series_samples(1, 'rtt', '', now() - interval '1 hour', now())",
        "SELECT * FROM series_five_minutes(1, 'rtt', '', now() - interval '1 hour', now())",
        "SELECT * FROM series_hours(1, 'ifInBps', 'Gi0/1', now() - interval '1 day', now())"
      })
  void theReadingRoleMay(String sql) throws SQLException {
    try (Connection owner = running.owner();
        Statement statement = owner.createStatement()) {
      statement.execute("SET ROLE bongsu_read");
      assertThat(statement.execute(sql)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit", "data_checksums"})
  void theEmbeddedServerKeepsWhatItPromises(String setting) {
    assertThat(
            database.<String>with(
                handle -> handle.createQuery("SHOW " + setting).mapTo(String.class).one()))
        .isEqualTo("on");
  }
}
