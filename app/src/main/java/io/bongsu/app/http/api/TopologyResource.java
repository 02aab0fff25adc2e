package io.bongsu.app.http.api;

import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DeviceView;
import io.bongsu.app.state.LinkState;
import io.bongsu.app.state.MapSource;
import io.bongsu.app.state.MapView;
import io.bongsu.model.access.Role;
import io.bongsu.model.topology.LayoutStore.Position;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The map. */
final class TopologyResource implements Resource {
  private static final Position ORIGIN = new Position(0, 0, false);

  private final DeviceDirectory devices;
  private final MapSource map;
  private final HistoryParts history;

  TopologyResource(DeviceDirectory devices, MapSource map, HistoryParts history) {
    this.devices = devices;
    this.map = map;
    this.history = history;
  }

  @Override
  public void routes(Routes routes) {
    routes.read("/api/v1/topology", Role.VIEWER, this::answer, "site", "at");
  }

  private void answer(Exchange exchange) {
    Instant now = history.clock().instant();
    Instant at = exchange.query().moment("at", now);
    if (at.isBefore(now)) {
      past(exchange, at);
    } else {
      now(exchange);
    }
  }

  /** The map as it was, with the states that devices had; what links carried then is not told. */
  private void past(Exchange exchange, Instant at) {
    MapView view = map.past(new PastMaps(history.topology()).at(at));
    List<DeviceView> all = new PastDevices(devices, history.status()).at(at, view.graph());
    Scope scope = Scope.of(view, exchange.query().repeated("site"));
    exchange.json(
        new TopologyJson(
            "at-" + at.toEpochMilli(),
            at,
            sites(view, all, scope),
            nodes(view, all, scope),
            links(view, scope, _ -> LinkState.UNKNOWN)));
  }

  private void now(Exchange exchange) {
    MapView view = map.current();
    List<DeviceView> all = devices.all();
    Scope scope = Scope.of(view, exchange.query().repeated("site"));
    List<SiteJson> sites = sites(view, all, scope);
    List<MapNodeJson> nodes = nodes(view, all, scope);
    List<MapLinkJson> links = links(view, scope, map::link);
    String tag = "W/\"%s-%x\"".formatted(view.version(), List.of(sites, nodes, links).hashCode());
    exchange.answerHeader("ETag", tag);
    if (exchange.header("If-None-Match").equals(tag)) {
      exchange.nothing(304);
      return;
    }
    exchange.json(new TopologyJson(view.version(), history.clock().instant(), sites, nodes, links));
  }

  private static List<SiteJson> sites(MapView view, List<DeviceView> all, Scope scope) {
    SortedMap<String, StatusCounts> counts = SiteResource.counts(all);
    Set<String> names = new TreeSet<>(counts.keySet());
    view.graph().nodes().forEach(node -> names.add(node.site()));
    return names.stream()
        .filter(scope::includes)
        .map(name ->
            SiteJson.of(
                name,
                view.sites().getOrDefault(name, ORIGIN),
                counts.getOrDefault(name, new StatusCounts())))
        .toList();
  }

  private static List<MapNodeJson> nodes(MapView view, List<DeviceView> all, Scope scope) {
    Map<String, DeviceView> byNode = new HashMap<>();
    all.forEach(device -> byNode.put(device.id().toString(), device));
    return view.graph().nodes().stream()
        .filter(node -> scope.nodes.contains(node.id()))
        .map(node ->
            MapNodeJson.of(
                node,
                byNode.get(node.id().text()),
                view.nodes().getOrDefault(node.id().text(), ORIGIN)))
        .toList();
  }

  private static List<MapLinkJson> links(
      MapView view, Scope scope, Function<String, LinkState> states) {
    Map<String, String> names = Neighbourhood.names(view.graph());
    return view.graph().links().stream()
        .filter(scope::touches)
        .map(link -> MapLinkJson.of(link, states.apply(link.id()), names))
        .toList();
  }

  /**
   * What is asked for.
   *
   * @param sites empty for all
   * @param nodes nodes of these sites and the far ends of links that leave them
   */
  private record Scope(List<String> sites, Set<NodeId> inside, Set<NodeId> nodes) {
    static Scope of(MapView view, List<String> sites) {
      Set<NodeId> inside = new HashSet<>();
      for (Node node : view.graph().nodes()) {
        if (sites.isEmpty() || sites.contains(node.site())) {
          inside.add(node.id());
        }
      }
      Scope narrow = new Scope(sites, inside, inside);
      Set<NodeId> nodes = new HashSet<>(inside);
      view.graph().links().stream()
          .filter(narrow::touches)
          .forEach(link -> nodes.addAll(List.of(link.a().node(), link.b().node())));
      return new Scope(sites, inside, nodes);
    }

    boolean includes(String site) {
      return sites.isEmpty() || sites.contains(site);
    }

    boolean touches(Link link) {
      return inside.contains(link.a().node()) || inside.contains(link.b().node());
    }
  }

  private record TopologyJson(
      String version,
      Instant at,
      List<SiteJson> sites,
      List<MapNodeJson> nodes,
      List<MapLinkJson> links) {}

  private record SiteJson(
      String name,
      double x,
      double y,
      boolean pinned,
      int deviceCount,
      Map<String, Integer> counts,
      String worst) {
    static SiteJson of(String name, Position position, StatusCounts counts) {
      return new SiteJson(
          name,
          position.x(),
          position.y(),
          position.pinned(),
          counts.total(),
          counts.json(),
          counts.worst());
    }
  }
}
