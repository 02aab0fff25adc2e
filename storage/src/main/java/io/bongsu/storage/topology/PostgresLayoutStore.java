package io.bongsu.storage.topology;

import io.bongsu.model.topology.LayoutStore;
import io.bongsu.storage.database.Database;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Map positions on PostgreSQL. */
public final class PostgresLayoutStore implements LayoutStore {
  private static final String SAVE =
      """
      INSERT INTO map_position (scope, node, x, y, pinned) VALUES (:scope, :node, :x, :y, :pinned)
      ON CONFLICT (scope, node) DO UPDATE SET x = excluded.x, y = excluded.y, pinned = excluded.pinned
      """;

  private final Database database;

  /** In this database. */
  public PostgresLayoutStore(Database database) {
    this.database = database;
  }

  @Override
  public Map<String, Position> positions(String scope) {
    Map<String, Position> positions = new HashMap<>();
    database.use(handle ->
        handle
            .createQuery("SELECT node, x, y, pinned FROM map_position WHERE scope = :scope")
            .bind("scope", scope)
            .map((row, _) ->
                Map.entry(
                    row.getString("node"),
                    new Position(row.getDouble("x"), row.getDouble("y"), row.getBoolean("pinned"))))
            .forEach(entry -> positions.put(entry.getKey(), entry.getValue())));
    return positions;
  }

  @Override
  public void save(String scope, Map<String, Position> positions) {
    if (positions.isEmpty()) {
      return;
    }
    database.useTransaction(handle -> {
      PreparedBatch batch = handle.prepareBatch(SAVE);
      new TreeMap<>(positions)
          .forEach((node, position) ->
              batch
                  .bind("scope", scope)
                  .bind("node", node)
                  .bind("x", position.x())
                  .bind("y", position.y())
                  .bind("pinned", position.pinned())
                  .add());
      int[] _ = batch.execute();
    });
  }

  @Override
  public void reset(String scope) {
    database.use(handle ->
        handle
            .createUpdate("DELETE FROM map_position WHERE scope = :scope")
            .bind("scope", scope)
            .execute());
  }
}
