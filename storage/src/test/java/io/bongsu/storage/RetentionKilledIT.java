package io.bongsu.storage;

import static io.bongsu.storage.Classes.ACCESS;
import static io.bongsu.storage.Classes.CORE;
import static io.bongsu.storage.Classes.OTHERS;
import static io.bongsu.storage.Classes.answers;
import static io.bongsu.storage.Classes.beside;
import static io.bongsu.storage.Classes.layouts;
import static io.bongsu.storage.Classes.octets;
import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.StoreException;
import io.bongsu.model.series.SeriesQuery.Bucket;
import io.bongsu.storage.SharedPostgres.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server is killed at each step of taking devices out of a packed day. */
class RetentionKilledIT {
  private Running running;
  private Timeline time;

  @BeforeEach
  void begin() throws Exception {
    running = new Running();
    time = Classes.begin(running);
    time.now.set(Instant.parse("2026-03-03T00:01:00Z"));
  }

  @AfterEach
  void end() throws IOException {
    time.close();
    running.close();
  }

  @Test
  void whereverItIsKilledTheOldAnswersOrTheNewAndTheNextProcessTakesItUp() throws Exception {
    List<List<String>> core = octets(time, CORE);
    List<List<String>> others = octets(time, OTHERS);
    List<List<Bucket>> before = answers(time, 1, 11);

    Classes.copy(time, "sample", 2);
    kill();
    assertThat(answers(time, 1, 11)).as("killed while copying").isEqualTo(before);

    Classes.copy(time, "sample", 4);
    Classes.copy(time, "sample", 100);
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      assertThat(
              statement.execute(
                  "SELECT series_thin_swap('sample', 2::smallint, '2026-02-28', true, '{access}')"))
          .isTrue();
      kill();
    } catch (SQLException gone) {
      assertThat(gone.getSQLState()).as("closing a connection that is gone").startsWith("08");
    }
    assertThat(answers(time, 1, 11)).as("killed before the swap was committed").isEqualTo(before);
    assertThat(layouts(time, ACCESS)).containsExactly(5L, 5L, 5L);

    time.upkeep().pass();
    kill();
    assertThat(layouts(time, ACCESS)).as("killed after the swap").containsExactly(0L, 5L, 5L);
    assertThat(answers(time, 1, 3)).isEqualTo(before.subList(0, 3 * 6));
    assertThat(octets(time, CORE)).isEqualTo(core);
    assertThat(octets(time, OTHERS)).isEqualTo(others);
    assertThat(beside(time)).isZero();
  }

  private Connection connect() throws SQLException {
    String database = time.texts("SELECT current_database()::text").getFirst();
    var address = running.storage.address();
    return DriverManager.getConnection(
        address.url().replaceFirst("/[^/]*$", "/" + database),
        address.user(),
        address.password().reveal());
  }

  /** As kill -9 does; the store starts the server again. */
  private void kill() throws IOException {
    List<String> note = Files.readAllLines(running.data.resolve("postgres/postmaster.pid"));
    ProcessHandle server = ProcessHandle.of(Long.parseLong(note.getFirst())).orElseThrow();
    server.destroyForcibly();
    Eventually.that("the server is dead", () -> !server.isAlive());
    Eventually.that("the server answers again", this::isBack);
  }

  private boolean isBack() {
    try {
      time.database.ping();
      return running.storage.check().ready();
    } catch (StoreException away) {
      return false;
    }
  }
}
