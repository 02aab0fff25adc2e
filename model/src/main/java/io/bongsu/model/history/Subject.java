package io.bongsu.model.history;

import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import org.jspecify.annotations.Nullable;

/**
 * One side of a change: a node, a link, over whom a device is reached, who routes with whom, or
 * nothing; the others are null.
 *
 * @param link a cable
 * @param dependency as in {@link io.bongsu.model.topology.NetworkGraph#dependencies}
 * @param adjacency as in {@link io.bongsu.model.topology.NetworkGraph#adjacencies}; what was
 *     written down before these were kept has none
 */
public record Subject(
    @Nullable Node node, @Nullable Link link, @Nullable Link dependency, @Nullable Link adjacency) {
  /** Before it appeared, or after it was gone. */
  public static final Subject NOTHING = new Subject(null, null, null, null);

  /** A node. */
  public static Subject of(Node node) {
    return new Subject(node, null, null, null);
  }

  /** A link. */
  public static Subject of(Link link) {
    return new Subject(null, link, null, null);
  }

  /** Over whom a device is reached. */
  public static Subject ofDependency(Link dependency) {
    return new Subject(null, null, dependency, null);
  }

  /** Who routes with whom. */
  public static Subject ofAdjacency(Link adjacency) {
    return new Subject(null, null, null, adjacency);
  }
}
