package io.bongsu.storage.topology;

import io.bongsu.model.history.Cause;
import io.bongsu.model.history.Difference;
import io.bongsu.model.history.PastGraph;
import io.bongsu.model.history.TopologyChange;
import io.bongsu.model.history.TopologyHistory;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.storage.database.Columns;
import io.bongsu.storage.database.Database;
import io.bongsu.storage.database.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** How the map changed, on PostgreSQL. */
public final class PostgresTopologyHistory implements TopologyHistory {
  private static final int BATCH = 1_000;

  private static final String ADD =
      """
      INSERT INTO topology_change (at, identity, nodes, ports, difference, names, cause)
      VALUES (:at, :identity, :nodes, :ports, :difference::jsonb, :names::jsonb, :cause::jsonb)
      ON CONFLICT (at, identity) DO NOTHING
      """;

  private static final String BEGIN =
      "INSERT INTO topology_begin (at) VALUES (:at) ON CONFLICT DO NOTHING";

  private static final String CHANGES =
      """
      SELECT id, at, difference, names, cause FROM topology_change
      WHERE at > :from AND at <= :to AND id < :below
        AND (:anyNode OR nodes && :nodes::text[]) AND (:anyPort OR ports && :ports::text[])
      ORDER BY id DESC LIMIT :limit
      """;

  private static final String SINCE =
      "SELECT id, at, difference, names, cause FROM topology_change WHERE at > :at ORDER BY id DESC";

  private final Database database;
  private final StoredJson json = new StoredJson();

  /** In this database. */
  public PostgresTopologyHistory(Database database) {
    this.database = database;
  }

  @Override
  public NetworkGraph recorded() {
    return database.with(handle -> new RecordedGraph(handle, json).read());
  }

  @Override
  public void record(List<TopologyChange> changes) {
    if (!changes.isEmpty()) {
      database.useTransaction(handle -> {
        handle.createUpdate(BEGIN).bind("at", changes.getFirst().at()).execute();
        for (int from = 0; from < changes.size(); from += BATCH) {
          add(handle, changes.subList(from, Math.min(changes.size(), from + BATCH)));
        }
        new RecordedGraph(handle, json).apply(changes);
      });
    }
  }

  private void add(Handle handle, List<TopologyChange> changes) {
    PreparedBatch batch = handle.prepareBatch(ADD);
    for (TopologyChange change : changes) {
      Difference difference = change.difference();
      batch
          .bind("at", change.at())
          .bind("identity", difference.identity())
          .bindArray(
              "nodes", String.class, difference.nodes().stream().map(Object::toString).toList())
          .bindArray("ports", String.class, difference.ports())
          .bind("difference", json.write(difference))
          .bind("names", json.write(change.names()))
          .bind("cause", json.write(change.cause()))
          .add();
    }
    int[] _ = batch.execute();
  }

  @Override
  public Optional<Instant> begin() {
    return database.with(handle ->
        handle
            .createQuery("SELECT at FROM topology_begin")
            .map((row, _) -> Columns.instant(row, "at"))
            .findOne());
  }

  @Override
  public List<TopologyChange> changes(Filter filter, long belowId, int limit) {
    return database.with(handle ->
        handle
            .createQuery(CHANGES)
            .bind("from", filter.from())
            .bind("to", filter.to())
            .bind("below", belowId)
            .bind("anyNode", filter.nodes().isEmpty())
            .bind("anyPort", filter.ports().isEmpty())
            .bindArray("nodes", String.class, filter.nodes())
            .bindArray("ports", String.class, filter.ports())
            .bind("limit", limit)
            .map(this::change)
            .list());
  }

  @Override
  public NetworkGraph at(Instant at) {
    return database.inSnapshot(handle -> {
      PastGraph past = new PastGraph(new RecordedGraph(handle, json).read());
      return past.undo(handle.createQuery(SINCE).bind("at", at).map(this::change).list()).graph();
    });
  }

  @Override
  public void forget(Instant before) {
    database.useTransaction(handle -> {
      handle
          .createUpdate("DELETE FROM topology_change WHERE at < :before")
          .bind("before", before)
          .execute();
      handle
          .createUpdate("UPDATE topology_begin SET at = greatest(at, :before)")
          .bind("before", before)
          .execute();
    });
  }

  private TopologyChange change(ResultSet row, StatementContext context) throws SQLException {
    return new TopologyChange(
        row.getLong("id"),
        Columns.instant(row, "at"),
        json.read(row.getString("difference"), Difference.class),
        names(row.getString("names")),
        json.read(row.getString("cause"), Cause.class));
  }

  private Map<String, String> names(String text) {
    return json.readTexts(text);
  }
}
