package io.bongsu.fault;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The links of the graph by port, by device and by id. Immutable. */
final class Cables {
  static final Cables NONE = new Cables(NetworkGraph.EMPTY);

  private final Map<Port, Cable> byPort = new HashMap<>();
  private final Map<DeviceId, List<Cable>> byDevice = new HashMap<>();
  private final Map<String, Cable> byId = new LinkedHashMap<>();

  Cables(NetworkGraph graph) {
    Map<NodeId, String> names =
        graph.nodes().stream().collect(Collectors.toMap(Node::id, Node::name, (one, _) -> one));
    graph.links().forEach(link -> file(cable(link, names)));
  }

  private record Port(DeviceId device, String key) {}

  @Nullable Cable at(DeviceId device, String key) {
    return byPort.get(new Port(device, key));
  }

  Collection<Cable> of(DeviceId device) {
    return byDevice.getOrDefault(device, List.of());
  }

  @Nullable Cable byId(String id) {
    return byId.get(id);
  }

  /** Those that the others do not have, or have otherwise. */
  List<Cable> differing(Cables others) {
    return byId.values().stream().filter(cable -> !cable.equals(others.byId(cable.id()))).toList();
  }

  private void file(Cable cable) {
    byId.put(cable.id(), cable);
    cable
        .ports()
        .forEach(end -> {
          if (end.device() != null) {
            byPort.put(new Port(end.device(), end.key()), cable);
          }
        });
    cable.devices().forEach(id -> byDevice.computeIfAbsent(id, _ -> new ArrayList<>()).add(cable));
  }

  private static Cable cable(Link link, Map<NodeId, String> names) {
    return new Cable(link.id(), end(link.a(), names), end(link.b(), names));
  }

  private static Cable.End end(NetworkGraph.End end, Map<NodeId, String> names) {
    String name = names.getOrDefault(end.node(), end.node().text());
    String port = end.port().isEmpty() ? end.interfaceKey() : end.port();
    return new Cable.End(
        end.node().device().orElse(null), end.interfaceKey(), (name + " " + port).strip());
  }
}
