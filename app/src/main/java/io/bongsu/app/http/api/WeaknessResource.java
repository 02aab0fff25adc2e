package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.MapSource;
import io.bongsu.model.access.Role;
import io.bongsu.model.topology.Contradiction;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.graph.EndMismatches;
import io.bongsu.topology.graph.HeardAggregates;
import io.bongsu.topology.graph.LayerTwoLoops;
import io.bongsu.topology.graph.Redundancy;
import io.bongsu.topology.graph.SinglePoints;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is weak on the map although nothing failed yet. */
final class WeaknessResource implements Resource {
  private final DeviceDirectory devices;
  private final MapSource map;

  WeaknessResource(DeviceDirectory devices, MapSource map) {
    this.devices = devices;
    this.map = map;
  }

  @Override
  public void routes(Routes routes) {
    routes.read("/api/v1/topology/weak-points", Role.VIEWER, this::weakPoints);
    routes.read("/api/v1/topology/mismatches", Role.VIEWER, this::mismatches, "link");
    routes.read("/api/v1/topology/contradictions", Role.VIEWER, this::contradictions, "device");
  }

  private void weakPoints(Exchange exchange) {
    NetworkGraph graph = map.current().graph();
    Map<String, String> names = Neighbourhood.names(graph);
    Map<String, Link> links = new HashMap<>();
    graph.links().forEach(link -> links.put(link.id(), link));
    exchange.json(
        new WeakPointsJson(
            SinglePoints.of(graph).stream()
                .map(point -> PointJson.of(point, links, names))
                .toList(),
            Redundancy.missing(graph).stream().map(weak -> WeaknessJson.of(weak, names)).toList(),
            LayerTwoLoops.of(
                    graph,
                    HeardAggregates.bridges(graph, node -> LinkSettings.report(devices, node)))
                .stream()
                .map(loop -> LoopJson.of(loop, names))
                .toList()));
  }

  private void mismatches(Exchange exchange) {
    NetworkGraph graph = map.current().graph();
    String only = exchange.query().text("link");
    List<Link> links =
        graph.links().stream()
            .filter(link -> only.isEmpty() || link.id().equals(only))
            .filter(link -> link.b().node().device().isPresent())
            .toList();
    Map<String, String> names = Neighbourhood.names(graph);
    exchange.json(
        new Page.All<>(
            EndMismatches.of(links, new LinkSettings(devices)::of).stream()
                .map(mismatch -> MismatchJson.of(mismatch, names))
                .toList()));
  }

  private void contradictions(Exchange exchange) {
    String only = exchange.query().text("device");
    Map<String, String> names = Neighbourhood.names(map.current().graph());
    exchange.json(
        new Page.All<>(
            map.contradictions().stream()
                .filter(one -> only.isEmpty() || concerns(one, only))
                .map(one -> ContradictionJson.of(one, names))
                .toList()));
  }

  private static boolean concerns(Contradiction one, String device) {
    return Stream.concat(Stream.of(one.device()), one.others().stream())
        .anyMatch(id -> NodeId.of(id).text().equals(device));
  }

  private record WeakPointsJson(
      List<PointJson> points, List<WeaknessJson> redundancy, List<LoopJson> loops) {}

  private record LoopJson(List<String> links, List<String> names, List<Integer> vlans) {
    static LoopJson of(LayerTwoLoops.Loop loop, Map<String, String> names) {
      return new LoopJson(
          loop.links().stream().map(Link::id).toList(),
          loop.links().stream()
              .flatMap(link -> Stream.of(link.a(), link.b()))
              .map(end -> names.getOrDefault(end.node().text(), ""))
              .distinct()
              .sorted()
              .toList(),
          loop.vlans());
    }
  }

  private record PointJson(String kind, String id, String name, int cutOff) {
    static PointJson of(
        SinglePoints.Point point, Map<String, Link> links, Map<String, String> names) {
      Link link = point.link() ? links.get(point.id()) : null;
      return new PointJson(
          link == null ? "node" : "link",
          point.id(),
          link == null ? names.getOrDefault(point.id(), "") : ends(link, names),
          point.cutOff());
    }

    private static String ends(Link link, Map<String, String> names) {
      return end(link.a(), names) + " – " + end(link.b(), names);
    }

    private static String end(End end, Map<String, String> names) {
      String name = names.getOrDefault(end.node().text(), "");
      return end.port().isEmpty() ? name : name + " " + end.port();
    }
  }

  private record WeaknessJson(
      String node, String name, String shared, String card, List<String> links) {
    static WeaknessJson of(Redundancy.Weakness weak, Map<String, String> names) {
      String id = weak.node().id().text();
      return new WeaknessJson(
          id,
          names.getOrDefault(id, ""),
          weak.shared().label(),
          weak.card(),
          weak.uplinks().stream().map(Link::id).toList());
    }
  }

  private record MismatchJson(
      String link, String kind, LinkEndJson a, LinkEndJson b, long aValue, long bValue) {
    static MismatchJson of(EndMismatches.Mismatch mismatch, Map<String, String> names) {
      return new MismatchJson(
          mismatch.link().id(),
          mismatch.kind().label(),
          LinkEndJson.of(mismatch.link().a(), names),
          LinkEndJson.of(mismatch.link().b(), names),
          mismatch.a(),
          mismatch.b());
    }
  }
}
