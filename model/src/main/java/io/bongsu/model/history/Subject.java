package io.bongsu.model.history;

import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import org.jspecify.annotations.Nullable;

/**
 * One side of a change: a node, a link, or nothing.
 *
 * @param node null for a link or nothing
 * @param link null for a node or nothing
 */
public record Subject(@Nullable Node node, @Nullable Link link) {
  /** Before it appeared, or after it was gone. */
  public static final Subject NOTHING = new Subject(null, null);

  /** A node. */
  public static Subject of(Node node) {
    return new Subject(node, null);
  }

  /** A link. */
  public static Subject of(Link link) {
    return new Subject(null, link);
  }
}
