package io.bongsu.storage.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.LinkStore;
import io.bongsu.model.topology.ManualLink;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.storage.database.Columns;
import io.bongsu.storage.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Manual links and link sights on PostgreSQL. */
public final class PostgresLinkStore implements LinkStore {
  /** The no-change update makes it give back the row that was there before. */
  private static final String ADD =
      """
      INSERT INTO manual_link (a, a_port, b, b_port, ends) VALUES (:a, :aPort, :b, :bPort, :ends)
      ON CONFLICT (ends) DO UPDATE SET ends = excluded.ends
      """;

  private static final String SEEN =
      """
      INSERT INTO link_sight (id, first_at, last_at) VALUES (:id, :at, :at)
      ON CONFLICT (id) DO UPDATE SET last_at = excluded.last_at
      """;

  private final Database database;

  /** In this database. */
  public PostgresLinkStore(Database database) {
    this.database = database;
  }

  @Override
  public List<ManualLink> manual() {
    return database.with(handle ->
        handle
            .createQuery("SELECT * FROM manual_link ORDER BY id")
            .map(PostgresLinkStore::read)
            .list());
  }

  @Override
  public List<ManualLink> addManual(List<ManualLink> links) {
    if (links.isEmpty()) {
      return List.of();
    }
    return database.inTransaction(handle -> {
      PreparedBatch batch = handle.prepareBatch(ADD);
      links.forEach(link -> add(batch, link));
      return batch
          .executePreparedBatch("id", "a", "a_port", "b", "b_port")
          .map(PostgresLinkStore::read)
          .list();
    });
  }

  @Override
  public boolean removeManual(long id) {
    return database.with(handle ->
        handle.createUpdate("DELETE FROM manual_link WHERE id = :id").bind("id", id).execute())
        > 0;
  }

  @Override
  public void seen(List<NetworkGraph.Link> links, Instant at) {
    if (links.isEmpty()) {
      return;
    }
    database.useTransaction(handle -> {
      PreparedBatch batch = handle.prepareBatch(SEEN);
      new TreeSet<>(links.stream().map(NetworkGraph.Link::id).toList())
          .forEach(id -> batch.bind("id", id).bind("at", at).add());
      int[] _ = batch.execute();
    });
  }

  @Override
  public void forgetSeen(Instant before) {
    database.useTransaction(handle ->
        handle
            .createUpdate("DELETE FROM link_sight WHERE last_at < :before")
            .bind("before", before)
            .execute());
  }

  @Override
  public Optional<Sight> sight(String id) {
    return database.with(handle ->
        handle
            .createQuery("SELECT first_at, last_at FROM link_sight WHERE id = :id")
            .bind("id", id)
            .map((row, _) -> sight(row))
            .findOne());
  }

  private static void add(PreparedBatch batch, ManualLink link) {
    batch
        .bind("a", link.a().value())
        .bind("aPort", link.aPort())
        .bind("b", link.b().value())
        .bind("bPort", link.bPort())
        .bind("ends", ends(link))
        .add();
  }

  /**
   * The same text for both directions; device numbers hold no slash, so two different links never
   * share it.
   */
  private static String ends(ManualLink link) {
    String one = link.a() + "/" + link.aPort();
    String two = link.b() + "/" + link.bPort();
    String first = one.compareTo(two) <= 0 ? one : two;
    String second = one.compareTo(two) <= 0 ? two : one;
    return first.length() + ":" + first + second;
  }

  private static ManualLink read(ResultSet row, StatementContext context) throws SQLException {
    return new ManualLink(
        row.getLong("id"),
        new DeviceId(row.getLong("a")),
        row.getString("a_port"),
        new DeviceId(row.getLong("b")),
        row.getString("b_port"));
  }

  private static Sight sight(ResultSet row) throws SQLException {
    return new Sight(Columns.instant(row, "first_at"), Columns.instant(row, "last_at"));
  }
}
