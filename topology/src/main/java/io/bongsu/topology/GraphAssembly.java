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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, Link> links = new LinkedHashMap<>();
    cables.stream().map(GraphAssembly::link).forEach(link -> add(links, link));
    manual.stream()
        .filter(this::known)
        .sorted(Comparator.comparingLong(ManualLink::id))
        .forEach(stated -> overlay(links, stated));
    List<Claim> strangers = claims.stream().filter(claim -> claim.remote() == null).toList();
    ExternalNodes external = new ExternalNodes(devices, strangers);
    strangers.forEach(external::hear);
    external.links().forEach(link -> add(links, link));
    List<Node> nodes = new ArrayList<>(devices.stream().map(GraphAssembly::node).toList());
    nodes.addAll(external.nodes());
    nodes.sort(Comparator.comparing(Node::id));
    return new NetworkGraph(
        List.copyOf(nodes),
        links.values().stream().sorted(Comparator.comparing(Link::id)).toList(),
        new RoutedLinks(devices, ports).links());
  }

  private boolean known(ManualLink link) {
    return ports.know(link.a()) && ports.know(link.b()) && !link.a().equals(link.b());
  }

  /** Two cables whose ports nobody could resolve may share an id: the later one gets a number. */
  private static void add(Map<String, Link> links, Link link) {
    String id = link.id();
    for (int copy = 2; links.containsKey(id); copy++) {
      id = link.id() + "-" + copy;
    }
    links.put(id, withId(link, id));
  }

  private static Link withId(Link link, String id) {
    return new Link(
        id, link.a(), link.b(), link.evidence(), link.confidence(), link.bothSides(), link.note());
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

  private void overlay(Map<String, Link> links, ManualLink stated) {
    End a = statedEnd(stated.a(), stated.aPort());
    End b = statedEnd(stated.b(), stated.bPort());
    boolean ordered = stated.a().compareTo(stated.b()) < 0;
    End low = ordered ? a : b;
    End high = ordered ? b : a;
    Optional<Link> twin =
        links.values().stream().filter(link -> agrees(link, low, high)).findFirst();
    Link merged = twin.map(GraphAssembly::confirmed).orElseGet(() -> statedLink(low, high));
    links.values().removeIf(link -> twin.isEmpty() && usesEither(link, low, high));
    links.put(merged.id(), merged);
  }

  private End statedEnd(DeviceId device, String port) {
    NetworkInterface found =
        port.isEmpty() ? null : ports.of(device).told(statedPort(port)).orElse(null);
    return end(NodeId.of(device), found, port);
  }

  private static PortEvidence statedPort(String port) {
    return PortEvidence.told(PortEvidence.Kind.INTERFACE_NAME, port, "");
  }

  private static boolean agrees(Link link, End low, End high) {
    return link.a().node().equals(low.node())
        && link.b().node().equals(high.node())
        && compatible(link.a(), low)
        && compatible(link.b(), high);
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

  /** A person who says where a port goes overrules what was inferred for that port. */
  private static boolean usesEither(Link link, End low, End high) {
    return uses(link, low) || uses(link, high);
  }

  private static boolean uses(Link link, End stated) {
    return stated.ifIndex() != 0 && (isEnd(link.a(), stated) || isEnd(link.b(), stated));
  }

  private static boolean isEnd(End end, End stated) {
    return end.node().equals(stated.node()) && end.ifIndex() == stated.ifIndex();
  }
}
