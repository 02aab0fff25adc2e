package io.bongsu.fault.rootcause;

import io.bongsu.fault.rootcause.Outage.Cut;
import io.bongsu.fault.rootcause.Outage.Frontier;
import io.bongsu.model.device.DeviceId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The graph rule: take the silent devices out, see what Bongsu still reaches; silent devices beside
 * a reachable node are causes, everything else out of reach hangs behind them. One walk over the
 * graph, O(nodes + edges). Redundant paths need no setting: they are in the graph.
 */
public final class CauseFinder {
  private final DependencyGraph graph;
  private final NodeState[] states;
  private final boolean[] reached;
  private final boolean[] causes;
  private final boolean[] filed;
  private final boolean[] pocketed;

  private CauseFinder(DependencyGraph graph, NodeState[] states) {
    this.graph = graph;
    this.states = states;
    this.reached = new boolean[graph.size()];
    this.causes = new boolean[graph.size()];
    this.filed = new boolean[graph.size()];
    this.pocketed = new boolean[graph.size()];
  }

  /**
   * Finds every part out of reach that holds a silent device.
   *
   * @param states by node number
   */
  public static List<Outage> find(DependencyGraph graph, NodeState[] states) {
    CauseFinder finder = new CauseFinder(graph, states);
    finder.reach();
    finder.markCauses();
    return finder.outages();
  }

  private void reach() {
    NodeQueue queue = new NodeQueue(graph.size());
    for (int node = 0; node < graph.size(); node++) {
      boolean answersOrAttached = states[node] == NodeState.ALIVE || graph.isAttached(node);
      if (states[node] != NodeState.SILENT && answersOrAttached) {
        reached[node] = true;
        queue.add(node);
      }
    }
    while (!queue.isEmpty()) {
      reach(queue.next(), queue);
    }
  }

  private void reach(int from, NodeQueue queue) {
    if (graph.isLeaf(from)) {
      return;
    }
    for (int next : graph.neighbours(from)) {
      if (!reached[next] && states[next] != NodeState.SILENT) {
        reached[next] = true;
        queue.add(next);
      }
    }
  }

  private List<Outage> outages() {
    List<Outage> outages = new ArrayList<>();
    for (int node = 0; node < graph.size(); node++) {
      if (states[node] == NodeState.SILENT && !filed[node]) {
        outages.add(outage(part(node, filed, false)));
      }
    }
    return outages;
  }

  private Outage outage(List<Integer> part) {
    List<Frontier> frontier = new ArrayList<>();
    List<Cut> cut = new ArrayList<>();
    for (int node : part) {
      DeviceId device = graph.device(node);
      if (device != null && causes[node]) {
        frontier.add(new Frontier(device, doors(node)));
      } else if (!pocketed[node]) {
        addCut(part(node, pocketed, true), cut);
      }
    }
    return new Outage(frontier, cut);
  }

  private void addCut(List<Integer> pocket, List<Cut> cut) {
    int[] before =
        pocket.stream()
            .flatMapToInt(node -> Arrays.stream(graph.neighbours(node)))
            .filter(next -> causes[next])
            .sorted()
            .distinct()
            .toArray();
    List<DeviceId> behind = new ArrayList<>();
    for (int cause : before) {
      addDevice(graph.device(cause), behind);
    }
    for (int node : pocket) {
      DeviceId device = graph.device(node);
      if (device != null && states[node] != NodeState.UNWATCHED) {
        cut.add(new Cut(device, behind, states[node] == NodeState.SILENT));
      }
    }
  }

  private static void addDevice(@Nullable DeviceId device, List<DeviceId> to) {
    if (device != null) {
      to.add(device);
    }
  }

  private void markCauses() {
    for (int node = 0; node < graph.size(); node++) {
      causes[node] = states[node] == NodeState.SILENT && (graph.isAttached(node) || hasDoor(node));
    }
  }

  private boolean hasDoor(int node) {
    for (int next : graph.neighbours(node)) {
      if (isDoor(next)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDoor(int node) {
    return reached[node] && !graph.isLeaf(node);
  }

  private List<Integer> doors(int node) {
    return Arrays.stream(graph.neighbours(node)).filter(this::isDoor).boxed().toList();
  }

  /** The nodes out of reach around a start, through the causes or up to them. */
  private List<Integer> part(int start, boolean[] seen, boolean upToCauses) {
    List<Integer> part = new ArrayList<>(List.of(start));
    seen[start] = true;
    for (int i = 0; i < part.size(); i++) {
      for (int next : graph.neighbours(part.get(i))) {
        if (!seen[next] && !reached[next] && !(upToCauses && causes[next])) {
          seen[next] = true;
          part.add(next);
        }
      }
    }
    return part;
  }
}
