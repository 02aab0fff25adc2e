package io.bongsu.model.bridging;

import io.bongsu.model.net.MacAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A row of dot1dStpPortTable (RFC 4188) whose port takes part in the spanning tree.
 *
 * @param port dot1dStpPort
 * @param ifIndex its dot1dBasePortIfIndex, 0 unknown
 * @param designatedBridge the MAC in dot1dStpPortDesignatedBridge
 * @param designatedPort the port number in dot1dStpPortDesignatedPort, without its priority
 * @param state dot1dStpPortState
 * @param vlans in whose own trees it is so; none: in the tree of all VLANs
 */
public record SpanningTreePort(
    int port,
    int ifIndex,
    MacAddress designatedBridge,
    int designatedPort,
    State state,
    VlanSet vlans) {
  /** What the port does with frames. */
  public enum State {
    UNKNOWN,
    /** Blocking, listening, learning or broken. */
    HOLDS_BACK,
    FORWARDING
  }

  /** Refuses nothing: what an older store left out was never read. */
  public SpanningTreePort {
    state = Objects.requireNonNullElse(state, State.UNKNOWN);
    vlans = Objects.requireNonNullElse(vlans, VlanSet.NONE);
  }

  /** A port in the tree of all VLANs. */
  public SpanningTreePort(
      int port, int ifIndex, MacAddress designatedBridge, int designatedPort, State state) {
    this(port, ifIndex, designatedBridge, designatedPort, state, VlanSet.NONE);
  }

  /** A port whose state is not known. */
  public SpanningTreePort(int port, int ifIndex, MacAddress designatedBridge, int designatedPort) {
    this(port, ifIndex, designatedBridge, designatedPort, State.UNKNOWN);
  }

  /** The same in the trees of these VLANs. */
  public SpanningTreePort in(VlanSet others) {
    return new SpanningTreePort(port, ifIndex, designatedBridge, designatedPort, state, others);
  }

  /** Each that is so in several VLANs once, with all of them. */
  static List<SpanningTreePort> merged(Stream<SpanningTreePort> rows) {
    Map<SpanningTreePort, Set<VlanSet>> vlans = new LinkedHashMap<>();
    Set<SpanningTreePort> common = new LinkedHashSet<>();
    rows.forEach(row -> {
      if (row.vlans.equals(VlanSet.NONE)) {
        common.add(row);
      } else {
        vlans.computeIfAbsent(row.in(VlanSet.NONE), _ -> new HashSet<>()).add(row.vlans);
      }
    });
    List<SpanningTreePort> merged = new ArrayList<>(common);
    vlans.forEach(
        (row, sets) -> merged.add(row.in(VlanSet.of(sets.stream().flatMapToInt(VlanSet::stream)))));
    return List.copyOf(merged);
  }
}
