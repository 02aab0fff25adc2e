package io.bongsu.topology;

import io.bongsu.model.topology.LayoutStore.Position;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where everything stands: sites by a force layout, devices in tiers inside their site. Pure and
 * deterministic; what already has a place keeps it, and a newcomer is put near its neighbours.
 *
 * <p>Site positions are absolute map units; device positions are relative to their site's centre.
 */
public final class MapLayout {
  /** The name under which devices without a site are gathered. */
  public static final String NO_SITE = "";

  /**
   * Places what has no place yet.
   *
   * @param sites known positions by site name
   * @param devices known positions by node id text, relative to the site
   * @return all positions, the known ones unchanged
   */
  public Placement place(
      NetworkGraph graph, Map<String, Position> sites, Map<String, Position> devices) {
    Map<String, List<Node>> bySite = new TreeMap<>();
    graph
        .nodes()
        .forEach(node -> bySite.computeIfAbsent(node.site(), _ -> new ArrayList<>()).add(node));
    Adjacency adjacency = new Adjacency(graph);
    Map<String, Position> inside = new HashMap<>();
    Map<String, Double> radii = new TreeMap<>();
    bySite.forEach((site, members) -> {
      Map<String, Position> placed = new TierLayout(members, adjacency).place(devices);
      inside.putAll(placed);
      radii.put(site, radius(placed.values()));
    });
    return new Placement(
        sites.keySet().containsAll(radii.keySet())
            ? only(radii.keySet(), sites)
            : new SiteLayout(radii, adjacency.betweenSites(graph)).place(sites),
        inside);
  }

  /** All known: nothing to lay out. */
  private static Map<String, Position> only(Set<String> names, Map<String, Position> sites) {
    Map<String, Position> kept = new HashMap<>(sites);
    kept.keySet().retainAll(names);
    return kept;
  }

  private static double radius(Iterable<Position> positions) {
    double largest = 0;
    for (Position position : positions) {
      largest = Math.max(largest, Math.hypot(position.x(), position.y()));
    }
    return largest + TierLayout.GAP;
  }

  /** All positions: absolute by site name, and relative to their site by node id text. */
  public record Placement(Map<String, Position> sites, Map<String, Position> devices) {}
}
