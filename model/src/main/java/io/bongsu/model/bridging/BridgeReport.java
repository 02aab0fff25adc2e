package io.bongsu.model.bridging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** With what the same device tells in other contexts, such as those of its VLANs. */
  public BridgeReport with(Collection<BridgeReport> contexts) {
    Map<Integer, Integer> allPorts = new TreeMap<>();
    contexts.forEach(context -> allPorts.putAll(context.ports));
    allPorts.putAll(ports);
    VlanReport allVlans = vlans;
    for (BridgeReport context : contexts) {
      allVlans = allVlans.with(context.vlans);
    }
    return new BridgeReport(
        allPorts,
        SpanningTreePort.merged(each(contexts, BridgeReport::spanningTree)),
        joined(contexts, BridgeReport::forwarding),
        joined(contexts, BridgeReport::aggregates),
        allVlans);
  }

  /** The same with members of aggregates, but for ports that it tells an aggregate of. */
  public BridgeReport withMembers(List<AggregatePort> others) {
    Set<Integer> told =
        aggregates.stream()
            .filter(port -> port.aggregate() > 0)
            .map(AggregatePort::ifIndex)
            .collect(Collectors.toSet());
    List<AggregatePort> more =
        others.stream().filter(port -> !told.contains(port.ifIndex())).distinct().toList();
    return more.isEmpty()
        ? this
        : new BridgeReport(
            ports,
            spanningTree,
            forwarding,
            Stream.concat(more.stream(), aggregates.stream()).toList(),
            vlans);
  }

  private <T> List<T> joined(
      Collection<BridgeReport> contexts, Function<BridgeReport, List<T>> part) {
    return each(contexts, part).distinct().toList();
  }

  private <T> Stream<T> each(
      Collection<BridgeReport> contexts, Function<BridgeReport, List<T>> part) {
    return Stream.concat(Stream.of(this), contexts.stream())
        .flatMap(report -> part.apply(report).stream());
  }
}
