package io.bongsu.fault.rootcause;

import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts a dependency graph together. */
final class DependencyGraphBuilder {
  private final List<GraphNode> nodes = new ArrayList<>();
  private final Map<DeviceId, Integer> devices = new HashMap<>();
  private final Map<NodeId, Integer> numbers = new HashMap<>();
  private final List<Set<Integer>> edges = new ArrayList<>();
  private final Map<Integer, Integer> parents = new HashMap<>();
  private final int[] cables;

  DependencyGraphBuilder(NetworkGraph graph, Collection<Device> known) {
    known.stream().sorted(java.util.Comparator.comparing(Device::id)).forEach(this::addDevice);
    graph.nodes().forEach(this::addUnmanaged);
    graph
        .links()
        .forEach(link -> connect(numbers.get(link.a().node()), numbers.get(link.b().node())));
    addParents(known);
    cables = edges.stream().mapToInt(Set::size).toArray();
    connectRest(graph);
  }

  /** What no cable leads to hangs on the router it is reached over. */
  private void connectRest(NetworkGraph graph) {
    graph.dependencies().stream()
        .filter(rest -> hangsOnNothing(numbers.get(rest.a().node())))
        .toList()
        .forEach(rest -> connect(numbers.get(rest.a().node()), numbers.get(rest.b().node())));
  }

  private boolean hangsOnNothing(@Nullable Integer node) {
    return node != null && edges.get(node).isEmpty();
  }

  DependencyGraph build() {
    int[][] neighbours =
        edges.stream()
            .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    boolean[] attached = new AttachPoints(nodes, neighbours, cables, parents).find();
    return new DependencyGraph(List.copyOf(nodes), Map.copyOf(devices), neighbours, attached);
  }

  private void addDevice(Device device) {
    int number =
        add(
            NodeId.of(device.id()),
            new GraphNode(
                device.id(),
                device.name(),
                device.spec().site(),
                device.spec().role().toLowerCase(Locale.ROOT).startsWith("core")));
    devices.put(device.id(), number);
  }

  private void addUnmanaged(NetworkGraph.Node node) {
    if (!numbers.containsKey(node.id()) && node.id().device().isEmpty()) {
      add(node.id(), new GraphNode(null, node.name(), node.site(), false));
    }
  }

  private int add(NodeId id, GraphNode node) {
    nodes.add(node);
    edges.add(new TreeSet<>());
    numbers.put(id, nodes.size() - 1);
    return nodes.size() - 1;
  }

  private void connect(@Nullable Integer a, @Nullable Integer b) {
    if (a != null && b != null && !a.equals(b)) {
      edges.get(a).add(b);
      edges.get(b).add(a);
    }
  }

  private void addParents(Collection<Device> known) {
    Map<String, Integer> byName = new HashMap<>();
    for (Device device : known) {
      Integer number = devices.get(device.id());
      byName.putIfAbsent(device.spec().address().toString(), number);
      byName.putIfAbsent(device.name().toLowerCase(Locale.ROOT), number);
    }
    for (Device device : known) {
      Integer parent = byName.get(device.spec().parent().strip().toLowerCase(Locale.ROOT));
      Integer child = devices.get(device.id());
      if (parent != null && child != null && !parent.equals(child)) {
        parents.put(child, parent);
        connect(child, parent);
      }
    }
  }
}
