package io.bongsu.storage;

import io.bongsu.storage.database.Database;
import io.bongsu.storage.database.DatabaseAddress;
import io.bongsu.storage.series.rows.Retention;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One embedded PostgreSQL for all integration tests of the module: empty before each, no connection
 * leaked after.
 */
final class SharedPostgres implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private static final String EMPTY =
      """
      TRUNCATE device, inventory, credential, sample_layout, sample, sample_late, sample_pack, sample_pack_time, packing,
        rollup_5m, rollup_5m_pack, rollup_5m_pack_time, rollup_1h, rollup_1h_pack, rollup_1h_pack_time, rollup_due, status_interval, manual_link, link_sight,
        map_position, map_plan, alarm, incident, channel, outbox, app_user, session, api_token, bill, quarantine,
        topology_change, topology_recorded, topology_begin
        RESTART IDENTITY CASCADE
      """;

  @Override
  public void beforeEach(ExtensionContext context) throws SQLException {
    try (Connection owner = running(context).owner();
        Statement statement = owner.createStatement()) {
      statement.execute(EMPTY);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Database database = running(context).storage.database();
    Eventually.that("no connection is leaked", () -> database.connectionsInUse() == 0);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().isAssignableFrom(PostgresStorage.class)
        || parameter.getParameter().getType() == Running.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Running running = running(context);
    return parameter.getParameter().getType() == Running.class ? running : running.storage;
  }

  private static Running running(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(SharedPostgres.class))
        .computeIfAbsent(Running.class, _ -> new Running(), Running.class);
  }

  /** The server, from the first test that needs it to the end of the run. */
  static final class Running implements AutoCloseable {
    final Path data;
    final PostgresStorage storage;

    Running() {
      try {
        data = Files.createTempDirectory("bongsu-storage-it");
        UnpackedOnce.seed(data);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      var samples = new StorageConfig.Samples(Retention.DEFAULT, 10_000_000, Duration.ofMillis(50));
      storage =
          new PostgresStorage(new StorageConfig(data, null, 0, samples), InstantSource.system());
      storage.start();
    }

    Connection owner() throws SQLException {
      DatabaseAddress address = storage.address();
      return DriverManager.getConnection(
          address.url(), address.user(), address.password().reveal());
    }

    @Override
    public void close() throws IOException {
      storage.close();
      TemporaryData.delete(data);
    }
  }
}
