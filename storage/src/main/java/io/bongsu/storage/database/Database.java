package io.bongsu.storage.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.bongsu.model.StoreException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL database through a small pool. Thread-safe.
 *
 * <p>Nothing waits long: 2 s for a connection, 20 s for a statement, 5 s for a lock. Every failure
 * is a {@link StoreException} with a sentence; the pool recovers by itself when the server is back.
 */
public final class Database implements AutoCloseable {
  /** At the start a busy machine is given more time than a request may wait. */
  private static final Duration START_LIMIT = Duration.ofSeconds(20);

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
  private static final Duration REPLY_LIMIT = Duration.ofSeconds(30);
  private static final int BRIEF_SECONDS = 5;
  private static final int POOL_SIZE = 8;
  private static final String LIMITS =
      "-c statement_timeout=20s -c lock_timeout=5s -c idle_in_transaction_session_timeout=60s";

  private volatile @Nullable HikariDataSource pool;
  private volatile @Nullable Jdbi jdbi;
  private volatile String shown = "";

  /**
   * Migrates the schema as the owner, then opens the pool with fewer rights (role {@code
   * bongsu_app}).
   */
  public void open(DatabaseAddress address) {
    shown = address.shown();
    String initial = new Schema(address).prepare();
    HikariDataSource opened = new HikariDataSource(settings(address, initial));
    pool = opened;
    jdbi = Jdbi.create(opened).installPlugin(new PostgresPlugin());
  }

  @Override
  public void close() {
    HikariDataSource open = pool;
    pool = null;
    jdbi = null;
    if (open != null) {
      open.close();
    }
  }

  /** Asks for a sign of life. */
  public void ping() {
    use(handle -> handle.execute("SELECT 1"));
  }

  /** Runs statements, each a transaction of its own. */
  public <T> T with(Function<Handle, T> work) {
    try {
      return opened().withHandle(work::apply);
    } catch (JdbiException e) {
      throw DatabaseFailure.explain(shown, e);
    }
  }

  /** Runs statements, each a transaction of its own. */
  public void use(Consumer<Handle> work) {
    try {
      opened().useHandle(work::accept);
    } catch (JdbiException e) {
      throw DatabaseFailure.explain(shown, e);
    }
  }

  /** Runs statements in one transaction. */
  public <T> T inTransaction(HandleCallback<T, SQLException> work) {
    try {
      return opened().inTransaction(work);
    } catch (JdbiException | SQLException e) {
      throw DatabaseFailure.explain(shown, e);
    }
  }

  /** Runs queries that all see the same moment. */
  public <T> T inSnapshot(Function<Handle, T> work) {
    try {
      return opened()
          .inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> work.apply(handle));
    } catch (JdbiException e) {
      throw DatabaseFailure.explain(shown, e);
    }
  }

  /** Runs statements in one transaction. */
  public void useTransaction(Consumer<Handle> work) {
    try {
      opened().useTransaction(work::accept);
    } catch (JdbiException e) {
      throw DatabaseFailure.explain(shown, e);
    }
  }

  /**
   * Runs statements in one transaction for somebody who cannot wait: a server that hangs is given
   * up after {@value #BRIEF_SECONDS} s, and the connection with it.
   */
  public <T> T inBriefTransaction(HandleCallback<T, SQLException> work) {
    return inTransaction(handle -> {
      handle.getConnection().setNetworkTimeout(Runnable::run, BRIEF_SECONDS * 1_000);
      return work.withHandle(handle);
    });
  }

  /** Connections lent out at this moment; 0 when nothing runs. */
  public int connectionsInUse() {
    HikariDataSource open = pool;
    return open == null ? 0 : open.getHikariPoolMXBean().getActiveConnections();
  }

  private Jdbi opened() {
    Jdbi open = jdbi;
    if (open == null) {
      throw new StoreException(
          "The database is not open: the store has not been started, or has been closed");
    }
    return open;
  }

  private static HikariConfig settings(DatabaseAddress address, String initial) {
    var config = new HikariConfig();
    config.setPoolName("bongsu");
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password().reveal());
    config.setConnectionInitSql(initial);
    config.setMaximumPoolSize(POOL_SIZE);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECT_LIMIT.toMillis());
    config.setValidationTimeout(CONNECT_LIMIT.toMillis() / 2);
    config.setKeepaliveTime(Duration.ofSeconds(30).toMillis());
    config.setInitializationFailTimeout(START_LIMIT.toMillis());
    config.addDataSourceProperty("ApplicationName", "bongsu");
    config.addDataSourceProperty("connectTimeout", CONNECT_LIMIT.toSeconds());
    config.addDataSourceProperty("loginTimeout", CONNECT_LIMIT.toSeconds());
    config.addDataSourceProperty("socketTimeout", REPLY_LIMIT.toSeconds());
    config.addDataSourceProperty("tcpKeepAlive", true);
    config.addDataSourceProperty("reWriteBatchedInserts", true);
    config.addDataSourceProperty("options", LIMITS);
    return config;
  }
}
