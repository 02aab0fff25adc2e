package io.bongsu.storage;

import static io.bongsu.storage.StorageMeasurement.timed;

import io.bongsu.storage.database.Database;
import io.bongsu.storage.series.pack.Upkeep;
import io.bongsu.storage.series.read.UsageReader;
import io.bongsu.storage.series.rollup.RollUps;
import io.bongsu.storage.series.rows.Retention;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Prints what docs/benchmarks.md tells of retention by role; run its main by hand. Not a test: it
 * judges nothing.
 *
 * <p>A packed day of 14,000 devices, of which 700 are core routers of 48 ports, half of them busy,
 * whose values are as hard to compress as can be; of the others only the times are there, because
 * nothing else of them is read.
 */
final class RetentionMeasurement {
  private static final Instant NOW = Instant.parse("2026-03-20T00:01:00Z");
  private static final Retention RETENTION =
      new Retention(
          Classes.kept(7, 90, 396),
          Map.of(),
          Map.of("core", Classes.all(Classes.kept(30, 90, 396))));
  private static final String[] FILL = {
    "INSERT INTO device SELECT d.* FROM device one, LATERAL (SELECT (jsonb_populate_record(one, jsonb_build_object("
        + "'id', i, 'name', 'sw-' || i, 'address', '10.2.' || i / 256 || '.' || i % 256, "
        + "'role', CASE WHEN i % 20 = 0 THEN 'core' ELSE 'access' END))).* FROM generate_series(2, 14000) i) d WHERE one.id = 1",
    "INSERT INTO sample_layout (device, metric_group, fingerprint, instances) SELECT d.id, g, gen_random_uuid(),"
        + " CASE WHEN g = 2 THEN (SELECT array_agg('GigabitEthernet1/0/' || p) FROM generate_series(1, 48) p) ELSE '{a}' END"
        + " FROM device d, generate_series(1, 6) g",
    "SELECT series_partition_ensure('sample_pack', 2::smallint, '2026-03-10'), series_partition_ensure('sample_pack_time', 2::smallint, '2026-03-10')",
    "INSERT INTO sample_pack_time (day, layout, metric_group, ms, same) SELECT '2026-03-10', l.id, 2,"
        + " (SELECT array_agg(m * 60000 + l.id % 60000) FROM generate_series(0, 1439) m), array_fill('NaN'::real, ARRAY[384])"
        + " FROM sample_layout l WHERE l.metric_group = 2",
    "INSERT INTO sample_pack (day, layout, place, metric_group, v) SELECT '2026-03-10', l.id, p, 2, v.v"
        + " FROM sample_layout l JOIN device d ON d.id = l.device, generate_series(1, 96) p,"
        + " (SELECT k, array_agg((random() * 1e8)::real) AS v FROM generate_series(0, 7) k, generate_series(1, 1440) GROUP BY k) v"
        + " WHERE l.metric_group = 2 AND d.role = 'core' AND v.k = p % 8",
    "INSERT INTO packing (seconds, metric_group, day, state, changed_at) VALUES (1, 2, '2026-03-10', 'packed', now())",
    "CHECKPOINT"
  };

  private RetentionMeasurement() {}

  public static void main(String[] arguments) throws Exception {
    Path data = Files.createTempDirectory("bongsu-storage-measure");
    UnpackedOnce.seed(data);
    var storage = new PostgresStorage(StorageConfig.embedded(data), InstantSource.system());
    try {
      storage.start();
      Devices.one(storage);
      fill(storage);
      measure(storage.database());
    } finally {
      storage.close();
      TemporaryData.delete(data);
    }
  }

  private static void fill(PostgresStorage storage) throws SQLException {
    try (Connection owner =
            DriverManager.getConnection(
                storage.address().url(),
                storage.address().user(),
                storage.address().password().reveal());
        Statement statement = owner.createStatement()) {
      for (String sql : FILL) {
        timed(sql.substring(0, Math.min(30, sql.length())), () -> execute(statement, sql));
      }
    }
  }

  private static void execute(Statement statement, String sql) {
    try {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void measure(Database database) {
    var usage =
        new UsageReader(
            database, RETENTION, new RollUps(database, () -> NOW), () -> NOW, OptionalLong::empty);
    timed("forecast by role", usage::usage);
    timed("forecast by role, again", usage::usage);
    System.out.println(size(database) + " MB packed");
    var upkeep = new Upkeep(database, RETENTION, () -> NOW);
    timed("taking 13,300 of 14,000 devices out", upkeep::pass);
    System.out.println(size(database) + " MB packed");
    timed("looking, nothing to take out", new Upkeep(database, RETENTION, () -> NOW)::pass);
    timed("looking again on the same day", upkeep::pass);
  }

  private static long size(Database database) {
    return database.<Long>with(handle ->
        handle
            .createQuery(
                "SELECT sum(pg_total_relation_size(inhrelid)) / 1000000 FROM pg_inherits WHERE inhparent IN"
                    + " ('sample_pack'::regclass, 'sample_pack_time'::regclass)")
            .mapTo(Long.class)
            .one());
  }
}
