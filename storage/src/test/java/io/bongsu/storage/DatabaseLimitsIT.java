package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.bongsu.model.StoreException;
import io.bongsu.storage.SharedPostgres.Running;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.database.DatabaseFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing in the database may take, or wait for, as long as it likes. */
@ExtendWith(SharedPostgres.class)
@Timeout(60)
class DatabaseLimitsIT {
  private final Running running;
  private final Database database;

  DatabaseLimitsIT(Running running) {
    this.running = running;
    this.database = running.storage.database();
  }

  @ParameterizedTest
  @CsvSource({
    "statement_timeout, 20s",
    "lock_timeout, 5s",
    "idle_in_transaction_session_timeout, 1min"
  })
  void everyConnectionHasItsLimits(String limit, String value) {
    assertThat(
            database.<String>with(
                handle -> handle.createQuery("SHOW " + limit).mapTo(String.class).one()))
        .isEqualTo(value);
  }

  @Test
  void aStatementThatTakesTooLongIsEndedAndTheConnectionGoesOn() {
    Throwable ended =
        catchThrowable(() ->
            database.useTransaction(handle -> {
              handle.execute("SET LOCAL statement_timeout = '50ms'");
              handle.execute("SELECT pg_sleep(50)");
            }));
    assertThat(ended).isInstanceOf(StoreException.class);
    assertThat(DatabaseFailure.isTooLong(ended)).isTrue();
    assertThat(DatabaseFailure.isForGood(ended)).isFalse();
    database.ping();
  }

  @Test
  void whoWaitsTooLongForALockIsRefusedAndMayTryAgain() throws SQLException {
    Throwable refused;
    try (Connection owner = running.owner();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("LOCK TABLE quarantine IN ACCESS EXCLUSIVE MODE");
      refused =
          catchThrowable(() ->
              database.useTransaction(handle -> {
                handle.execute("SET LOCAL lock_timeout = '50ms'");
                handle.execute("SELECT count(*) FROM quarantine");
              }));
      owner.rollback();
    }
    assertThat(refused).isInstanceOf(StoreException.class).hasMessageContaining("lock timeout");
    assertThat(DatabaseFailure.isForGood(refused)).isFalse();
    database.ping();
  }
}
