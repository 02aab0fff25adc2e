package io.bongsu.app.state;

import io.bongsu.model.topology.Contradiction;
import io.bongsu.model.topology.LayoutStore.Position;
import io.bongsu.model.topology.ManualLink;
import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import java.util.List;

/**
 * The map with positions and link states. Thread-safe; reading does not block where not said
 * otherwise, changing does.
 */
public interface MapSource {
  /** The map now. */
  MapView current();

  /** What devices tell that does not fit and was not drawn, sorted; none until it is inferred. */
  List<Contradiction> contradictions();

  /** False from a start until the network is inferred: the map is the last one before it. */
  boolean isDrawn();

  /**
   * Another graph in the places of the map now; what has none there gets one, and nothing is
   * stored.
   */
  MapView past(NetworkGraph graph);

  /** State and load of a link of the current map; {@link LinkState#UNKNOWN} for others. */
  LinkState link(String linkId);

  /** Since when a link is known; asks the store, which takes its time and may be away. */
  LinkAge age(String linkId);

  /** State and load of what joins two ports of devices, whether the map shows it or not. */
  LinkState between(Link link);

  /**
   * Stores where a person put something; the scope is {@code sites}, {@code site:<name>} or {@code
   * l3}.
   */
  void move(String scope, String node, Position position);

  /** Forgets a scope's positions and lays it out anew. */
  void reset(String scope);

  /** All manual links. */
  List<ManualLink> manualLinks();

  /**
   * Forgets a manual link and infers anew; false when there was none.
   *
   * @param actor who withdraws it
   */
  boolean removeManualLink(long id, String actor);
}
