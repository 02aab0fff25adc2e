package io.bongsu.app.http.api;

import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DeviceView;
import io.bongsu.app.state.MapSource;
import io.bongsu.model.device.DeviceId;
import io.bongsu.model.device.DeviceStatus;
import io.bongsu.model.inventory.InterfaceState.LinkState;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The links that end at one device. */
final class Neighbourhood {
  private final NodeId self;
  private final List<Link> links;
  private final Map<String, String> names;
  private final DeviceDirectory devices;

  private Neighbourhood(NodeId self, NetworkGraph graph, DeviceDirectory devices) {
    this.self = self;
    this.devices = devices;
    this.links =
        graph.links().stream()
            .filter(link -> link.a().node().equals(self) || link.b().node().equals(self))
            .toList();
    this.names = names(graph);
  }

  static Neighbourhood of(MapSource map, DeviceDirectory devices, DeviceId device) {
    return new Neighbourhood(NodeId.of(device), map.current().graph(), devices);
  }

  /** Names of all nodes by id. */
  static Map<String, String> names(NetworkGraph graph) {
    return graph.nodes().stream()
        .collect(Collectors.toMap(node -> node.id().text(), Node::name, (one, _) -> one));
  }

  /** The other end of the link at each port, by interface key. */
  Map<String, LinkEndJson> peers() {
    Map<String, LinkEndJson> peers = new LinkedHashMap<>();
    for (Link link : links) {
      peers.putIfAbsent(near(link).interfaceKey(), LinkEndJson.of(far(link), names));
    }
    return peers;
  }

  List<NeighbourJson> neighbours() {
    return links.stream().map(this::neighbour).toList();
  }

  private NeighbourJson neighbour(Link link) {
    End near = near(link);
    End far = far(link);
    return new NeighbourJson(
        link.id(),
        near.port(),
        near.interfaceKey(),
        LinkEndJson.of(far, names),
        status(far.node()),
        far.node().device().isPresent(),
        link.evidence().stream().map(NeighbourProtocol::label).toList(),
        link.confidence(),
        link.bothSides(),
        isRemembered(link, near),
        link.note());
  }

  /** A port without a link hears nobody: what is known of its neighbour was told before. */
  private boolean isRemembered(Link link, End near) {
    boolean isHeard = link.evidence().stream().anyMatch(seen -> seen != NeighbourProtocol.MANUAL);
    return isHeard
        && self.device()
            .flatMap(devices::find)
            .flatMap(view -> view.port(near.ifIndex()))
            .filter(port -> port.state().oper() != LinkState.UP)
            .isPresent();
  }

  private String status(NodeId node) {
    return node.device()
        .flatMap(devices::find)
        .map((DeviceView view) -> view.status().value())
        .orElse(DeviceStatus.UNKNOWN)
        .label();
  }

  private End near(Link link) {
    return link.a().node().equals(self) ? link.a() : link.b();
  }

  private End far(Link link) {
    return link.a().node().equals(self) ? link.b() : link.a();
  }
}
