package io.bongsu.topology.layer3;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.DeviceFacts;
import io.bongsu.topology.LinkIds;
import io.bongsu.topology.graph.Subnet;
import io.bongsu.topology.graph.Subnet.Member;
import io.bongsu.topology.graph.Subnets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws layer 3 once; not thread-safe. */
final class LayerThreeDrawing {
  /** As two ends of a point-to-point subnet that no routing protocol confirms. */
  private static final double BY_SUBNET = 0.6;

  /** A device says itself that it has the address. */
  private static final double OWN_WORD = 1;

  private final NetworkGraph graph;
  private final Map<DeviceId, DeviceFacts> facts = new HashMap<>();
  private final Map<NodeId, Node> devices = new HashMap<>();
  private final Map<String, Link> lines = new TreeMap<>();
  private final Set<NodeId> routing = new HashSet<>();
  private final Map<DeviceId, Memberships> memberships = new HashMap<>();
  private final Map<DeviceId, Map<Integer, NetworkInterface>> ports = new HashMap<>();
  private final Map<NodeId, LayerThree.Around> around = new HashMap<>();

  LayerThreeDrawing(NetworkGraph graph, Collection<DeviceFacts> facts) {
    this.graph = graph;
    facts.forEach(one -> this.facts.put(one.device(), one));
    graph.nodes().stream().filter(Node::managed).forEach(node -> devices.put(node.id(), node));
  }

  LayerThree draw() {
    graph.adjacencies().forEach(this::join);
    List<Subnet> wide = new ArrayList<>();
    for (Subnet subnet : Subnets.all(hosts()).values()) {
      if (isLine(subnet)) {
        join(pointToPoint(subnet));
      } else if (subnet.devices() > 1) {
        wide.add(subnet);
      }
    }
    wide.forEach(this::count);
    List<Node> nodes = new ArrayList<>(wide.stream().map(this::place).toList());
    lines.values().stream()
        .flatMap(line -> Stream.of(line.a().node(), line.b().node()))
        .distinct()
        .flatMap(id -> Optional.ofNullable(devices.get(id)).stream())
        .forEach(nodes::add);
    nodes.sort(Comparator.comparing(Node::id));
    return new LayerThree(List.copyOf(nodes), List.copyOf(lines.values()), Map.copyOf(around));
  }

  private List<Subnets.Host> hosts() {
    return facts.values().stream()
        .filter(device -> devices.containsKey(NodeId.of(device.device())))
        .map(
            device -> new Subnets.Host(device.device(), device.site(), routing(device).addresses()))
        .toList();
  }

  private static RoutingReport routing(DeviceFacts device) {
    return device.report() == null ? RoutingReport.NONE : device.report().routing();
  }

  private static boolean isLine(Subnet subnet) {
    return subnet.devices() == 2
        && subnet.members().size() == 2
        && subnet.members().getFirst().address().isPointToPoint();
  }

  /** An adjacency that is there already has the id of the same two interfaces. */
  private void join(Link line) {
    if (devices.containsKey(line.a().node()) && devices.containsKey(line.b().node())) {
      lines.putIfAbsent(line.id(), line);
      routing.add(line.a().node());
      routing.add(line.b().node());
    }
  }

  /** The ends in the order that adjacencies have them in, so that both have one id. */
  private Link pointToPoint(Subnet subnet) {
    List<End> ends =
        subnet.members().stream()
            .sorted(Comparator.comparing(Member::device))
            .map(this::end)
            .toList();
    return line("r-", ends.getFirst(), ends.getLast(), BY_SUBNET);
  }

  private void count(Subnet subnet) {
    for (Member member : subnet.members()) {
      memberships.computeIfAbsent(member.device(), _ -> new Memberships()).add(subnet, member);
    }
  }

  private Node place(Subnet subnet) {
    NodeId id = NodeId.subnet(subnet.id());
    Set<NodeId> folded = new TreeSet<>();
    for (Member member : subnet.members()) {
      if (isLeaf(member.device())) {
        folded.add(NodeId.of(member.device()));
      } else {
        Link line = line("m-", end(member), new End(id, "", "", 0), OWN_WORD);
        lines.put(line.id(), line);
      }
    }
    around.put(id, new LayerThree.Around(subnet, List.copyOf(folded)));
    return new Node(id, subnet.name(), site(subnet), "", false);
  }

  /** Nothing is behind a device that has one interface and is nobody's neighbour. */
  private boolean isLeaf(DeviceId device) {
    Memberships own = memberships.get(device);
    return !routing.contains(NodeId.of(device)) && own != null && own.areOneLeg();
  }

  private static String site(Subnet subnet) {
    Set<String> sites = subnet.members().stream().map(Member::site).collect(Collectors.toSet());
    return sites.size() == 1 ? sites.iterator().next() : "";
  }

  private static Link line(String kind, End a, End b, double confidence) {
    List<NeighbourProtocol> evidence = List.of(NeighbourProtocol.SUBNET);
    return new Link(kind + LinkIds.of(a, b), a, b, evidence, confidence, false, "");
  }

  private End end(Member member) {
    int ifIndex = member.address().ifIndex();
    NodeId node = NodeId.of(member.device());
    NetworkInterface port = ports.computeIfAbsent(member.device(), this::ports).get(ifIndex);
    return port == null || ifIndex == 0
        ? new End(node, "", "", ifIndex)
        : new End(node, port.name(), port.key(), ifIndex);
  }

  private Map<Integer, NetworkInterface> ports(DeviceId device) {
    Map<Integer, NetworkInterface> byIndex = new HashMap<>();
    Optional.ofNullable(facts.get(device)).stream()
        .flatMap(known -> known.interfaces().stream())
        .forEach(port -> byIndex.putIfAbsent(port.ifIndex(), port));
    return byIndex;
  }

  /** In which subnets a device is, and over which interfaces. */
  private static final class Memberships {
    private final Set<String> four = new HashSet<>();
    private final Set<String> six = new HashSet<>();
    private final Set<Integer> interfaces = new HashSet<>();

    void add(Subnet subnet, Member member) {
      (subnet.first().isV6() ? six : four).add(subnet.id());
      interfaces.add(member.address().ifIndex());
    }

    /** One interface with no more than one subnet of each version of IP. */
    boolean areOneLeg() {
      return interfaces.size() == 1 && four.size() <= 1 && six.size() <= 1;
    }
  }
}
