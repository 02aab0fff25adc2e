package io.bongsu.app.state;

import io.bongsu.model.topology.LayoutStore.Position;
import io.bongsu.topology.layer3.LayerThree;
import java.util.Map;

/**
 * The map of layer 3 at one moment, immutable.
 *
 * @param map routers, subnets and the lines between them
 * @param places by node id, in map units; every node has one
 */
public record LayerThreeView(LayerThree map, Map<String, Position> places) {
  /** Nothing is known, as of every past moment. */
  public static final LayerThreeView EMPTY = new LayerThreeView(LayerThree.EMPTY, Map.of());
}
