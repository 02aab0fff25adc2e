package io.bongsu.topology;

import io.bongsu.model.history.ChangeKind;
import io.bongsu.model.history.Difference;
import io.bongsu.model.history.Subject;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two maps: nodes, cables, dependencies and adjacencies that came, went, moved
 * or changed. How sure they are and who tells of them is no difference, nor is any state or what a
 * device says that it is able to be. Pure.
 */
public final class GraphDifference {
  private final List<Difference> found = new ArrayList<>();

  private GraphDifference() {}

  /** From the earlier to the later; nodes first when they come, last when they go. */
  public static List<Difference> between(NetworkGraph before, NetworkGraph after) {
    GraphDifference difference = new GraphDifference();
    List<Node> gone = new ArrayList<>();
    ById.differing(
        before.nodes(),
        after.nodes(),
        node -> node.id().text(),
        (old, fresh) -> difference.node(old, fresh, gone));
    difference.links(before.links(), after.links());
    ById.differing(before.dependencies(), after.dependencies(), Link::id, difference::dependency);
    ById.differing(before.adjacencies(), after.adjacencies(), Link::id, difference::adjacency);
    gone.forEach(node -> difference.add(ChangeKind.GONE, Subject.of(node), Subject.NOTHING));
    return List.copyOf(difference.found);
  }

  private void add(ChangeKind kind, Subject before, Subject after) {
    found.add(new Difference(kind, before, after));
  }

  private void node(@Nullable Node old, @Nullable Node fresh, List<Node> gone) {
    if (old == null) {
      add(ChangeKind.APPEARED, Subject.NOTHING, Subject.of(Objects.requireNonNull(fresh)));
    } else if (fresh == null) {
      gone.add(old);
    } else if (!old.with(fresh.capabilities()).equals(fresh)) {
      add(ChangeKind.CHANGED, Subject.of(old), Subject.of(fresh));
    }
  }

  private void links(List<Link> before, List<Link> after) {
    List<Link> gone = new ArrayList<>();
    List<Link> come = new ArrayList<>();
    ById.differing(
        before,
        after,
        Link::id,
        (old, fresh) -> {
          if (old == null) {
            come.add(Objects.requireNonNull(fresh));
          } else if (fresh == null) {
            gone.add(old);
          } else {
            stayed(old, fresh);
          }
        });
    for (Moves.Move move : Moves.among(gone, come)) {
      add(move.kind(), Subject.of(move.from()), Subject.of(move.to()));
    }
    gone.forEach(link -> add(ChangeKind.GONE, Subject.of(link), Subject.NOTHING));
    come.forEach(link -> add(ChangeKind.APPEARED, Subject.NOTHING, Subject.of(link)));
  }

  private void stayed(Link old, Link fresh) {
    boolean renamed = isRenamed(old.a(), fresh.a()) || isRenamed(old.b(), fresh.b());
    if (renamed) {
      add(ChangeKind.PORT_CHANGED, Subject.of(old), Subject.of(fresh));
    } else if (isStated(old) != isStated(fresh)) {
      add(ChangeKind.CHANGED, Subject.of(old), Subject.of(fresh));
    }
  }

  private void dependency(@Nullable Link old, @Nullable Link fresh) {
    if (old == null) {
      add(
          ChangeKind.APPEARED,
          Subject.NOTHING,
          Subject.ofDependency(Objects.requireNonNull(fresh)));
    } else if (fresh == null) {
      add(ChangeKind.GONE, Subject.ofDependency(old), Subject.NOTHING);
    } else if (!old.b().node().equals(fresh.b().node())) {
      add(ChangeKind.MOVED, Subject.ofDependency(old), Subject.ofDependency(fresh));
    } else if (!isSamePort(old.a(), fresh.a()) || !isSamePort(old.b(), fresh.b())) {
      boolean learnt = isLearntOrSame(old.a(), fresh.a()) && isLearntOrSame(old.b(), fresh.b());
      add(
          learnt ? ChangeKind.PORT_LEARNT : ChangeKind.PORT_CHANGED,
          Subject.ofDependency(old),
          Subject.ofDependency(fresh));
    }
  }

  /** Two that route with each other over another interface are other adjacencies. */
  private void adjacency(@Nullable Link old, @Nullable Link fresh) {
    if (old == null) {
      add(ChangeKind.APPEARED, Subject.NOTHING, Subject.ofAdjacency(Objects.requireNonNull(fresh)));
    } else if (fresh == null) {
      add(ChangeKind.GONE, Subject.ofAdjacency(old), Subject.NOTHING);
    }
  }

  private static boolean isSamePort(End old, End fresh) {
    return old.interfaceKey().equals(fresh.interfaceKey()) && old.port().equals(fresh.port());
  }

  private static boolean isLearntOrSame(End old, End fresh) {
    return old.interfaceKey().isEmpty() || isSamePort(old, fresh);
  }

  /** What the far end of an unmanaged neighbour is called depends on who tells it first. */
  private static boolean isRenamed(End old, End fresh) {
    return !old.interfaceKey().isEmpty() && !old.port().equals(fresh.port());
  }

  private static boolean isStated(Link link) {
    return link.evidence().contains(NeighbourProtocol.MANUAL);
  }
}
