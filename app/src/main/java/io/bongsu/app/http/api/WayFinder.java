package io.bongsu.app.http.api;

import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.graph.NetworkPath;
import io.bongsu.topology.route.RoutedPath;
import io.bongsu.topology.route.RoutedPath.Ending;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the way from one node to another: by the routes of devices as far as they tell any. */
final class WayFinder {
  /** Where nobody knows better, the map may. */
  private static final Set<Ending> UNKNOWN = Set.of(Ending.UNTOLD, Ending.UNCERTAIN);

  private final NetworkGraph graph;
  private final DeviceDirectory devices;
  private final PacketNetwork packets;
  private final Predicate<Link> isDown;

  WayFinder(
      NetworkGraph graph, DeviceDirectory devices, PacketNetwork packets, Predicate<Link> isDown) {
    this.graph = graph;
    this.devices = devices;
    this.packets = packets;
    this.isDown = isDown;
  }

  /**
   * A way.
   *
   * @param routed the part that routes tell, null where none is asked or told
   * @param rest the part that the map tells, behind the other
   */
  record Way(boolean found, @Nullable RoutedPath routed, List<NetworkPath.Hop> rest) {}

  /** Over cables. */
  Way cabled(NodeId from, NodeId to) {
    return mapped(from, to, NetworkPath.Layer.L2, null);
  }

  /** As packets go. */
  Way routed(NodeId from, NodeId to) {
    Optional<RoutedPath> told = told(from, to);
    if (told.isEmpty()) {
      return mapped(from, to, NetworkPath.Layer.L3, null);
    }
    RoutedPath path = told.get();
    return UNKNOWN.contains(path.ending())
        ? mapped(NodeId.of(path.last()), to, NetworkPath.Layer.L3, path)
        : new Way(path.ending() == Ending.REACHED, path, List.of());
  }

  private Way mapped(NodeId from, NodeId to, NetworkPath.Layer layer, @Nullable RoutedPath before) {
    List<NetworkPath.Hop> hops = NetworkPath.between(graph, from, to, layer, isDown);
    return new Way(from.equals(to) || !hops.isEmpty(), before, hops);
  }

  private Optional<RoutedPath> told(NodeId from, NodeId to) {
    Optional<DeviceId> start = known(from);
    Optional<DeviceId> end = known(to);
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(packets.with(graph).path(start.get(), end.get()));
  }

  private Optional<DeviceId> known(NodeId node) {
    return node.device().filter(device -> devices.find(device).isPresent());
  }
}
