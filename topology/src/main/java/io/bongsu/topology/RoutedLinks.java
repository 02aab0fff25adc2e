package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.routing.RoutingAdjacency;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Layer three: who routes with whom over which interfaces, and who can only be whose neighbour by
 * its subnet. An adjacency of two protocols over the same interfaces is one link; an adjacency is
 * never a cable. What each device tells is kept. Not thread-safe.
 */
final class RoutedLinks {
  private static final double BOTH = 0.99;
  private static final double ONE = 0.85;
  private static final double UNANSWERED = 0.6;
  private static final double SUBNET = 0.6;

  private record Side(DeviceId device, int ifIndex) implements Comparable<Side> {
    @Override
    public int compareTo(Side other) {
      return Comparator.comparing(Side::device)
          .thenComparingInt(Side::ifIndex)
          .compare(this, other);
    }
  }

  /** Which ends tell of an adjacency, and by which protocols. */
  private record Evidence(Map<DeviceId, Set<NeighbourProtocol>> tellers) {
    Set<NeighbourProtocol> protocols() {
      Set<NeighbourProtocol> all = new TreeSet<>();
      tellers.values().forEach(all::addAll);
      return all;
    }

    /** Without what both ends tell by their addresses alone. */
    Evidence routed() {
      Map<DeviceId, Set<NeighbourProtocol>> left = new TreeMap<>();
      tellers.forEach((device, protocols) -> {
        Set<NeighbourProtocol> routing = new TreeSet<>(protocols);
        routing.remove(NeighbourProtocol.SUBNET);
        if (!routing.isEmpty()) {
          left.put(device, routing);
        }
      });
      return new Evidence(left);
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

  private final KnownDevices devices;
  private final RoutingNeighbours neighbours;
  private final Map<DeviceId, Map<Pair, Set<NeighbourProtocol>>> told = new HashMap<>();
  private final Map<DeviceId, Set<Pair>> pairs = new HashMap<>();
  private final NavigableMap<Pair, Link> links = new TreeMap<>();
  private List<Link> sorted = List.of();

  RoutedLinks(KnownDevices devices, RoutingNeighbours neighbours) {
    this.devices = devices;
    this.neighbours = neighbours;
  }

  /** Looks again at what the observers route with, and at the links of changed devices. */
  void update(NetworkChange change) {
    Set<Pair> again = new HashSet<>();
    neighbours.observers(change).forEach(observer -> tell(observer, again));
    change.devices().forEach(device -> again.addAll(pairs.getOrDefault(device, Set.of())));
    boolean differs = false;
    for (Pair pair : again) {
      differs |= renew(pair);
    }
    if (differs) {
      sorted = links.values().stream().sorted(Comparator.comparing(Link::id)).toList();
    }
  }

  /** All of them, sorted by id. */
  List<Link> links() {
    return sorted;
  }

  private void tell(DeviceId observer, Set<Pair> again) {
    Map<Pair, Set<NeighbourProtocol>> fresh = meetings(observer);
    Map<Pair, Set<NeighbourProtocol>> before =
        fresh.isEmpty() ? told.remove(observer) : told.put(observer, fresh);
    if (before != null) {
      again.addAll(before.keySet());
    }
    again.addAll(fresh.keySet());
  }

  private Map<Pair, Set<NeighbourProtocol>> meetings(DeviceId observer) {
    KnownDevice device = devices.find(observer);
    Map<Pair, Set<NeighbourProtocol>> found = new HashMap<>();
    if (device != null) {
      for (RoutingAdjacency adjacency : device.routing().adjacencies()) {
        neighbours
            .find(device, adjacency)
            .ifPresent(meeting ->
                found
                    .computeIfAbsent(pair(device, meeting), _ -> new TreeSet<>())
                    .add(NeighbourProtocol.valueOf(adjacency.protocol().name())));
      }
      neighbours
          .besides(device)
          .forEach(meeting ->
              found
                  .computeIfAbsent(pair(device, meeting), _ -> new TreeSet<>())
                  .add(NeighbourProtocol.SUBNET));
    }
    return found;
  }

  private static Pair pair(KnownDevice device, RoutingNeighbours.Meeting meeting) {
    return Pair.of(
        new Side(device.id(), meeting.ifIndex()),
        new Side(meeting.far().id(), meeting.farIfIndex()));
  }

  private boolean renew(Pair pair) {
    Map<DeviceId, Set<NeighbourProtocol>> tellers = new TreeMap<>();
    for (DeviceId device : List.of(pair.low().device(), pair.high().device())) {
      Set<NeighbourProtocol> protocols = told.getOrDefault(device, Map.of()).get(pair);
      if (protocols != null && devices.know(device)) {
        tellers.put(device, protocols);
      }
      index(device, pair);
    }
    boolean known = devices.know(pair.low().device()) && devices.know(pair.high().device());
    if (tellers.isEmpty() || !known) {
      forget(pair);
      return links.remove(pair) != null;
    }
    Link fresh = link(pair, new Evidence(tellers));
    return !fresh.equals(links.put(pair, fresh));
  }

  private void index(DeviceId device, Pair pair) {
    pairs.computeIfAbsent(device, _ -> new HashSet<>()).add(pair);
  }

  private void forget(Pair pair) {
    for (DeviceId device : List.of(pair.low().device(), pair.high().device())) {
      pairs.computeIfPresent(device, (_, all) -> all.remove(pair) && all.isEmpty() ? null : all);
    }
  }

  private Link link(Pair pair, Evidence evidence) {
    End a = end(pair.low());
    End b = end(pair.high());
    Evidence routed = evidence.routed();
    boolean both = routed.tellers().size() > 1;
    return new Link(
        "r-" + LinkIds.of(a, b),
        a,
        b,
        List.copyOf(evidence.protocols()),
        both ? BOTH : routed.tellers().isEmpty() ? SUBNET : oneSided(pair, routed),
        both,
        both ? "" : doubt(routed));
  }

  private static String doubt(Evidence routed) {
    return routed.tellers().isEmpty()
        ? "Known only by the subnet that both ends are in"
        : "Only one end names the other";
  }

  /** A far end that routes with others but not with this one makes the claim doubtful. */
  private double oneSided(Pair pair, Evidence evidence) {
    DeviceId silent =
        evidence.tellers().containsKey(pair.low().device())
            ? pair.high().device()
            : pair.low().device();
    boolean speaks =
        devices.of(silent).routing().adjacencies().stream()
            .anyMatch(other ->
                evidence.protocols().contains(NeighbourProtocol.valueOf(other.protocol().name())));
    return speaks ? UNANSWERED : ONE;
  }

  private End end(Side side) {
    Optional<NetworkInterface> port = devices.ports(side.device()).port(side.ifIndex());
    NodeId node = NodeId.of(side.device());
    return port.map(known -> GraphParts.end(node, known, ""))
        .orElseGet(() -> new End(node, "", "", side.ifIndex()));
  }
}
