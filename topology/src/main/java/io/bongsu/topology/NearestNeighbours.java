package io.bongsu.topology;

import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which one of several neighbours of a port is plugged in, where that can be told: the one a person
 * stated, or the only bridge among them that hears the port too. LLDP decides before other
 * protocols, because no bridge passes it on (IEEE 802.1AB, nearest bridge group address).
 */
final class NearestNeighbours {
  /** How sure it is at most that who was heard past a neighbour hangs on that one. */
  private static final double PASSED_BY = 0.5;

  private final PortRules rules;
  private final Map<LinkPort, Link> nearest = new HashMap<>();

  /**
   * Looks at ports that hang together.
   *
   * @param ports the links of each
   */
  NearestNeighbours(Map<LinkPort, List<Link>> ports, PortRules rules) {
    this.rules = rules;
    Map<LinkPort, Link> candidates = new TreeMap<>();
    ports.forEach(
        (port, links) -> candidate(port, links).ifPresent(link -> candidates.put(port, link)));
    candidates.forEach((port, link) -> {
      if (LinkPort.of(link).stream().allMatch(end -> isOnly(end, link, ports, candidates))) {
        nearest.put(port, link);
      }
    });
  }

  private static boolean isOnly(
      LinkPort port, Link link, Map<LinkPort, List<Link>> ports, Map<LinkPort, Link> candidates) {
    return !isShared(port, ports.getOrDefault(port, List.of()))
        || link.equals(candidates.get(port));
  }

  private Optional<Link> candidate(LinkPort port, List<Link> links) {
    if (!isShared(port, links)) {
      return Optional.empty();
    }
    List<Link> stated = links.stream().filter(NearestNeighbours::isStated).toList();
    if (!stated.isEmpty()) {
      return one(stated);
    }
    List<Link> mutual =
        links.stream()
            .filter(Link::bothSides)
            .filter(link -> rules.bridges(port.node(), port.far(link).node()))
            .toList();
    return one(mutual.stream().filter(link -> told(link, NeighbourProtocol.LLDP)).toList())
        .or(() -> one(mutual));
  }

  private static Optional<Link> one(List<Link> links) {
    return links.size() == 1 ? Optional.of(links.getFirst()) : Optional.empty();
  }

  private static boolean isShared(LinkPort port, List<Link> links) {
    return links.stream().map(link -> port.far(link).node()).distinct().count() > 1;
  }

  static boolean isStated(Link link) {
    return told(link, NeighbourProtocol.MANUAL);
  }

  private static boolean told(Link link, NeighbourProtocol protocol) {
    return link.evidence().contains(protocol);
  }

  /** The cable of a port among several links, when it can be told. */
  Optional<Link> of(LinkPort port) {
    return Optional.ofNullable(nearest.get(port));
  }

  /** The ports past whose cable a link was heard. */
  List<LinkPort> passedBy(Link link) {
    return isStated(link)
        ? List.of()
        : LinkPort.of(link).stream().filter(port -> passes(port, link)).toList();
  }

  private boolean passes(LinkPort port, Link link) {
    Link cable = nearest.get(port);
    return cable != null
        && !cable.equals(link)
        && !port.far(cable).node().equals(port.far(link).node());
  }

  /**
   * The link that stands for one heard past the nearest neighbour: from there to who was heard.
   * None when that way is known.
   *
   * @param linksOf every link of a device
   */
  Optional<Link> behind(Link heard, Function<NodeId, Collection<Link>> linksOf) {
    List<LinkPort> passed = passedBy(heard);
    if (passed.size() != 1) {
      return Optional.empty();
    }
    LinkPort port = passed.getFirst();
    End far = port.far(heard);
    NodeId between = port.far(nearest.getOrDefault(port, heard)).node();
    boolean known =
        linksOf.apply(between).stream()
            .anyMatch(
                link -> link.a().node().equals(far.node()) || link.b().node().equals(far.node()));
    return known ? Optional.empty() : Optional.of(link(port, between, far, heard));
  }

  /** Named by who heard it, since others may have heard the same neighbour elsewhere. */
  private static Link link(LinkPort port, NodeId between, End far, Link heard) {
    boolean ordered = between.compareTo(far.node()) < 0;
    End near = new End(between, "", "", 0);
    return new Link(
        "l-" + LinkIds.digest(port.node() + "\t" + port.name() + "\n" + far.node()),
        ordered ? near : far,
        ordered ? far : near,
        heard.evidence(),
        Math.min(PASSED_BY, heard.confidence()),
        false,
        "");
  }
}
