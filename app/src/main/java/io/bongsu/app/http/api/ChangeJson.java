package io.bongsu.app.http.api;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.history.Cause;
import io.bongsu.model.history.Difference;
import io.bongsu.model.history.TopologyChange;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change of the map, or a difference between two maps. */
record ChangeJson(
    @Nullable String id,
    @Nullable Instant at,
    String kind,
    String text,
    @Nullable NodeJson nodeBefore,
    @Nullable NodeJson nodeAfter,
    @Nullable CableJson linkBefore,
    @Nullable CableJson linkAfter,
    @Nullable CableJson dependencyBefore,
    @Nullable CableJson dependencyAfter,
    @Nullable CableJson adjacencyBefore,
    @Nullable CableJson adjacencyAfter,
    @Nullable CauseJson cause) {
  static ChangeJson of(TopologyChange change) {
    ChangeJson plain = of(change.difference(), change.names());
    return new ChangeJson(
        Long.toString(change.id()),
        change.at(),
        plain.kind,
        plain.text,
        plain.nodeBefore,
        plain.nodeAfter,
        plain.linkBefore,
        plain.linkAfter,
        plain.dependencyBefore,
        plain.dependencyAfter,
        plain.adjacencyBefore,
        plain.adjacencyAfter,
        CauseJson.of(change.cause(), change.names()));
  }

  static ChangeJson of(Difference difference, Map<String, String> names) {
    return new ChangeJson(
        null,
        null,
        difference.kind().label(),
        ChangeSentence.of(difference, names),
        NodeJson.of(difference.before().node()),
        NodeJson.of(difference.after().node()),
        CableJson.of(difference.before().link(), names),
        CableJson.of(difference.after().link(), names),
        CableJson.of(difference.before().dependency(), names),
        CableJson.of(difference.after().dependency(), names),
        CableJson.of(difference.before().adjacency(), names),
        CableJson.of(difference.after().adjacency(), names),
        null);
  }

  /** A difference with the cause and time of the change that last led to it. */
  ChangeJson because(ChangeJson change) {
    return new ChangeJson(
        change.id,
        change.at,
        kind,
        text,
        nodeBefore,
        nodeAfter,
        linkBefore,
        linkAfter,
        dependencyBefore,
        dependencyAfter,
        adjacencyBefore,
        adjacencyAfter,
        change.cause);
  }

  /** A node. */
  record NodeJson(String id, String name, String site, String role, boolean managed) {
    static @Nullable NodeJson of(@Nullable Node node) {
      return node == null
          ? null
          : new NodeJson(node.id().text(), node.name(), node.site(), node.role(), node.managed());
    }
  }

  /** A link, over whom a device is reached, or who routes with whom. */
  record CableJson(String id, LinkEndJson a, LinkEndJson b, List<String> evidence) {
    static @Nullable CableJson of(@Nullable Link link, Map<String, String> names) {
      return link == null
          ? null
          : new CableJson(
              link.id(),
              LinkEndJson.of(link.a(), names),
              LinkEndJson.of(link.b(), names),
              link.evidence().stream().map(NeighbourProtocol::label).toList());
    }
  }

  /** Why. */
  record CauseJson(
      String kind,
      List<String> evidence,
      List<String> polled,
      @Nullable Instant polledAt,
      String actor) {
    static CauseJson of(Cause cause, Map<String, String> names) {
      return new CauseJson(
          cause.kind().label(),
          cause.evidence().stream().map(NeighbourProtocol::label).toList(),
          cause.polled().stream()
              .map(DeviceId::toString)
              .map(id -> names.getOrDefault(id, id))
              .toList(),
          cause.polledAt(),
          cause.actor());
    }
  }
}
