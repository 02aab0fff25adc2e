package io.bongsu.topology.layer3;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.NetworkInterface;
import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.DeviceFacts;
import io.bongsu.topology.LinkIds;
import io.bongsu.topology.SortedList;
import io.bongsu.topology.graph.Subnet;
import io.bongsu.topology.graph.Subnet.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws layer 3 again and again, each time only what differs from the last; the outcome is the same
 * as of drawing all of it. Not thread-safe.
 */
public final class LayerThreeDrawing {
  /** As two ends of a point-to-point subnet that no routing protocol confirms. */
  private static final double BY_SUBNET = 0.6;

  /** A device says itself that it has the address. */
  private static final double OWN_WORD = 1;

  private final SubnetBook book = new SubnetBook();
  private final SortedList<NodeId, Node> nodes = new SortedList<>(Node::id);
  private final SortedList<String, Link> lines = new SortedList<>(Link::id);
  private final Map<NodeId, LayerThree.Around> around = new HashMap<>();
  private Map<String, Drawn> drawn = Map.of();
  private Map<String, Link> routed = Map.of();
  private Map<NodeId, Node> shown = Map.of();
  private Set<DeviceId> leaves = Set.of();
  private NetworkGraph graph = NetworkGraph.EMPTY;
  private LayerThree last = LayerThree.EMPTY;

  /** Draws nothing yet. */
  public LayerThreeDrawing() {}

  /**
   * A subnet on the map.
   *
   * @param folded who is only counted at it, by id
   * @param node null where it is a line
   */
  private record Drawn(Subnet subnet, List<NodeId> folded, @Nullable Node node, List<Link> lines) {
    @SuppressWarnings("ReferenceEquality") // members of an equal one may have renamed a port
    boolean isOf(Subnet now) {
      return subnet == now;
    }
  }

  /**
   * Draws it.
   *
   * @param now the nodes by their names, and who is adjacent to whom
   * @param facts of the devices, with their addresses and interfaces
   * @return the same object while nothing it is made of differs
   */
  public LayerThree draw(NetworkGraph now, Collection<DeviceFacts> facts) {
    Map<NodeId, Node> devices = new HashMap<>();
    now.nodes().stream().filter(Node::managed).forEach(node -> devices.put(node.id(), node));
    boolean told =
        book.update(
            facts.stream().filter(one -> devices.containsKey(NodeId.of(one.device()))).toList());
    if (told || !now.nodes().equals(graph.nodes()) || !isRoutedAs(now)) {
      last = anew(now, devices);
    }
    graph = now;
    return last;
  }

  private boolean isRoutedAs(NetworkGraph now) {
    return now.adjacencies().equals(graph.adjacencies());
  }

  private LayerThree anew(NetworkGraph now, Map<NodeId, Node> devices) {
    Map<String, Drawn> found = HashMap.newHashMap(drawn.size());
    Map<String, Link> neighbours = new HashMap<>();
    now.adjacencies().stream()
        .filter(
            line -> Stream.of(line.a(), line.b()).allMatch(end -> devices.containsKey(end.node())))
        .forEach(line -> neighbours.put(line.id(), line));
    List<Subnet> wide = new ArrayList<>();
    book.subnets()
        .forEach(subnet -> {
          if (isLine(subnet)) {
            Drawn line = pointToPoint(subnet);
            // An adjacency that is there already has the id of the same two interfaces.
            line.lines().forEach(one -> neighbours.putIfAbsent(one.id(), one));
            found.put(subnet.id(), line);
          } else if (subnet.devices() > 1) {
            wide.add(subnet);
          }
        });
    Map<NodeId, Node> own = new HashMap<>();
    neighbours.values().stream()
        .flatMap(line -> Stream.of(line.a().node(), line.b().node()))
        .forEach(end -> own.put(end, Objects.requireNonNull(devices.get(end))));
    Map<DeviceId, Legs> legs = legs(wide);
    place(wide, leaves(legs, own.keySet()), found);
    follow(neighbours, routed, lines);
    legs.keySet().stream()
        .filter(device -> !leaves.contains(device))
        .map(NodeId::of)
        .forEach(device -> own.put(device, Objects.requireNonNull(devices.get(device))));
    follow(own, shown, nodes);
    drawn = found;
    routed = neighbours;
    shown = own;
    return new LayerThree(
        nodes.settle(), lines.settle(), Collections.unmodifiableMap(new HashMap<>(around)));
  }

  /** Places subnets, as before where neither they nor who is only counted at them differ. */
  private void place(List<Subnet> wide, Set<DeviceId> folded, Map<String, Drawn> found) {
    Set<DeviceId> turned = new HashSet<>();
    folded.stream().filter(device -> !leaves.contains(device)).forEach(turned::add);
    leaves.stream().filter(device -> !folded.contains(device)).forEach(turned::add);
    leaves = folded;
    for (Subnet subnet : wide) {
      Drawn before = drawn.get(subnet.id());
      if (before != null && before.isOf(subnet) && !hasAny(subnet, turned)) {
        found.put(subnet.id(), before);
      } else {
        found.put(subnet.id(), place(subnet));
      }
    }
    drawn.forEach((id, before) -> {
      if (!before.equals(found.get(id))) {
        takeOut(before);
      }
    });
    found.forEach((id, after) -> {
      if (!after.equals(drawn.get(id))) {
        putIn(after);
      }
    });
  }

  private static boolean hasAny(Subnet subnet, Set<DeviceId> turned) {
    return !turned.isEmpty()
        && subnet.members().stream().anyMatch(member -> turned.contains(member.device()));
  }

  private void takeOut(Drawn one) {
    if (one.node() != null) {
      nodes.remove(one.node().id());
      around.remove(one.node().id());
      one.lines().forEach(line -> lines.remove(line.id()));
    }
  }

  private void putIn(Drawn one) {
    if (one.node() != null) {
      nodes.put(one.node());
      around.put(one.node().id(), new LayerThree.Around(one.subnet(), one.folded()));
      one.lines().forEach(lines::put);
    }
  }

  private static <K extends Comparable<K>, T> void follow(
      Map<K, T> now, Map<K, T> before, SortedList<K, T> list) {
    before.keySet().stream().filter(key -> !now.containsKey(key)).forEach(list::remove);
    now.forEach((key, value) -> {
      if (!value.equals(before.get(key))) {
        list.put(value);
      }
    });
  }

  private static boolean isLine(Subnet subnet) {
    return subnet.devices() == 2
        && subnet.members().size() == 2
        && subnet.members().getFirst().address().isPointToPoint();
  }

  /** The ends in the order that adjacencies have them in, so that both have one id. */
  private Drawn pointToPoint(Subnet subnet) {
    Drawn before = drawn.get(subnet.id());
    if (before != null && before.isOf(subnet)) {
      return before;
    }
    List<End> ends =
        subnet.members().stream()
            .sorted(Comparator.comparing(Member::device))
            .map(this::end)
            .toList();
    Link line = line("r-", ends.getFirst(), ends.getLast(), BY_SUBNET);
    return new Drawn(subnet, List.of(), null, List.of(line));
  }

  private Drawn place(Subnet subnet) {
    Map<Boolean, List<Member>> byLeaf =
        subnet.members().stream()
            .collect(Collectors.partitioningBy(member -> leaves.contains(member.device())));
    List<NodeId> folded =
        byLeaf.getOrDefault(true, List.of()).stream()
            .map(member -> NodeId.of(member.device()))
            .distinct()
            .sorted()
            .toList();
    NodeId id = NodeId.subnet(subnet.id());
    List<Link> legs =
        byLeaf.getOrDefault(false, List.of()).stream()
            .map(member -> line("m-", end(member), new End(id, "", "", 0), OWN_WORD))
            .toList();
    return new Drawn(subnet, folded, new Node(id, subnet.name(), site(subnet), "", false), legs);
  }

  private static Map<DeviceId, Legs> legs(List<Subnet> wide) {
    Map<DeviceId, Legs> legs = new HashMap<>();
    for (Subnet subnet : wide) {
      for (Member member : subnet.members()) {
        legs.computeIfAbsent(member.device(), _ -> new Legs()).add(subnet, member);
      }
    }
    return legs;
  }

  /** Nothing is behind a device that has one interface and is nobody's neighbour. */
  private static Set<DeviceId> leaves(Map<DeviceId, Legs> legs, Set<NodeId> routing) {
    return legs.entrySet().stream()
        .filter(one -> one.getValue().areOne() && !routing.contains(NodeId.of(one.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
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
    NetworkInterface port = ifIndex == 0 ? null : book.port(member.device(), ifIndex);
    return port == null
        ? new End(node, "", "", ifIndex)
        : new End(node, port.name(), port.key(), ifIndex);
  }

  /** Over which interfaces a device is in which subnets: one of each version of IP is one leg. */
  private static final class Legs {
    private @Nullable Subnet four;
    private @Nullable Subnet six;
    private int ifIndex = -1;
    private boolean several;

    void add(Subnet subnet, Member member) {
      boolean isSix = subnet.first().isV6();
      Subnet before = isSix ? six : four;
      int own = member.address().ifIndex();
      several |= (before != null && !before.equals(subnet)) || (ifIndex != -1 && ifIndex != own);
      ifIndex = own;
      if (isSix) {
        six = subnet;
      } else {
        four = subnet;
      }
    }

    boolean areOne() {
      return !several;
    }
  }
}
