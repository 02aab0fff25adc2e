package io.bongsu.model.history;

import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two maps in one node, link, dependency or adjacency.
 *
 * @param before {@link Subject#NOTHING} when it appeared
 * @param after {@link Subject#NOTHING} when it is gone
 */
public record Difference(ChangeKind kind, Subject before, Subject after) {
  /** The links it is about: none, one, or the one before and the one after. */
  public List<Link> links() {
    return Stream.of(before, after).map(Subject::link).flatMap(Stream::ofNullable).toList();
  }

  /** True when a link changed, false when a node, dependency or adjacency did. */
  public boolean concernsLink() {
    return !links().isEmpty();
  }

  /** Over whom a device is reached: nothing, or what was told before and after. */
  public List<Link> dependencies() {
    return Stream.of(before, after).map(Subject::dependency).flatMap(Stream::ofNullable).toList();
  }

  /** Who routes with whom: nothing, or what was told before or after. */
  public List<Link> adjacencies() {
    return Stream.of(before, after).map(Subject::adjacency).flatMap(Stream::ofNullable).toList();
  }

  /** What it is about, the same for the same difference found again. */
  public String identity() {
    return kind + " " + id(before) + " " + id(after);
  }

  private static String id(Subject subject) {
    Node node = subject.node();
    return node != null
        ? "node " + node.id()
        : Stream.of(
                id("link", subject.link()),
                id("dependency", subject.dependency()),
                id("adjacency", subject.adjacency()))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("-");
  }

  private static String id(String kind, @Nullable Link link) {
    return link == null ? "" : kind + " " + link.id();
  }

  /** Every node it touches, sorted. */
  public Set<NodeId> nodes() {
    Set<NodeId> touched = new TreeSet<>();
    Stream.of(before, after)
        .map(Subject::node)
        .flatMap(Stream::ofNullable)
        .map(Node::id)
        .forEach(touched::add);
    ends(links()).map(End::node).forEach(touched::add);
    ends(dependencies()).map(End::node).forEach(touched::add);
    ends(adjacencies()).map(End::node).forEach(touched::add);
    return touched;
  }

  /** Every end of a link or adjacency it touches, as these name them, sorted. */
  public Set<String> ports() {
    Set<String> touched = new TreeSet<>();
    ends(links()).map(Difference::port).forEach(touched::add);
    ends(adjacencies()).map(Difference::routedPort).forEach(touched::add);
    return touched;
  }

  private static Stream<End> ends(List<Link> links) {
    return links.stream().flatMap(link -> Stream.of(link.a(), link.b()));
  }

  /**
   * Names the end of a link so that it stays the same over time: node and interface, or what the
   * port is called where it is not resolved; an unmanaged neighbour is one place as a whole.
   */
  public static String port(End end) {
    boolean managed = end.node().device().isPresent();
    String port = end.interfaceKey().isEmpty() && managed ? "?" + end.port() : end.interfaceKey();
    return end.node() + "\t" + port;
  }

  /** Names the end of an adjacency, apart from the cable that may be plugged in there. */
  public static String routedPort(End end) {
    return "l3\t" + port(end);
  }
}
