package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.routing.RoutingAdjacency;
import io.bongsu.model.routing.RoutingReport;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Layer three: who routes with whom over which interfaces. An adjacency of two protocols over the
 * same interfaces is one link; an adjacency is never a cable.
 */
final class RoutedLinks {
  private static final double BOTH = 0.99;
  private static final double ONE = 0.85;
  private static final double UNANSWERED = 0.6;

  private record Side(DeviceId device, int ifIndex) implements Comparable<Side> {
    @Override
    public int compareTo(Side other) {
      return Comparator.comparing(Side::device)
          .thenComparingInt(Side::ifIndex)
          .compare(this, other);
    }
  }

  private record Pair(Side low, Side high) implements Comparable<Pair> {
    static Pair of(Side one, Side other) {
      return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    @Override
    public int compareTo(Pair other) {
      return Comparator.comparing(Pair::low).thenComparing(Pair::high).compare(this, other);
    }
  }

  private static final class Evidence {
    private final Set<NeighbourProtocol> protocols = new TreeSet<>();
    private final Set<DeviceId> tellers = new TreeSet<>();
  }

  private final List<DeviceFacts> devices;
  private final Ports ports;
  private final RoutingNeighbours neighbours;
  private final Map<Pair, Evidence> found = new TreeMap<>();

  RoutedLinks(List<DeviceFacts> devices, Ports ports) {
    this.devices = devices;
    this.ports = ports;
    this.neighbours = new RoutingNeighbours(devices);
  }

  List<Link> links() {
    for (DeviceFacts device : devices) {
      for (RoutingAdjacency adjacency : RoutingNeighbours.routing(device).adjacencies()) {
        neighbours.find(device, adjacency).ifPresent(meeting -> add(device, adjacency, meeting));
      }
    }
    return found.entrySet().stream()
        .map(entry -> link(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Link::id))
        .toList();
  }

  private void add(
      DeviceFacts device, RoutingAdjacency adjacency, RoutingNeighbours.Meeting meeting) {
    Pair pair =
        Pair.of(
            new Side(device.device(), meeting.ifIndex()),
            new Side(meeting.far().device(), meeting.farIfIndex()));
    Evidence evidence = found.computeIfAbsent(pair, _ -> new Evidence());
    evidence.protocols.add(NeighbourProtocol.valueOf(adjacency.protocol().name()));
    evidence.tellers.add(device.device());
  }

  private Link link(Pair pair, Evidence evidence) {
    End a = end(pair.low());
    End b = end(pair.high());
    boolean both = evidence.tellers.size() > 1;
    return new Link(
        "r-" + LinkIds.of(a, b),
        a,
        b,
        List.copyOf(evidence.protocols),
        both ? BOTH : oneSided(pair, evidence),
        both,
        both ? "" : "Only one end names the other");
  }

  /** A far end that routes with others but not with this one makes the claim doubtful. */
  private double oneSided(Pair pair, Evidence evidence) {
    DeviceId silent =
        evidence.tellers.contains(pair.low().device()) ? pair.high().device() : pair.low().device();
    RoutingReport report = neighbours.routing(silent);
    boolean speaks =
        report.adjacencies().stream()
            .anyMatch(other ->
                evidence.protocols.contains(NeighbourProtocol.valueOf(other.protocol().name())));
    return speaks ? UNANSWERED : ONE;
  }

  private End end(Side side) {
    Optional<NetworkInterface> port = ports.of(side.device()).port(side.ifIndex());
    NodeId node = NodeId.of(side.device());
    return port.map(known -> GraphAssembly.end(node, known, ""))
        .orElseGet(() -> new End(node, "", "", side.ifIndex()));
  }
}
