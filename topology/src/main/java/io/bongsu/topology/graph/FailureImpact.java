package io.bongsu.topology.graph;

import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What would be cut off by a failure, seen from where the network is watched. Pure. */
public final class FailureImpact {
  private final GraphIndex graph;
  private final List<Integer> attached;
  private final int[] before;

  /** Over the cables of a map. */
  public FailureImpact(NetworkGraph network) {
    graph = new GraphIndex(network);
    attached = AttachPoints.of(graph);
    before = graph.distances(attached);
  }

  /** The nodes behind this one; without itself. */
  public List<Node> ofNode(NodeId failed) {
    return ofNodes(node -> node.id().equals(failed));
  }

  /** The nodes behind a whole site; without those of the site. */
  public List<Node> ofSite(String site) {
    return ofNodes(node -> node.site().equals(site));
  }

  private List<Node> ofNodes(Predicate<Node> failed) {
    boolean[] blocked = new boolean[graph.size()];
    for (int i = 0; i < blocked.length; i++) {
      blocked[i] = failed.test(graph.node(i));
    }
    return lost(blocked, new boolean[graph.linkCount()]);
  }

  /** The nodes behind cables that fail together. */
  public List<Node> ofLinks(Set<String> failed) {
    boolean[] blocked = new boolean[graph.linkCount()];
    for (int i = 0; i < blocked.length; i++) {
      blocked[i] = failed.contains(graph.link(i).id());
    }
    return lost(new boolean[graph.size()], blocked);
  }

  private List<Node> lost(boolean[] nodes, boolean[] links) {
    int[] after = graph.distances(attached, nodes, links);
    List<Node> lost = new ArrayList<>();
    for (int i = 0; i < after.length; i++) {
      if (before[i] >= 0 && after[i] < 0 && !nodes[i]) {
        lost.add(graph.node(i));
      }
    }
    return lost;
  }
}
