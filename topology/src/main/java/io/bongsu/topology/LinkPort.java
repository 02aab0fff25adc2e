package io.bongsu.topology;

import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A port of a managed device as the end of a link names it.
 *
 * @param name the interface's key, else what the port is called; never empty
 */
record LinkPort(NodeId node, String name) implements Comparable<LinkPort> {
  private static final Comparator<LinkPort> ORDER =
      Comparator.comparing(LinkPort::node).thenComparing(LinkPort::name);

  /** The port of an end; none for those of others and where no port is known. */
  static Optional<LinkPort> of(End end) {
    String name = end.interfaceKey().isEmpty() ? "?" + end.port() : end.interfaceKey();
    return end.node().device().isEmpty() || name.equals("?")
        ? Optional.empty()
        : Optional.of(new LinkPort(end.node(), name));
  }

  static List<LinkPort> of(Link link) {
    Optional<LinkPort> a = of(link.a());
    return a.isEmpty()
        ? of(link.b()).map(List::of).orElse(List.of())
        : of(link.b()).map(b -> List.of(a.get(), b)).orElse(List.of(a.get()));
  }

  /** The end of a link that this port is. */
  End in(Link link) {
    return isAt(link.a()) ? link.a() : link.b();
  }

  /** The end of a link at the other side of this port. */
  End far(Link link) {
    return isAt(link.a()) ? link.b() : link.a();
  }

  private boolean isAt(End end) {
    return Objects.equals(of(end).orElse(null), this);
  }

  @Override
  public int compareTo(LinkPort other) {
    return ORDER.compare(this, other);
  }
}
