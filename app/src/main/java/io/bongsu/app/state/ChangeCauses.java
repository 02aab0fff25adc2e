package io.bongsu.app.state;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.history.Cause;
import io.bongsu.model.history.ChangeKind;
import io.bongsu.model.history.Difference;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.ById;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened since the map was last drawn, to say why it changed. Not thread-safe. */
final class ChangeCauses {
  private final Map<DeviceId, Instant> told = new TreeMap<>();
  private String actor = "";

  void told(DeviceId device, Instant at) {
    told.put(device, at);
  }

  void stated(String person) {
    actor = person;
  }

  /** The causes of changes that lead to this map. */
  Reading reading(NetworkGraph after) {
    return new Reading(after);
  }

  /** Tells causes of changes that lead to one map. */
  final class Reading {
    private final NetworkGraph after;
    private @Nullable Set<String> ports;
    private @Nullable Set<NodeId> led;

    private Reading(NetworkGraph after) {
      this.after = after;
    }

    /** Asked for cables that went only: most changes need no look at the whole map. */
    private Set<String> ports() {
      if (ports == null) {
        ports =
            after.links().stream()
                .flatMap(link -> Stream.of(link.a(), link.b()))
                .map(Difference::port)
                .collect(Collectors.toSet());
      }
      return ports;
    }

    /** Where cables and adjacencies lead; asked for dependencies that went only. */
    private Set<NodeId> led() {
      if (led == null) {
        led = after.joined();
      }
      return led;
    }

    private boolean isGone(NodeId node) {
      return ById.find(after.nodes(), known -> known.id().text(), node.text()).isEmpty();
    }

    Cause of(Difference difference) {
      List<DeviceId> polled =
          difference.nodes().stream()
              .flatMap(node -> node.device().stream())
              .filter(told::containsKey)
              .toList();
      Instant at =
          polled.stream()
              .map(told::get)
              .filter(Objects::nonNull)
              .max(Instant::compareTo)
              .orElse(null);
      Cause.Kind kind = kind(difference);
      boolean byPerson = kind == Cause.Kind.STATED || kind == Cause.Kind.WITHDRAWN;
      return new Cause(kind, evidence(difference), polled, at, byPerson ? actor : "");
    }

    private Cause.Kind kind(Difference difference) {
      if (difference.concernsLink()) {
        return ofLink(difference);
      }
      if (!difference.adjacencies().isEmpty()) {
        return ofAdjacency(difference);
      }
      return difference.dependencies().isEmpty() ? ofNode(difference) : ofDependency(difference);
    }

    private static List<NeighbourProtocol> evidence(Difference difference) {
      return Stream.of(difference.links(), difference.dependencies(), difference.adjacencies())
          .flatMap(List::stream)
          .reduce((_, last) -> last)
          .map(Link::evidence)
          .orElse(List.of());
    }

    private Cause.Kind ofDependency(Difference difference) {
      if (difference.kind() != ChangeKind.GONE) {
        return Cause.Kind.TOLD;
      }
      Link gone = difference.dependencies().getFirst();
      if (isGone(gone.a().node()) || isGone(gone.b().node())) {
        return Cause.Kind.DEVICE_REMOVED;
      }
      return led().contains(gone.a().node()) ? Cause.Kind.CABLED : Cause.Kind.NOT_TOLD;
    }

    private Cause.Kind ofAdjacency(Difference difference) {
      if (difference.kind() != ChangeKind.GONE) {
        return Cause.Kind.TOLD;
      }
      Link gone = difference.adjacencies().getFirst();
      if (isGone(gone.a().node()) || isGone(gone.b().node())) {
        return Cause.Kind.DEVICE_REMOVED;
      }
      boolean onlyBySubnet = gone.evidence().equals(List.of(NeighbourProtocol.SUBNET));
      return onlyBySubnet && isCabled(gone) ? Cause.Kind.CABLED : Cause.Kind.NOT_TOLD;
    }

    private boolean isCabled(Link gone) {
      Set<NodeId> ends = Set.of(gone.a().node(), gone.b().node());
      return after.links().stream()
          .anyMatch(link -> ends.equals(Set.of(link.a().node(), link.b().node())));
    }

    private static Cause.Kind ofNode(Difference difference) {
      boolean managed =
          Stream.of(difference.before().node(), difference.after().node())
              .filter(Objects::nonNull)
              .allMatch(NetworkGraph.Node::managed);
      return switch (difference.kind()) {
        case APPEARED -> managed ? Cause.Kind.DEVICE_ADDED : Cause.Kind.TOLD;
        case GONE -> managed ? Cause.Kind.DEVICE_REMOVED : Cause.Kind.NOT_TOLD;
        default -> managed ? Cause.Kind.DEVICE_CHANGED : Cause.Kind.TOLD;
      };
    }

    private Cause.Kind ofLink(Difference difference) {
      boolean before = isStated(difference.before().link());
      boolean after = isStated(difference.after().link());
      if (before != after) {
        return after ? Cause.Kind.STATED : Cause.Kind.WITHDRAWN;
      }
      Link gone = difference.before().link();
      return difference.kind() == ChangeKind.GONE && gone != null ? ofGone(gone) : Cause.Kind.TOLD;
    }

    private Cause.Kind ofGone(Link gone) {
      List<End> ends = List.of(gone.a(), gone.b());
      if (ends.stream().anyMatch(end -> end.node().device().isPresent() && isGone(end.node()))) {
        return Cause.Kind.DEVICE_REMOVED;
      }
      boolean taken = ends.stream().map(Difference::port).anyMatch(ports()::contains);
      return taken ? Cause.Kind.PORT_TAKEN : Cause.Kind.NOT_TOLD;
    }

    private static boolean isStated(@Nullable Link link) {
      return link != null && link.evidence().contains(NeighbourProtocol.MANUAL);
    }
  }
}
