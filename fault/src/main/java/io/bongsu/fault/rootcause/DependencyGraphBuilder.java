package io.bongsu.fault.rootcause;

import io.bongsu.model.device.Device;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts a dependency graph together. */
final class DependencyGraphBuilder {
  private final List<GraphNode> nodes = new ArrayList<>();
  private final Map<DeviceId, Integer> devices = new HashMap<>();
  private final Map<NodeId, Integer> numbers = new HashMap<>();
  private final List<Set<Integer>> edges = new ArrayList<>();
  private final Map<Integer, Integer> parents = new HashMap<>();
  private final Set<Integer> leaves = new TreeSet<>();
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

  /** What no cable leads to hangs on the router it is reached over, or on several. */
  private void connectRest(NetworkGraph graph) {
    Map<Integer, Set<Integer>> over = new TreeMap<>();
    for (Link rest : graph.dependencies()) {
      Integer device = numbers.get(rest.a().node());
      Integer router = numbers.get(rest.b().node());
      if (device != null && router != null && edges.get(device).isEmpty()) {
        over.computeIfAbsent(device, _ -> new TreeSet<>()).add(router);
      }
    }
    over.forEach((device, routers) -> {
      routers.forEach(router -> connect(device, router));
      if (routers.size() > 1) {
        leaves.add(device);
      }
    });
  }

  DependencyGraph build() {
    int[][] neighbours =
        edges.stream()
            .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    boolean[] leaf = new boolean[nodes.size()];
    leaves.forEach(node -> leaf[node] = true);
    boolean[] attached = new AttachPoints(nodes, neighbours, cables, parents).find(leaf);
    return new DependencyGraph(List.copyOf(nodes), Map.copyOf(devices), neighbours, attached, leaf);
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
