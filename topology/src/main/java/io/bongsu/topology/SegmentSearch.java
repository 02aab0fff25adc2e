package io.bongsu.topology;

import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What becomes of the links of ports that hang together: one port is the end of one cable. Where
 * one of several neighbours is plugged in and the rest stand behind it, that is the cable; else
 * they share a segment.
 */
final class SegmentSearch {
  private final Map<LinkPort, List<Link>> sure = new TreeMap<>();
  private final Map<LinkPort, List<Link>> rest = new TreeMap<>();
  private final PortRules rules;
  private final Set<Link> all = new HashSet<>();
  private final List<Link> shown = new ArrayList<>();
  private final List<Link> heard = new ArrayList<>();

  private SegmentSearch(PortRules rules) {
    this.rules = rules;
  }

  /**
   * Splits what is told of some ports.
   *
   * @param told the links of each port
   * @param linksOf every link of a device that is told of
   */
  static SharedGroup split(
      Map<LinkPort, List<ToldLink>> told,
      PortRules rules,
      Function<NodeId, Collection<Link>> linksOf) {
    SegmentSearch search = new SegmentSearch(rules);
    told.forEach(search::take);
    NearestNeighbours nearest = new NearestNeighbours(search.sure, rules);
    search.passBy(nearest, linksOf);
    search.sure.values().forEach(links -> links.forEach(search::supersede));
    told.forEach((port, links) ->
        links.stream()
            .filter(link -> search.isLeft(link, nearest))
            .forEach(link -> search.leave(port, link.link())));
    List<Node> nodes = search.share();
    search
        .rest
        .values()
        .forEach(links ->
            links.stream().filter(link -> search.all.remove(link)).forEach(search.shown::add));
    return new SharedGroup(
        Set.copyOf(told.keySet()), nodes, List.copyOf(search.shown), List.copyOf(search.heard));
  }

  private void take(LinkPort port, List<ToldLink> links) {
    List<Link> certain = links.stream().filter(link -> !link.unsure()).map(ToldLink::link).toList();
    sure.put(port, certain);
    all.addAll(certain);
  }

  private void passBy(NearestNeighbours nearest, Function<NodeId, Collection<Link>> linksOf) {
    for (List<Link> links : sure.values()) {
      for (Link link : links) {
        if (!nearest.passedBy(link).isEmpty() && all.remove(link)) {
          heard.add(link);
          nearest.behind(link, linksOf).ifPresent(shown::add);
        }
      }
    }
  }

  /** Where a port leads elsewhere now, what it led to before is no cable of it any more. */
  private void supersede(Link link) {
    if ((isDoubted(link) || isMoved(link)) && all.remove(link)) {
      heard.add(link);
    }
  }

  /** A neighbour that does not hear the port back, though it speaks, where another one does. */
  private boolean isDoubted(Link link) {
    return !link.bothSides()
        && !link.note().isEmpty()
        && LinkPort.of(link).stream().anyMatch(port -> links(port).anyMatch(Link::bothSides));
  }

  /** The far port is down, and somebody it never heard is heard at this one. */
  private boolean isMoved(Link link) {
    return rules.isRemembered(link)
        && LinkPort.of(link).stream()
            .anyMatch(port ->
                links(port)
                    .filter(other -> other.bothSides() && !rules.isRemembered(other))
                    .anyMatch(other -> !meet(port.far(link), port.far(other))));
  }

  /** On a hub, whoever hears one hears the other too. */
  private boolean meet(End one, End other) {
    return LinkPort.of(one).stream()
        .anyMatch(port -> links(port).anyMatch(link -> port.far(link).equals(other)));
  }

  private Stream<Link> links(LinkPort port) {
    return sure.getOrDefault(port, List.of()).stream();
  }

  /** What only may be there does not compete with a cable that is known. */
  private boolean isLeft(ToldLink told, NearestNeighbours nearest) {
    return told.unsure()
        ? LinkPort.of(told.link()).stream().allMatch(port -> nearest.of(port).isEmpty())
        : all.contains(told.link());
  }

  private void leave(LinkPort port, Link link) {
    rest.computeIfAbsent(port, _ -> new ArrayList<>()).add(link);
  }

  private List<Node> share() {
    Set<LinkPort> shared = new TreeSet<>();
    rest.forEach((port, links) -> {
      if (isShared(port, links)) {
        shared.add(port);
      }
    });
    List<Node> nodes = new ArrayList<>();
    Set<LinkPort> passed = new HashSet<>();
    for (LinkPort port : shared) {
      if (passed.add(port)) {
        Set<Link> one = flood(port, shared, passed);
        SegmentLinks segment = new SegmentLinks(one);
        nodes.add(segment.node(rules));
        shown.addAll(segment.links());
        one.stream().filter(all::remove).forEach(heard::add);
      }
    }
    return nodes;
  }

  /** Several neighbours of a plug heard the same way; two ways may tell of one by two names. */
  private boolean isShared(LinkPort port, List<Link> links) {
    Map<NeighbourProtocol, Set<NodeId>> far = new EnumMap<>(NeighbourProtocol.class);
    for (Link link : links) {
      if (!NearestNeighbours.isStated(link) && rules.tells(port.in(link), port.far(link), link)) {
        link.evidence()
            .forEach(protocol ->
                far.computeIfAbsent(protocol, _ -> new HashSet<>()).add(port.far(link).node()));
      }
    }
    return far.values().stream().anyMatch(nodes -> nodes.size() > 1)
        && rules.isPlug(port.in(links.getFirst()));
  }

  private Set<Link> flood(LinkPort start, Set<LinkPort> shared, Set<LinkPort> passed) {
    Map<String, Link> found = new TreeMap<>();
    List<LinkPort> open = new ArrayList<>(List.of(start));
    for (int i = 0; i < open.size(); i++) {
      for (Link link : rest.getOrDefault(open.get(i), List.of())) {
        if (!NearestNeighbours.isStated(link) && found.put(link.id(), link) == null) {
          LinkPort.of(link).stream()
              .filter(port -> shared.contains(port) && passed.add(port))
              .forEach(open::add);
        }
      }
    }
    return new java.util.LinkedHashSet<>(found.values());
  }
}
