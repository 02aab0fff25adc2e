package io.bongsu.topology.graph;

import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.bridging.SpanningTreePort;
import io.bongsu.model.bridging.SpanningTreePort.State;
import io.bongsu.model.bridging.VlanPort;
import io.bongsu.model.bridging.VlanSet;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NodeId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What spanning tree does at the ends of links, in the tree of all VLANs (number 0) or in those of
 * single ones. A member of an aggregate does what its aggregate does; a shared segment passes all.
 * Not thread-safe.
 */
final class TreePorts {
  /** The number of the tree that all VLANs share. */
  static final int COMMON = 0;

  private final Function<NodeId, BridgeReport> bridges;
  private final Map<End, List<SpanningTreePort>> rows = new HashMap<>();

  TreePorts(Function<NodeId, BridgeReport> bridges) {
    this.bridges = bridges;
  }

  /** The aggregate that the port is a member of, 0 none. */
  int aggregate(End end) {
    return bridges.apply(end.node()).aggregates().stream()
        .filter(member -> member.ifIndex() == end.ifIndex())
        .mapToInt(AggregatePort::aggregate)
        .filter(aggregate -> aggregate > 0)
        .findFirst()
        .orElse(0);
  }

  /** The VLANs that have a tree of their own at the port. */
  Set<Integer> vlans(End end) {
    Set<Integer> vlans = new TreeSet<>();
    rows(end).forEach(row -> row.vlans().stream().forEach(vlans::add));
    return vlans;
  }

  /** Whether the port forwards in a VLAN by its own word, and says nothing else. */
  boolean forwards(End end, int vlan) {
    return isSegment(end) || deciding(end, vlan).equals(EnumSet.of(State.FORWARDING));
  }

  /** Whether the port holds a VLAN back. */
  boolean holdsBack(End end, int vlan) {
    return deciding(end, vlan).contains(State.HOLDS_BACK);
  }

  /** Of a VLAN with a tree of its own only that counts. */
  private Set<State> deciding(End end, int vlan) {
    Set<State> own = states(end, row -> row.vlans().has(vlan));
    return own.isEmpty() ? states(end, row -> row.vlans().equals(VlanSet.NONE)) : own;
  }

  private Set<State> states(End end, Predicate<SpanningTreePort> wanted) {
    Set<State> states = EnumSet.noneOf(State.class);
    rows(end).stream().filter(wanted).forEach(row -> states.add(row.state()));
    return states;
  }

  /** Whether the port carries a VLAN as far as it tells. */
  boolean carries(End end, int vlan) {
    return vlan == COMMON || told(end).map(port -> port.carries(vlan)).orElse(true);
  }

  /** The VLANs of the port or its aggregate; empty when it tells none. */
  Optional<VlanPort> told(End end) {
    BridgeReport bridge = bridges.apply(end.node());
    return bridge.vlans().port(end.ifIndex()).or(() -> bridge.vlans().port(aggregate(end)));
  }

  static boolean isSegment(End end) {
    return end.node().kind() == NodeId.Kind.SEGMENT;
  }

  /** Spanning tree runs on the aggregate, not on its members. */
  private List<SpanningTreePort> rows(End end) {
    return rows.computeIfAbsent(
        end,
        _ -> {
          int aggregate = aggregate(end);
          return bridges.apply(end.node()).spanningTree().stream()
              .filter(row -> row.ifIndex() > 0)
              .filter(row -> row.ifIndex() == end.ifIndex() || row.ifIndex() == aggregate)
              .toList();
        });
  }
}
