package io.bongsu.topology.layer3;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.InterfaceState;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.IpAddress;
import io.bongsu.model.routing.InterfaceAddress;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.DeviceFacts;
import io.bongsu.topology.LinkIds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Devices with addresses, and who is adjacent to whom. */
final class Layers {
  final List<DeviceFacts> facts = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Link> adjacencies = new ArrayList<>();

  /** Addresses as {@code 10.0.0.1/30}, the first on interface 1, the next on 2 and so on. */
  Layers device(long id, String... addresses) {
    return at("Seoul", id, addresses);
  }

  Layers at(String site, long id, String... addresses) {
    List<InterfaceAddress> own = new ArrayList<>();
    for (int i = 0; i < addresses.length; i++) {
      own.add(address(addresses[i], i + 1));
    }
    return with(site, id, own);
  }

  /** All addresses on interface 1. */
  Layers oneLegged(long id, String... addresses) {
    List<InterfaceAddress> own = new ArrayList<>();
    for (String address : addresses) {
      own.add(address(address, 1));
    }
    return with("Seoul", id, own);
  }

  private static InterfaceAddress address(String text, int ifIndex) {
    String[] parts = text.split("/");
    return new InterfaceAddress(IpAddress.parse(parts[0]), Integer.parseInt(parts[1]), ifIndex);
  }

  private Layers with(String site, long id, List<InterfaceAddress> own) {
    List<NetworkInterface> ports = new ArrayList<>();
    for (int i = 1; i <= own.size(); i++) {
      ports.add(port(i));
    }
    NeighbourReport report = NeighbourReport.NONE.with(new RoutingReport("", "", own, List.of()));
    DeviceId device = new DeviceId(id);
    facts.add(
        new DeviceFacts(device, "d" + id, Set.of(), site, "", new HashSet<>(), ports, report));
    nodes.add(new Node(NodeId.of(device), "d" + id, site, "", true));
    return this;
  }

  private static NetworkInterface port(int index) {
    String key = "key-" + index;
    return new NetworkInterface(
        key,
        index,
        "Gi" + index,
        "",
        "",
        6,
        0,
        1500,
        null,
        new InterfaceState(key, InterfaceState.LinkState.UP, InterfaceState.LinkState.UP));
  }

  Layers ospf(long a, int portA, long b, int portB) {
    End one = end(a, portA);
    End other = end(b, portB);
    adjacencies.add(
        new Link(
            "r-" + LinkIds.of(one, other),
            one,
            other,
            List.of(NeighbourProtocol.OSPF),
            0.95,
            true,
            ""));
    return this;
  }

  private static End end(long device, int port) {
    return new End(NodeId.of(new DeviceId(device)), "Gi" + port, "key-" + port, port);
  }

  LayerThree draw() {
    return draw(new LayerThreeDrawing());
  }

  LayerThree draw(LayerThreeDrawing drawing) {
    return drawing.draw(
        new NetworkGraph(List.copyOf(nodes), List.of(), List.copyOf(adjacencies)), facts);
  }

  /** Forgets a device and whom it routes with. */
  Layers without(long id) {
    NodeId node = NodeId.of(new DeviceId(id));
    facts.removeIf(one -> one.device().equals(new DeviceId(id)));
    nodes.removeIf(one -> one.id().equals(node));
    adjacencies.removeIf(one -> one.a().node().equals(node) || one.b().node().equals(node));
    return this;
  }
}
