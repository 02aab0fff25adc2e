package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Query;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.LinkState;
import io.bongsu.app.state.MapSource;
import io.bongsu.model.access.Role;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.graph.FailureImpact;
import io.bongsu.topology.graph.NetworkPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Questions to the map: the way between two nodes, and what a failure would cut off. */
final class GraphResource implements Resource {
  private static final Map<String, NetworkPath.Layer> LAYERS =
      Map.of("l2", NetworkPath.Layer.L2, "l3", NetworkPath.Layer.L3);

  private final DeviceDirectory devices;
  private final MapSource map;
  private final PacketNetwork packets;

  GraphResource(DeviceDirectory devices, MapSource map) {
    this.devices = devices;
    this.map = map;
    this.packets = new PacketNetwork(devices);
  }

  @Override
  public void routes(Routes routes) {
    routes.read("/api/v1/topology/path", Role.VIEWER, this::path, "from", "to", "layer");
    routes.read("/api/v1/topology/impact", Role.VIEWER, this::impact, "node", "link", "site");
  }

  private void path(Exchange exchange) {
    Query query = exchange.query();
    NetworkGraph graph = map.current().graph();
    NodeId from = node(graph, query.text("from"), "from");
    NodeId to = node(graph, query.text("to"), "to");
    NetworkPath.Layer layer = query.choice("layer", LAYERS, NetworkPath.Layer.L2);
    Predicate<Link> isDown = link -> map.link(link.id()).status() == LinkState.Status.DOWN;
    WayFinder finder = new WayFinder(graph, devices, packets, isDown);
    PathJson.Writer writer = new PathJson.Writer(graph, devices, map);
    exchange.json(
        writer.of(
            layer == NetworkPath.Layer.L3 ? finder.routed(from, to) : finder.cabled(from, to)));
  }

  private static NodeId node(NetworkGraph graph, String id, String parameter) {
    return graph.nodes().stream()
        .map(Node::id)
        .filter(known -> known.text().equals(id))
        .findFirst()
        .orElseThrow(
            () -> Problem.bad("Parameter " + parameter + " must be the id of a node of the map"));
  }

  private void impact(Exchange exchange) {
    Query query = exchange.query();
    NetworkGraph graph = map.current().graph();
    List<String> given =
        List.of(query.text("node"), query.text("link"), query.text("site")).stream()
            .filter(text -> !text.isEmpty())
            .toList();
    if (given.size() != 1) {
      throw Problem.bad("Give one of node, link and site: what is to fail");
    }
    exchange.json(ImpactJson.of(cutOff(graph, query), devices));
  }

  private static List<Node> cutOff(NetworkGraph graph, Query query) {
    FailureImpact impact = new FailureImpact(graph);
    String link = query.text("link");
    String site = query.text("site");
    if (!link.isEmpty()) {
      if (graph.links().stream().noneMatch(known -> known.id().equals(link))) {
        throw Problem.bad("Parameter link must be the id of a link of the map");
      }
      return impact.ofLinks(Set.of(link));
    }
    if (!site.isEmpty()) {
      if (graph.nodes().stream().noneMatch(node -> node.site().equals(site))) {
        throw Problem.bad("Parameter site must be the name of a site of the map");
      }
      return impact.ofSite(site);
    }
    return impact.ofNode(node(graph, query.text("node"), "node"));
  }
}
