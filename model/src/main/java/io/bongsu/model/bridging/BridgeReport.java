package io.bongsu.model.bridging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Everything a device tells as a bridge.
 *
 * @param ports dot1dBasePort to ifIndex
 * @param spanningTree ports that take part
 * @param forwarding learned addresses by port
 * @param aggregates memberships and LACP partners
 * @param vlans which VLANs its ports carry
 */
public record BridgeReport(
    Map<Integer, Integer> ports,
    List<SpanningTreePort> spanningTree,
    List<LearnedAddresses> forwarding,
    List<AggregatePort> aggregates,
    VlanReport vlans) {
  /** No bridge, or never read. */
  public static final BridgeReport NONE =
      new BridgeReport(Map.of(), List.of(), List.of(), List.of());

  /** Refuses nothing: what an older store left out was never read. */
  public BridgeReport {
    vlans = Objects.requireNonNullElse(vlans, VlanReport.NONE);
  }

  /** A bridge that tells nothing of VLANs. */
  public BridgeReport(
      Map<Integer, Integer> ports,
      List<SpanningTreePort> spanningTree,
      List<LearnedAddresses> forwarding,
      List<AggregatePort> aggregates) {
    this(ports, spanningTree, forwarding, aggregates, VlanReport.NONE);
  }

  /** The same with other VLANs. */
  public BridgeReport with(VlanReport other) {
    return new BridgeReport(ports, spanningTree, forwarding, aggregates, other);
  }

  /** With what the same device tells in another context, such as that of one VLAN. */
  public BridgeReport with(BridgeReport context) {
    Map<Integer, Integer> allPorts = new TreeMap<>(context.ports);
    allPorts.putAll(ports);
    return new BridgeReport(
        allPorts,
        joined(spanningTree, context.spanningTree),
        joined(forwarding, context.forwarding),
        joined(aggregates, context.aggregates),
        vlans.with(context.vlans));
  }

  private static <T> List<T> joined(List<T> mine, List<T> others) {
    List<T> all = new ArrayList<>(mine);
    all.addAll(others);
    return all.stream().distinct().toList();
  }
}
