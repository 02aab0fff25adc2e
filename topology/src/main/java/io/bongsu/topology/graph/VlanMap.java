package io.bongsu.topology.graph;

import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.bridging.VlanPort;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Where one VLAN runs. Pure.
 *
 * @param ports that carry it, by node and ifIndex
 * @param carried links over which it runs, as far as their ends tell
 * @param cut links of which one end carries it and the other does not
 * @param held links over which it runs, but for an end at which spanning tree holds it back
 * @param parts the devices that carry it, those that reach each other over it together; the largest
 *     first
 */
public record VlanMap(
    List<Port> ports,
    List<Link> carried,
    List<Cut> cut,
    List<Held> held,
    List<List<NodeId>> parts) {
  /** A port that carries the VLAN. */
  public record Port(NodeId node, VlanPort port) {}

  /** A link that stops the VLAN, with the end that does not carry it. */
  public record Cut(Link link, End without) {}

  /** A link at whose end spanning tree holds the VLAN back. */
  public record Held(Link link, End at) {}

  /** What an end says of the VLAN: it may be no port of a bridge, or of one that tells nothing. */
  private enum Told {
    CARRIES,
    STOPS,
    NOTHING
  }

  /**
   * Looks at a map.
   *
   * @param bridges what the device of a node tells as a bridge; {@link BridgeReport#NONE} for
   *     nothing
   */
  public static VlanMap of(NetworkGraph graph, Function<NodeId, BridgeReport> bridges, int vlan) {
    List<Port> ports = new ArrayList<>();
    TreeSet<NodeId> members = new TreeSet<>();
    for (Node node : graph.nodes()) {
      bridges.apply(node.id()).vlans().ports().stream()
          .filter(port -> port.carries(vlan))
          .forEach(port -> ports.add(new Port(node.id(), port)));
    }
    ports.forEach(port -> members.add(port.node()));
    List<Link> carried = new ArrayList<>();
    List<Cut> cut = new ArrayList<>();
    Parts parts = new Parts();
    for (Link link : graph.links()) {
      Told a = told(link.a(), bridges, vlan);
      Told b = told(link.b(), bridges, vlan);
      if (a == Told.CARRIES && b == Told.STOPS) {
        cut.add(new Cut(link, link.b()));
      } else if (a == Told.STOPS && b == Told.CARRIES) {
        cut.add(new Cut(link, link.a()));
      } else if (a == Told.CARRIES || b == Told.CARRIES) {
        carried.add(link);
        if (passes(link.a(), a, bridges) && passes(link.b(), b, bridges)) {
          parts.join(link.a().node(), link.b().node());
        }
      }
    }
    return new VlanMap(
        List.copyOf(ports),
        List.copyOf(carried),
        List.copyOf(cut),
        held(carried, new TreePorts(bridges), vlan),
        parts.of(members));
  }

  private static List<Held> held(List<Link> carried, TreePorts trees, int vlan) {
    List<Held> held = new ArrayList<>();
    for (Link link : carried) {
      for (End end : List.of(link.a(), link.b())) {
        if (trees.holdsBack(end, vlan)) {
          held.add(new Held(link, end));
        }
      }
    }
    return List.copyOf(held);
  }

  /** A router or host ends a VLAN; what bridges and tells nothing of VLANs lets all pass. */
  private static boolean passes(End end, Told told, Function<NodeId, BridgeReport> bridges) {
    BridgeReport bridge = bridges.apply(end.node());
    boolean plainBridge =
        bridge.vlans().tellsNothing()
            && (!bridge.ports().isEmpty() || !bridge.forwarding().isEmpty());
    return told == Told.CARRIES || end.node().device().isEmpty() || plainBridge;
  }

  /** A member of an aggregate carries what the aggregate does. */
  private static Told told(End end, Function<NodeId, BridgeReport> bridges, int vlan) {
    BridgeReport bridge = bridges.apply(end.node());
    Optional<VlanPort> own = bridge.vlans().port(end.ifIndex());
    return own.or(() -> aggregate(bridge, end.ifIndex()))
        .map(port -> port.carries(vlan) ? Told.CARRIES : Told.STOPS)
        .orElse(Told.NOTHING);
  }

  private static Optional<VlanPort> aggregate(BridgeReport bridge, int ifIndex) {
    return bridge.aggregates().stream()
        .filter(member -> member.ifIndex() == ifIndex && member.aggregate() > 0)
        .map(AggregatePort::aggregate)
        .flatMap(aggregate -> bridge.vlans().port(aggregate).stream())
        .findFirst();
  }

  /** Nodes that reach each other. */
  private static final class Parts {
    private final Map<NodeId, NodeId> above = new HashMap<>();

    void join(NodeId one, NodeId other) {
      NodeId top = top(one);
      if (!top.equals(top(other))) {
        above.put(top, top(other));
      }
    }

    private NodeId top(NodeId node) {
      NodeId at = node;
      for (NodeId next = above.get(at); next != null; next = above.get(at)) {
        at = next;
      }
      if (!at.equals(node)) {
        above.put(node, at);
      }
      return at;
    }

    List<List<NodeId>> of(Set<NodeId> members) {
      Map<NodeId, List<NodeId>> parts = new TreeMap<>();
      members.forEach(node -> parts.computeIfAbsent(top(node), _ -> new ArrayList<>()).add(node));
      return parts.values().stream()
          .sorted(
              Comparator.comparingInt((List<NodeId> part) -> -part.size())
                  .thenComparing(List::getFirst))
          .map(List::copyOf)
          .toList();
    }
  }
}
