package io.bongsu.model.topology;

import java.util.Map;

/** Keeps where nodes stand on the map. Thread-safe; blocking. */
public interface LayoutStore {
  /** The scope of site discs. */
  String SITES = "sites";

  /** What stands before a site's name in the scope inside it. */
  String SITE = "site:";

  /** The scope of the map of layer 3. */
  String LAYER_THREE = "l3";

  /**
   * All positions of a scope: {@code sites} for site discs, {@code site:<name>} inside a site,
   * {@code l3} for the map of layer 3.
   */
  Map<String, Position> positions(String scope);

  /** Stores positions by node id or site name; others stay. */
  void save(String scope, Map<String, Position> positions);

  /** Forgets a whole scope, pins included. */
  void reset(String scope);

  /**
   * A place on the map in map units.
   *
   * @param pinned true when a person put it there
   */
  record Position(double x, double y, boolean pinned) {}
}
