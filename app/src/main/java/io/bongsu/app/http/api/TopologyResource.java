package io.bongsu.app.http.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.bongsu.app.http.Exchange;
import io.bongsu.app.http.Problem;
import io.bongsu.app.http.Query;
import io.bongsu.app.http.Resource;
import io.bongsu.app.http.Routes;
import io.bongsu.app.state.DeviceDirectory;
import io.bongsu.app.state.DeviceView;
import io.bongsu.app.state.LayerThreeView;
import io.bongsu.app.state.LinkAge;
import io.bongsu.app.state.LinkState;
import io.bongsu.app.state.MapSource;
import io.bongsu.app.state.MapView;
import io.bongsu.model.access.Role;
import io.bongsu.model.topology.LayoutStore;
import io.bongsu.model.topology.LayoutStore.Position;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import io.bongsu.topology.layer3.LayerThree;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The map. */
final class TopologyResource implements Resource {
  private static final String[] PARAMETERS = {"scope", "site", "focus", "hops", "at"};
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
    routes.read("/api/v1/topology", Role.VIEWER, this::answer, PARAMETERS);
    routes.read("/api/v1/topology/links/{id}", Role.VIEWER, this::link);
    routes.read("/api/v1/exports/topology.graphml", Role.VIEWER, this::graphMl, PARAMETERS);
    routes.read("/api/v1/exports/links.csv", Role.VIEWER, this::linksCsv, PARAMETERS);
  }

  private void answer(Exchange exchange) {
    TopologyJson topology = read(exchange);
    String tag = "W/\"%s-%x\"".formatted(topology.version(), topology.content());
    exchange.answerHeader("ETag", tag);
    if (exchange.header("If-None-Match").equals(tag)) {
      exchange.nothing(304);
      return;
    }
    exchange.json(topology);
  }

  /** One link of any layer, with since when it is known. */
  private void link(Exchange exchange) {
    String id = exchange.path("id");
    NetworkGraph graph = map.current().graph();
    NetworkGraph layerThree = map.current().layerThree().map().graph();
    Map<String, String> names = new HashMap<>(Neighbourhood.names(graph));
    names.putAll(Neighbourhood.names(layerThree));
    Link link =
        Stream.of(
                graph.links(), graph.adjacencies(), graph.dependencies(), layerThree.adjacencies())
            .flatMap(List::stream)
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Problem.absent("The map has no link with this id"));
    LinkAge age = map.age(id);
    exchange.json(
        new LinkDetailJson(
            MapLinkJson.of(link, map.link(id), names, new AggregateNames(devices.all()).of(link)),
            age.first(),
            age.last()));
  }

  private record LinkDetailJson(
      @JsonUnwrapped MapLinkJson link, @Nullable Instant firstSeen, @Nullable Instant lastSeen) {}

  private void graphMl(Exchange exchange) {
    TopologyJson topology = read(exchange);
    exchange.answerHeader(
        "Content-Disposition",
        "attachment; filename=\"%s\"".formatted(file(exchange, "topology", "graphml")));
    exchange.content(
        "application/graphml+xml",
        GraphMl.of(
            topology.nodes(), topology.links(), topology.adjacencies(), topology.dependencies()));
  }

  private void linksCsv(Exchange exchange) {
    TopologyJson topology = read(exchange);
    Csv.send(
        exchange,
        file(exchange, "links", "csv"),
        LinkRows.of(topology.links(), topology.adjacencies(), topology.dependencies()));
  }

  /** A file of a past moment says of which. */
  private String file(Exchange exchange, String name, String ending) {
    Instant now = history.clock().instant();
    Instant at = exchange.query().moment("at", now);
    String moment =
        at.isBefore(now)
            ? "-" + at.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "")
            : "";
    return name + moment + "." + ending;
  }

  private TopologyJson read(Exchange exchange) {
    Instant now = history.clock().instant();
    Instant at = exchange.query().moment("at", now);
    return at.isBefore(now) ? past(at, exchange.query()) : now(now, exchange.query());
  }

  private TopologyJson now(Instant now, Query query) {
    boolean lastKnown = !map.isDrawn();
    Drawn drawn =
        isLayerThree(query) ? Drawn.ofLayerThree(map.current()) : Drawn.ofSites(map.current());
    return topology(drawn, now, devices.all(), query, map::link).lastKnown(lastKnown);
  }

  private static boolean isLayerThree(Query query) {
    String scope = query.text("scope");
    if (!scope.isEmpty()
        && !scope.equals(LayoutStore.SITES)
        && !scope.equals(LayoutStore.LAYER_THREE)) {
      throw Problem.bad("A scope is sites or l3");
    }
    return scope.equals(LayoutStore.LAYER_THREE);
  }

  /** The map as it was, with the states that devices had; what links carried then is not told. */
  private TopologyJson past(Instant at, Query query) {
    if (isLayerThree(query)) {
      throw Problem.bad("Layer 3 is not kept for past times; ask for it without at");
    }
    MapView view = map.past(new PastMaps(history.topology()).at(at));
    List<DeviceView> all = new PastDevices(devices, history.status()).at(at, view.graph());
    return topology(Drawn.ofSites(view), at, all, query, _ -> LinkState.UNKNOWN);
  }

  private static TopologyJson topology(
      Drawn drawn,
      Instant at,
      List<DeviceView> all,
      Query query,
      Function<String, LinkState> states) {
    MapView view = drawn.view();
    TopologyScope scope = TopologyScope.of(view.graph(), drawn.lines(), query);
    LinkTexts texts =
        new LinkTexts(scope, Neighbourhood.names(view.graph()), states, new AggregateNames(all));
    return new TopologyJson(
        view.version().isEmpty() ? "at-" + at.toEpochMilli() : view.version(),
        at,
        false,
        drawn.hasSites() ? sites(view, all, scope) : List.of(),
        nodes(drawn, all, scope),
        texts.of(view.graph().links()),
        texts.of(view.graph().adjacencies()),
        texts.of(view.graph().dependencies()));
  }

  private static List<SiteJson> sites(MapView view, List<DeviceView> all, TopologyScope scope) {
    SortedMap<String, StatusCounts> counts = SiteResource.counts(all);
    Set<String> names = new TreeSet<>(scope.sites());
    if (scope.whole()) {
      names.addAll(counts.keySet());
    }
    return names.stream()
        .map(name ->
            SiteJson.of(
                name,
                view.sites().getOrDefault(name, ORIGIN),
                counts.getOrDefault(name, new StatusCounts())))
        .toList();
  }

  private static List<MapNodeJson> nodes(Drawn drawn, List<DeviceView> all, TopologyScope scope) {
    MapView view = drawn.view();
    Map<String, DeviceView> byNode = new HashMap<>();
    all.forEach(device -> byNode.put(device.id().toString(), device));
    return view.graph().nodes().stream()
        .filter(node -> scope.nodes().contains(node.id()))
        .map(node ->
            MapNodeJson.of(
                node,
                byNode.get(node.id().text()),
                view.nodes().getOrDefault(node.id().text(), ORIGIN),
                drawn.subnets().get(node.id())))
        .toList();
  }

  /**
   * What is told of.
   *
   * @param view nodes with their places
   * @param lines what leads from node to node
   * @param subnets by their nodes
   * @param hasSites whether places count from the middle of a site
   */
  private record Drawn(
      MapView view, List<Link> lines, Map<NodeId, LayerThree.Around> subnets, boolean hasSites) {
    static Drawn ofSites(MapView view) {
      return new Drawn(view, view.graph().links(), Map.of(), true);
    }

    static Drawn ofLayerThree(MapView view) {
      LayerThreeView layer = view.layerThree();
      NetworkGraph graph = layer.map().graph();
      MapView own =
          new MapView(view.version(), graph, Map.of(), layer.places(), LayerThreeView.EMPTY);
      return new Drawn(own, graph.adjacencies(), layer.map().around(), false);
    }
  }

  /** What is told of each link. */
  private record LinkTexts(
      TopologyScope scope,
      Map<String, String> names,
      Function<String, LinkState> states,
      AggregateNames aggregates) {
    List<MapLinkJson> of(List<Link> links) {
      return links.stream()
          .filter(scope::lists)
          .map(link -> MapLinkJson.of(link, states.apply(link.id()), names, aggregates.of(link)))
          .toList();
    }
  }

  private record TopologyJson(
      String version,
      Instant at,
      boolean lastKnown,
      List<SiteJson> sites,
      List<MapNodeJson> nodes,
      List<MapLinkJson> links,
      List<MapLinkJson> adjacencies,
      List<MapLinkJson> dependencies) {
    /** The same while nothing but the time differs. */
    int content() {
      return List.of(lastKnown, sites, nodes, links, adjacencies, dependencies).hashCode();
    }

    TopologyJson lastKnown(boolean is) {
      return new TopologyJson(version, at, is, sites, nodes, links, adjacencies, dependencies);
    }
  }

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
