package io.bongsu.app.http.api;

import io.bongsu.app.state.LayerThreeView;
import io.bongsu.app.state.LinkAge;
import io.bongsu.app.state.LinkState;
import io.bongsu.app.state.MapSource;
import io.bongsu.app.state.MapView;
import io.bongsu.model.topology.Contradiction;
import io.bongsu.model.topology.LayoutStore;
import io.bongsu.model.topology.LayoutStore.Position;
import io.bongsu.model.topology.LinkStore;
import io.bongsu.model.topology.ManualLink;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A map that shows the graph a test draws, over real stores. */
final class DrawnMap implements MapSource {
  private final LayoutStore layouts;
  private final LinkStore links;
  volatile NetworkGraph graph = NetworkGraph.EMPTY;
  volatile String version = "1";
  volatile boolean drawn = true;
  volatile LayerThreeView layerThree = LayerThreeView.EMPTY;
  volatile List<Contradiction> contradictions = List.of();
  final Map<String, Position> sites = new ConcurrentHashMap<>();
  final Map<String, Position> nodes = new ConcurrentHashMap<>();
  final Map<String, LinkState> states = new ConcurrentHashMap<>();

  DrawnMap(LayoutStore layouts, LinkStore links) {
    this.layouts = layouts;
    this.links = links;
  }

  @Override
  public MapView current() {
    return new MapView(version, graph, Map.copyOf(sites), Map.copyOf(nodes), layerThree);
  }

  @Override
  public List<Contradiction> contradictions() {
    return contradictions;
  }

  @Override
  public boolean isDrawn() {
    return drawn;
  }

  @Override
  public MapView past(NetworkGraph past) {
    return new MapView("", past, Map.copyOf(sites), Map.copyOf(nodes), LayerThreeView.EMPTY);
  }

  @Override
  public LinkState link(String linkId) {
    return states.getOrDefault(linkId, LinkState.UNKNOWN);
  }

  @Override
  public LinkAge age(String linkId) {
    return new LinkAge(links.sight(linkId).map(LinkStore.Sight::first).orElse(null), null);
  }

  @Override
  public LinkState between(Link link) {
    return states.getOrDefault(link.a().port() + " " + link.b().port(), LinkState.UNKNOWN);
  }

  @Override
  public void move(String scope, String node, Position position) {
    layouts.save(scope, Map.of(node, position));
    if (!scope.equals("l3")) {
      (scope.equals("sites") ? sites : nodes).put(node, position);
    }
  }

  @Override
  public void reset(String scope) {
    layouts.reset(scope);
  }

  @Override
  public List<ManualLink> manualLinks() {
    return links.manual();
  }

  @Override
  public boolean removeManualLink(long id, String actor) {
    return links.removeManual(id);
  }
}
