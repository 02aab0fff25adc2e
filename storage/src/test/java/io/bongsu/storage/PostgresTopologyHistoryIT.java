package io.bongsu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.bongsu.model.history.Difference;
import io.bongsu.model.history.TopologyHistory.Filter;
import io.bongsu.storage.SharedPostgres.Running;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPostgres.class)
class PostgresTopologyHistoryIT extends TopologyHistoryContract {
  private final Storage storage;
  private final Running server;

  PostgresTopologyHistoryIT(PostgresStorage storage, Running server) {
    this.storage = storage;
    this.server = server;
  }

  @Override
  Storage storage() {
    return storage;
  }

  @Test
  void aChangeThatWasWrittenBeforeDependenciesWereKeptIsReadAsItWas() throws SQLException {
    try (Connection owner = server.owner();
        Statement statement = owner.createStatement()) {
      statement.execute(
          """
          INSERT INTO topology_change (at, identity, nodes, ports, difference, names, cause)
          VALUES ('2026-11-21T00:00:00Z', 'x', '{1}', '{}',
            '{"kind": "APPEARED", "before": {"node": null, "link": null},
              "after": {"node": {"id": {"text": "1"}, "name": "core-1", "site": "", "role": "", "managed": true},
                        "link": null}}',
            '{"1": "core-1"}',
            '{"kind": "DEVICE_ADDED", "evidence": [], "polled": [], "polledAt": null, "actor": ""}')
          """);
    }
    Difference read =
        storage
            .topologyHistory()
            .changes(Filter.all(Instant.EPOCH, Instant.parse("2026-11-22T00:00:00Z")), 9, 9)
            .getFirst()
            .difference();
    assertThat(read.after().node()).isNotNull();
    assertThat(read.dependencies()).isEmpty();
    assertThat(read.concernsLink()).isFalse();
  }
}
