package io.bongsu.app.state;

import io.bongsu.model.topology.LayoutStore.Position;
import io.bongsu.model.topology.NetworkGraph;
import java.util.Map;

/**
 * The map at one moment, immutable.
 *
 * @param version changes with nodes, links and positions; not with states and load
 * @param graph nodes and links
 * @param sites where the discs stand, by site name; every site of a node has one, the empty site
 *     too
 * @param nodes where nodes stand inside their site, by node id; every node has one
 * @param layerThree routers and subnets as a map of its own; empty of a past moment
 */
public record MapView(
    String version,
    NetworkGraph graph,
    Map<String, Position> sites,
    Map<String, Position> nodes,
    LayerThreeView layerThree) {
  /** No network yet. */
  public static final MapView EMPTY =
      new MapView("0", NetworkGraph.EMPTY, Map.of(), Map.of(), LayerThreeView.EMPTY);
}
