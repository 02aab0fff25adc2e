package io.bongsu.storage.topology;

import io.bongsu.model.history.Subject;
import io.bongsu.model.history.TopologyChange;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.storage.database.StoredJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The map after the last recorded change, inside somebody's transaction. */
final class RecordedGraph {
  private static final String NODE = "node";
  private static final String LINK = "link";
  private static final String DEPENDENCY = "dependency";
  private static final String ADJACENCY = "adjacency";
  private static final String KEEP =
      """
      INSERT INTO topology_recorded (kind, id, value) VALUES (:kind, :id, :value::jsonb)
      ON CONFLICT (kind, id) DO UPDATE SET value = excluded.value
      """;

  private record Key(String kind, String id) {}

  private final Handle handle;
  private final StoredJson json;

  RecordedGraph(Handle handle, StoredJson json) {
    this.handle = handle;
    this.json = json;
  }

  NetworkGraph read() {
    return new NetworkGraph(
            all(NODE, Node.class), all(LINK, Link.class), all(ADJACENCY, Link.class))
        .with(all(DEPENDENCY, Link.class));
  }

  private <T> List<T> all(String kind, Class<T> type) {
    return handle
        .createQuery("SELECT value FROM topology_recorded WHERE kind = :kind ORDER BY id")
        .bind("kind", kind)
        .map((row, _) -> json.read(row.getString("value"), type))
        .list();
  }

  /** Makes changes, oldest first: only the last state of each node and link is written. */
  void apply(List<TopologyChange> changes) {
    Map<Key, Object> last = new LinkedHashMap<>();
    for (TopologyChange change : changes) {
      put(last, change.difference().before(), false);
      put(last, change.difference().after(), true);
    }
    PreparedBatch forget =
        handle.prepareBatch("DELETE FROM topology_recorded WHERE kind = :kind AND id = :id");
    PreparedBatch keep = handle.prepareBatch(KEEP);
    last.forEach((key, value) -> {
      boolean gone = value.equals(Subject.NOTHING);
      PreparedBatch batch = gone ? forget : keep;
      batch.bind("kind", key.kind).bind("id", key.id);
      (gone ? batch : batch.bind("value", json.write(value))).add();
    });
    execute(forget);
    execute(keep);
  }

  private static void put(Map<Key, Object> last, Subject subject, boolean there) {
    Node node = subject.node();
    if (node != null) {
      last.put(new Key(NODE, node.id().text()), there ? node : Subject.NOTHING);
    }
    put(last, LINK, subject.link(), there);
    put(last, DEPENDENCY, subject.dependency(), there);
    put(last, ADJACENCY, subject.adjacency(), there);
  }

  private static void put(Map<Key, Object> last, String kind, @Nullable Link link, boolean there) {
    if (link != null) {
      last.put(new Key(kind, link.id()), there ? link : Subject.NOTHING);
    }
  }

  private static void execute(PreparedBatch batch) {
    if (batch.size() > 0) {
      int[] _ = batch.execute();
    }
  }
}
