package io.bongsu.topology;

import io.bongsu.model.history.ChangeKind;
import io.bongsu.model.history.Difference;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of the cables that went and came are one cable plugged elsewhere: it kept one end, or it
 * runs between the same devices over other ports.
 */
final class Moves {
  /** One cable before and after. */
  record Move(ChangeKind kind, Link from, Link to) {}

  private record Candidate(int rank, Move move) {}

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt(Candidate::rank)
          .thenComparing(candidate -> candidate.move().from().id())
          .thenComparing(candidate -> candidate.move().to().id());

  private Moves() {}

  /** The moves; their cables are taken out of both lists. */
  static List<Move> among(List<Link> gone, List<Link> come) {
    List<Move> moves = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (Candidate candidate : candidates(gone, come)) {
      Move move = candidate.move();
      if (!used.contains(move.from().id()) && !used.contains(move.to().id())) {
        used.add(move.from().id());
        used.add(move.to().id());
        moves.add(move);
      }
    }
    gone.removeIf(link -> used.contains(link.id()));
    come.removeIf(link -> used.contains(link.id()));
    return moves;
  }

  private static List<Candidate> candidates(List<Link> gone, List<Link> come) {
    LinkEnds ends = new LinkEnds(come);
    List<Candidate> found = new ArrayList<>();
    for (Link from : gone) {
      ends.touching(from).forEach(to -> consider(from, to, found));
    }
    found.sort(BEST_FIRST);
    return found;
  }

  private static void consider(Link from, Link to, List<Candidate> found) {
    boolean sameDevices =
        from.a().node().equals(to.a().node()) && from.b().node().equals(to.b().node());
    boolean learnt = sameDevices && isLearnt(from, to);
    boolean keptEnd = ends(from).stream().anyMatch(ends(to)::contains);
    if (learnt) {
      found.add(new Candidate(0, new Move(ChangeKind.PORT_LEARNT, from, to)));
    } else if (sameDevices) {
      found.add(new Candidate(keptEnd ? 1 : 3, new Move(ChangeKind.PORT_CHANGED, from, to)));
    } else if (keptEnd) {
      found.add(new Candidate(2, new Move(ChangeKind.MOVED, from, to)));
    }
  }

  private static List<String> ends(Link link) {
    return List.of(Difference.port(link.a()), Difference.port(link.b()));
  }

  /** Each end stays, or was not known before. */
  private static boolean isLearnt(Link from, Link to) {
    boolean any = isUnknown(from.a()) || isUnknown(from.b());
    return any && staysOrLearnt(from.a(), to.a()) && staysOrLearnt(from.b(), to.b());
  }

  private static boolean isUnknown(End end) {
    return end.interfaceKey().isEmpty() && end.node().device().isPresent();
  }

  private static boolean staysOrLearnt(End old, End fresh) {
    return isUnknown(old) || Difference.port(old).equals(Difference.port(fresh));
  }
}
