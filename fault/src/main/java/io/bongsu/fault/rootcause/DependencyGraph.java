package io.bongsu.fault.rootcause;

import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.NetworkGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The network as numbers for fast walks: nodes 0 to {@link #size}, their neighbours, and where
 * Bongsu itself is attached (see {@link AttachPoints}). Immutable.
 */
public final class DependencyGraph {
  /** Nothing known yet. */
  public static final DependencyGraph EMPTY = of(NetworkGraph.EMPTY, List.of());

  private static final int[] NOBODY = {};

  private final List<GraphNode> nodes;
  private final Map<DeviceId, Integer> numbers;
  private final int[][] neighbours;
  private final boolean[] attached;
  private final boolean[] leaf;
  private final int[] towards;

  DependencyGraph(
      List<GraphNode> nodes,
      Map<DeviceId, Integer> numbers,
      int[][] neighbours,
      boolean[] attached,
      boolean[] leaf) {
    this.nodes = nodes;
    this.numbers = numbers;
    this.neighbours = neighbours;
    this.attached = attached;
    this.leaf = leaf;
    this.towards = shortestPaths();
  }

  /** Puts links and parent overrides together; devices without any link hang directly on Bongsu. */
  public static DependencyGraph of(NetworkGraph graph, Collection<Device> devices) {
    return new DependencyGraphBuilder(graph, devices).build();
  }

  /** How many nodes there are. */
  public int size() {
    return nodes.size();
  }

  /** The node of a device, -1 for strangers. */
  public int number(DeviceId device) {
    return numbers.getOrDefault(device, -1);
  }

  /** Every device there is a node for. */
  public Collection<DeviceId> devices() {
    return numbers.keySet();
  }

  /** The device of a node, null for unmanaged ones. */
  public @Nullable DeviceId device(int node) {
    return nodes.get(node).device();
  }

  /** A node's name for people. */
  public String name(int node) {
    return nodes.get(node).name();
  }

  /** A device's name for people. */
  public String name(DeviceId device) {
    int node = number(device);
    return node < 0 ? "device " + device : name(node);
  }

  /** Where a node stands; empty unknown. */
  public String site(int node) {
    return nodes.get(node).site();
  }

  /** The nodes next to it; not to be changed. */
  int[] neighbours(int node) {
    return neighbours[node];
  }

  /**
   * Whether it hangs without a cable on several routers, any of which suffices: it passes nothing
   * on from one to the other, and tells nothing of any of them.
   */
  boolean isLeaf(int node) {
    return leaf[node];
  }

  /** Whether Bongsu reaches it without crossing another node. */
  boolean isAttached(int node) {
    return attached[node];
  }

  /** Whether Bongsu reaches a device without crossing another. */
  public boolean isAttached(DeviceId device) {
    int node = number(device);
    return node < 0 || attached[node];
  }

  /** The names of the attach points, at most a few. */
  public List<String> attachPoints(int most) {
    List<String> names = new ArrayList<>();
    for (int node = 0; node < size() && names.size() < most; node++) {
      if (attached[node]) {
        names.add(name(node));
      }
    }
    return names;
  }

  /**
   * Devices whose state tells most about this one: on its way to Bongsu, beside it, and a sample
   * behind it.
   */
  public List<DeviceId> worthAsking(DeviceId device, int mostBehind) {
    return number(device) < 0
        ? List.of()
        : new Surroundings(this, towards)
            .of(number(device), mostBehind).stream()
                .flatMap(node -> Optional.ofNullable(device(node)).stream())
                .toList();
  }

  private int[] shortestPaths() {
    int[] before = new int[size()];
    java.util.Arrays.fill(before, -1);
    boolean[] seen = attached.clone();
    NodeQueue queue = new NodeQueue(size());
    for (int node = 0; node < size(); node++) {
      if (attached[node]) {
        queue.add(node);
      }
    }
    while (!queue.isEmpty()) {
      int node = queue.next();
      for (int next : leaf[node] ? NOBODY : neighbours[node]) {
        if (!seen[next]) {
          seen[next] = true;
          before[next] = node;
          queue.add(next);
        }
      }
    }
    return before;
  }
}
