package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.net.MacAddress;
import io.bongsu.model.topology.ManualLink;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import io.bongsu.model.topology.PortEvidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Last stage: judged cables, manual links and unmanaged neighbours become one graph; manual links
 * win.
 */
final class GraphAssembly {
  private final List<DeviceFacts> devices;
  private final Ports ports;

  GraphAssembly(List<DeviceFacts> devices, Ports ports) {
    this.devices = devices;
    this.ports = ports;
  }

  NetworkGraph assemble(
      List<Confidence.Judged> cables, List<Claim> claims, Collection<ManualLink> manual) {
    LinkTable links = new LinkTable();
    cables.stream().map(GraphAssembly::link).forEach(links::add);
    manual.stream()
        .filter(this::known)
        .sorted(Comparator.comparingLong(ManualLink::id))
        .forEach(stated -> overlay(links, stated));
    List<Claim> strangers = claims.stream().filter(claim -> claim.remote() == null).toList();
    ExternalNodes external = new ExternalNodes(devices, strangers);
    strangers.forEach(external::hear);
    external.links().forEach(links::add);
    List<Node> nodes = new ArrayList<>(devices.stream().map(GraphAssembly::node).toList());
    nodes.addAll(external.nodes());
    nodes.sort(Comparator.comparing(Node::id));
    return new NetworkGraph(
        List.copyOf(nodes),
        links.all().stream().sorted(Comparator.comparing(Link::id)).toList(),
        new RoutedLinks(devices, ports).links());
  }

  private boolean known(ManualLink link) {
    return ports.know(link.a()) && ports.know(link.b()) && !link.a().equals(link.b());
  }

  private static Node node(DeviceFacts facts) {
    return new Node(NodeId.of(facts.device()), facts.name(), facts.site(), facts.role(), true);
  }

  private static Link link(Confidence.Judged judged) {
    Cable cable = judged.cable();
    End a = end(NodeId.of(cable.a()), cable.aPort(), cable.aText());
    End b = end(NodeId.of(cable.b()), cable.bPort(), cable.bText());
    return new Link(
        LinkIds.of(a, b),
        a,
        b,
        List.copyOf(cable.protocols()),
        judged.confidence(),
        cable.bothSides(),
        judged.note());
  }

  static End end(NodeId node, @Nullable NetworkInterface port, String text) {
    return port == null
        ? new End(node, text, "", 0)
        : new End(
            node,
            isBetterName(port, text) ? text : port.name(),
            port.key(),
            Math.max(0, port.ifIndex()));
  }

  /** A port without an ifIndex is best called what its neighbour heard, unless that is a MAC. */
  private static boolean isBetterName(NetworkInterface port, String heard) {
    boolean usable = !heard.isEmpty() && MacAddress.tryParse(heard).isEmpty();
    return port.name().isEmpty() || (port.ifIndex() < 0 && usable);
  }

  /** A person who says where a port goes overrules what was inferred for that port. */
  private void overlay(LinkTable links, ManualLink stated) {
    End a = statedEnd(stated.a(), stated.aPort());
    End b = statedEnd(stated.b(), stated.bPort());
    boolean ordered = stated.a().compareTo(stated.b()) < 0;
    End low = ordered ? a : b;
    End high = ordered ? b : a;
    Optional<Link> twin =
        links.between(low.node(), high.node()).stream()
            .filter(link -> compatible(link.a(), low) && compatible(link.b(), high))
            .findFirst();
    if (twin.isEmpty()) {
      links.removeAt(low);
      links.removeAt(high);
    }
    links.put(twin.map(GraphAssembly::confirmed).orElseGet(() -> statedLink(low, high)));
  }

  private End statedEnd(DeviceId device, String port) {
    NetworkInterface found =
        port.isEmpty() ? null : ports.of(device).told(statedPort(port)).orElse(null);
    return end(NodeId.of(device), found, port);
  }

  private static PortEvidence statedPort(String port) {
    return PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, port, "");
  }

  private static boolean compatible(End inferred, End stated) {
    return stated.port().isEmpty()
        || inferred.port().isEmpty()
        || PortName.normalise(inferred.port()).equals(PortName.normalise(stated.port()));
  }

  private static Link confirmed(Link link) {
    List<NeighbourProtocol> evidence = new ArrayList<>(link.evidence());
    if (!evidence.contains(NeighbourProtocol.MANUAL)) {
      evidence.add(NeighbourProtocol.MANUAL);
    }
    return new Link(
        link.id(), link.a(), link.b(), List.copyOf(evidence), 1.0, link.bothSides(), "");
  }

  private static Link statedLink(End low, End high) {
    return new Link(
        LinkIds.of(low, high), low, high, List.of(NeighbourProtocol.MANUAL), 1.0, false, "");
  }
}
