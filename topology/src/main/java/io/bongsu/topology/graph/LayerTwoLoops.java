package io.bongsu.topology.graph;

import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.bridging.VlanPort;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Circles of cables on which no port blocks, so that a broadcast runs for ever: in the spanning
 * tree of all VLANs, and where VLANs have trees of their own, in each of these. Only ports that
 * spanning tree says forward count, and segments: where nobody tells, nothing is claimed. Pure.
 */
public final class LayerTwoLoops {
  /**
   * A circle.
   *
   * @param vlans in whose own trees it is closed, ascending; none for the tree of all VLANs
   */
  public record Loop(List<Link> links, List<Integer> vlans) {}

  private final TreePorts ports;
  private final Map<NodeId, Node> nodes = new HashMap<>();
  private final List<Link> common = new ArrayList<>();
  private final Map<Integer, List<Link>> byVlan = new TreeMap<>();

  private LayerTwoLoops(NetworkGraph network, TreePorts ports) {
    this.ports = ports;
    network.nodes().forEach(node -> nodes.put(node.id(), node));
    ways(network.links()).forEach(this::file);
  }

  /**
   * Each loop; loops that share links are told one by one, a shortest one for each link that closes
   * one.
   *
   * @param bridges what the device of a node tells as a bridge; {@link BridgeReport#NONE} for
   *     nothing
   */
  public static List<Loop> of(NetworkGraph network, Function<NodeId, BridgeReport> bridges) {
    return new LayerTwoLoops(network, new TreePorts(bridges)).loops();
  }

  /** Cables of one aggregate are one way. */
  private List<Link> ways(List<Link> links) {
    List<Link> ways = new ArrayList<>();
    Set<String> aggregates = new HashSet<>();
    for (Link link : links) {
      int a = ports.aggregate(link.a());
      int b = ports.aggregate(link.b());
      String bundle = link.a().node() + " " + a + " " + link.b().node() + " " + b;
      if ((a == 0 && b == 0) || aggregates.add(bundle)) {
        ways.add(link);
      }
    }
    return ways;
  }

  private void file(Link link) {
    Set<Integer> vlans = new TreeSet<>(ports.vlans(link.a()));
    vlans.addAll(ports.vlans(link.b()));
    if (vlans.isEmpty() && forwards(link, TreePorts.COMMON) && shareVlan(link)) {
      common.add(link);
    }
    for (int vlan : vlans) {
      if (forwards(link, vlan) && carries(link, vlan)) {
        byVlan.computeIfAbsent(vlan, _ -> new ArrayList<>()).add(link);
      }
    }
  }

  private boolean forwards(Link link, int vlan) {
    return ports.forwards(link.a(), vlan) && ports.forwards(link.b(), vlan);
  }

  private boolean carries(Link link, int vlan) {
    return ports.carries(link.a(), vlan) && ports.carries(link.b(), vlan);
  }

  private boolean shareVlan(Link link) {
    Optional<VlanPort> a = ports.told(link.a());
    Optional<VlanPort> b = ports.told(link.b());
    return a.isEmpty() || b.isEmpty() || a.get().all().anyMatch(b.get()::carries);
  }

  private List<Loop> loops() {
    List<Loop> loops = new ArrayList<>();
    Set<Set<Link>> known = new HashSet<>();
    for (List<Link> circle : Circles.of(nodes(common), common)) {
      known.add(Set.copyOf(circle));
      loops.add(new Loop(circle, List.of()));
    }
    Map<Set<Link>, Loop> found = new LinkedHashMap<>();
    byVlan.forEach((vlan, own) -> {
      for (List<Link> circle : circles(vlan, own)) {
        Set<Link> links = Set.copyOf(circle);
        if (!known.contains(links)) {
          found.computeIfAbsent(links, _ -> new Loop(circle, new ArrayList<>())).vlans().add(vlan);
        }
      }
    });
    loops.addAll(found.values());
    return List.copyOf(loops);
  }

  private List<List<Link>> circles(int vlan, List<Link> own) {
    List<Link> open = new ArrayList<>(own);
    common.stream().filter(link -> carries(link, vlan)).forEach(open::add);
    return Circles.of(nodes(open), open);
  }

  private List<Node> nodes(List<Link> of) {
    Map<NodeId, Node> met = new TreeMap<>();
    for (Link link : of) {
      for (NodeId end : List.of(link.a().node(), link.b().node())) {
        Node node = nodes.get(end);
        if (node != null) {
          met.put(end, node);
        }
      }
    }
    return List.copyOf(met.values());
  }
}
