package io.bongsu.topology;

import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leaves neighbours by subnet alone out where a cable joins the two devices: they are a hint of
 * one, for where nothing else tells. Keeps which devices cables join. Not thread-safe.
 */
final class SubnetHints {
  private record Pair(NodeId one, NodeId other) {
    static Pair of(Link link) {
      NodeId a = link.a().node();
      NodeId b = link.b().node();
      return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  private final Map<Pair, Integer> cabled = new HashMap<>();
  private List<Link> told = List.of();
  private List<Link> left = List.of();

  /**
   * The graph with those adjacencies that remain; the same list while nothing about it differs.
   *
   * @param differing how its links differ from the last one's
   */
  NetworkGraph settle(NetworkGraph graph, List<LinkDifference> differing) {
    Set<Pair> turned = new HashSet<>();
    for (LinkDifference link : differing) {
      count(link.before(), -1, turned);
      count(link.after(), 1, turned);
    }
    if (!turned.isEmpty() || !graph.adjacencies().equals(told)) {
      left =
          graph.adjacencies().stream()
              .filter(link -> !isHint(link) || !cabled.containsKey(Pair.of(link)))
              .toList();
    }
    told = graph.adjacencies();
    return new NetworkGraph(
        graph.nodes(), graph.links(), left, graph.heard(), graph.dependencies());
  }

  private static boolean isHint(Link link) {
    return link.evidence().equals(List.of(NeighbourProtocol.SUBNET));
  }

  private void count(@Nullable Link link, int more, Set<Pair> turned) {
    if (link != null) {
      Pair pair = Pair.of(link);
      boolean before = cabled.containsKey(pair);
      cabled.merge(pair, more, (old, added) -> old + added == 0 ? null : old + added);
      if (before != cabled.containsKey(pair)) {
        turned.add(pair);
      }
    }
  }
}
