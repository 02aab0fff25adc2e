package io.bongsu.topology.graph;

import io.bongsu.model.bridging.AggregatePort;
import io.bongsu.model.bridging.BridgeReport;
import io.bongsu.model.topology.NeighbourReport;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the devices of a map tell as bridges, and the aggregates that the far ends of their cables
 * heard their ports to be members of (LLDP-EXT-DOT3-MIB) where they tell none themselves. Pure.
 */
public final class HeardAggregates {
  private HeardAggregates() {}

  /**
   * The bridge of each node; {@link BridgeReport#NONE} for what tells nothing.
   *
   * @param reports what the device of a node told; empty for what is no device or never read
   */
  public static Function<NodeId, BridgeReport> bridges(
      NetworkGraph graph, Function<NodeId, Optional<NeighbourReport>> reports) {
    Map<NodeId, List<AggregatePort>> heard = new HashMap<>();
    for (Link link : graph.links()) {
      add(heard, link.a(), reports.apply(link.b().node()), link.b().ifIndex());
      add(heard, link.b(), reports.apply(link.a().node()), link.a().ifIndex());
    }
    Map<NodeId, BridgeReport> joined = new HashMap<>();
    heard.forEach(
        (node, members) -> joined.put(node, bridge(reports.apply(node)).withMembers(members)));
    return node -> {
      BridgeReport known = joined.get(node);
      return known == null ? bridge(reports.apply(node)) : known;
    };
  }

  private static BridgeReport bridge(Optional<NeighbourReport> report) {
    return report.map(NeighbourReport::bridge).orElse(BridgeReport.NONE);
  }

  private static void add(
      Map<NodeId, List<AggregatePort>> heard,
      End end,
      Optional<NeighbourReport> far,
      int farIfIndex) {
    int aggregate = far.map(report -> aggregate(report, farIfIndex)).orElse(0);
    if (aggregate > 0 && end.ifIndex() > 0 && aggregate != end.ifIndex()) {
      heard
          .computeIfAbsent(end.node(), _ -> new ArrayList<>(1))
          .add(AggregatePort.member(end.ifIndex(), aggregate));
    }
  }

  /** The aggregate that a port heard its neighbour's port to be in, 0 none. */
  public static int aggregate(NeighbourReport report, int ifIndex) {
    return ifIndex <= 0 ? 0 : report.setting(ifIndex).heardAggregate();
  }
}
