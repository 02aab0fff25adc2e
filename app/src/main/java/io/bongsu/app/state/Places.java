package io.bongsu.app.state;

import io.bongsu.model.device.SnmpAccess;
import io.bongsu.model.topology.LayoutStore;
import io.bongsu.model.topology.LayoutStore.Position;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.topology.DeviceFacts;
import io.bongsu.topology.MapLayout;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Where things stand. Places become final, and are stored, when a site's devices have told their
 * neighbours or had two minutes to do so; before that a new site is still drawn anew as its links
 * come in.
 */
public final class Places {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final LayoutStore store;
  private final DeferredWrites writes;
  private final InstantSource clock;
  private final MapLayout layout = new MapLayout();
  private final LayerThreePlaces layerThree;
  private final Map<String, Position> sites = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Position>> nodes = new ConcurrentHashMap<>();
  private final Map<String, Instant> appeared = new HashMap<>();
  private MapView last = MapView.EMPTY;
  private long changes;
  private volatile boolean settled;

  /** Wires the keeper of places. */
  public Places(LayoutStore store, DeferredWrites writes, InstantSource clock) {
    this.store = store;
    this.writes = writes;
    this.clock = clock;
    this.layerThree = new LayerThreePlaces(store, writes);
  }

  /** Reads the stored site positions; those inside a site are read when it first appears. */
  void load() {
    sites.putAll(store.positions(LayoutStore.SITES));
    layerThree.load();
  }

  /**
   * Gives every site and node its place, and those of layer 3 theirs; the version is a new one when
   * anything differs from the last view.
   */
  MapView place(
      NetworkGraph graph, List<DeviceView> views, List<DeviceFacts> facts, String lastVersion) {
    Map<String, List<Node>> members =
        graph.nodes().stream().collect(Collectors.groupingBy(Node::site));
    MapLayout.Placement placed = placed(graph, members.keySet());
    Set<String> silent = silent(views);
    boolean allSettled = true;
    for (Map.Entry<String, List<Node>> site : members.entrySet()) {
      if (isSettled(site.getKey(), silent)) {
        fix(site.getKey(), site.getValue(), placed);
      } else {
        allSettled = false;
      }
    }
    settled = allSettled;
    MapView view =
        new MapView(
            lastVersion,
            graph,
            placed.sites(),
            placed.devices(),
            layerThree.place(graph, facts, allSettled));
    return view.equals(last) ? view : renamed(view);
  }

  /** The same places for another graph; nothing becomes final by it. */
  MapView past(NetworkGraph graph) {
    Set<String> names = graph.nodes().stream().map(Node::site).collect(Collectors.toSet());
    MapLayout.Placement placed = placed(graph, names);
    return new MapView("", graph, placed.sites(), placed.devices(), LayerThreeView.EMPTY);
  }

  private MapLayout.Placement placed(NetworkGraph graph, Set<String> names) {
    Map<String, Position> known = new HashMap<>();
    for (String site : names) {
      known.putAll(
          nodes.computeIfAbsent(
              site, name -> new ConcurrentHashMap<>(store.positions(scope(name)))));
    }
    return layout.place(graph, sites, known);
  }

  /** True when every site's places are final. */
  boolean settled() {
    return settled;
  }

  private MapView renamed(MapView view) {
    changes++;
    String version = Long.toString(clock.millis(), 36) + "-" + changes;
    last = new MapView(version, view.graph(), view.sites(), view.nodes(), view.layerThree());
    return last;
  }

  private boolean isSettled(String site, Set<String> silent) {
    Instant since = appeared.computeIfAbsent(site, _ -> clock.instant());
    boolean waitedLong = since.plus(PATIENCE).isBefore(clock.instant());
    return waitedLong || !silent.contains(site);
  }

  /** Sites with a device that could tell its neighbours and has not done so. */
  private static Set<String> silent(List<DeviceView> views) {
    return views.stream()
        .filter(view -> !(view.device().spec().snmp() instanceof SnmpAccess.None))
        .filter(view -> view.inventory().neighbours() == null)
        .map(view -> view.device().spec().site())
        .collect(Collectors.toSet());
  }

  private void fix(String site, List<Node> members, MapLayout.Placement placed) {
    Map<String, Position> inside = nodes.computeIfAbsent(site, _ -> new ConcurrentHashMap<>());
    Map<String, Position> fresh = new HashMap<>();
    for (Node node : members) {
      Position position = placed.devices().get(node.id().text());
      if (position != null && inside.putIfAbsent(node.id().text(), position) == null) {
        fresh.put(node.id().text(), position);
      }
    }
    if (!fresh.isEmpty()) {
      writes.each(() -> store.save(scope(site), fresh));
    }
    Position center = placed.sites().get(site);
    if (center != null && sites.putIfAbsent(site, center) == null) {
      writes.each(() -> store.save(LayoutStore.SITES, Map.of(site, center)));
    }
  }

  void move(String scope, String node, Position position) {
    store.save(scope, Map.of(node, position));
    if (scope.equals(LayoutStore.SITES)) {
      sites.put(node, position);
    } else if (scope.equals(LayoutStore.LAYER_THREE)) {
      layerThree.move(node, position);
    } else {
      nodes.computeIfAbsent(siteOf(scope), _ -> new ConcurrentHashMap<>()).put(node, position);
    }
  }

  void reset(String scope) {
    store.reset(scope);
    if (scope.equals(LayoutStore.SITES)) {
      sites.clear();
    } else if (scope.equals(LayoutStore.LAYER_THREE)) {
      layerThree.reset();
    } else {
      nodes.put(siteOf(scope), new ConcurrentHashMap<>());
    }
  }

  private static String scope(String site) {
    return LayoutStore.SITE + site;
  }

  private static String siteOf(String scope) {
    return scope.substring(LayoutStore.SITE.length());
  }
}
