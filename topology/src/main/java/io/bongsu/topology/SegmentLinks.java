package io.bongsu.topology;

import io.bongsu.model.topology.NeighbourProtocol;
import io.bongsu.model.topology.NetworkGraph.End;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One shared segment as the graph shows it: a node, and a link to it from every port and neighbour
 * on it. It bears the name of its first port and keeps its id while that one shares.
 */
final class SegmentLinks {
  private final NodeId id;
  private final Map<String, List<Link>> heardAt = new TreeMap<>();
  private final Map<String, End> members = new TreeMap<>();
  private final LinkPort first;
  private final Collection<Link> heard;

  /**
   * Makes a segment of links.
   *
   * @param heard who hears whom over it, with at least one port of a managed device among the ends
   */
  SegmentLinks(Collection<Link> heard) {
    this.heard = heard;
    first =
        heard.stream()
            .flatMap(link -> LinkPort.of(link).stream())
            .min(LinkPort::compareTo)
            .orElseThrow();
    id = NodeId.segment(LinkIds.digest(first.node() + "\t" + first.name()));
    heard.forEach(link -> {
      join(link.a(), link);
      join(link.b(), link);
    });
  }

  /** An unmanaged neighbour stands on it once, whatever its port is called. */
  private void join(End end, Link link) {
    String member = LinkPort.of(end).map(LinkPort::toString).orElseGet(() -> end.node().text());
    heardAt.computeIfAbsent(member, _ -> new ArrayList<>()).add(link);
    members.merge(member, end, (old, more) -> old.port().isEmpty() ? more : old);
  }

  Node node(PortRules rules) {
    DeviceFacts facts = rules.facts(first.node());
    Link link =
        heard.stream().filter(one -> LinkPort.of(one).contains(first)).findFirst().orElseThrow();
    String name = (facts.name() + " " + first.in(link).port()).strip();
    return new Node(id, name, facts.site(), "", false);
  }

  List<Link> links() {
    List<Link> links = new ArrayList<>();
    members.forEach((member, end) -> links.add(link(end, heardAt.getOrDefault(member, List.of()))));
    return links;
  }

  private Link link(End end, List<Link> told) {
    TreeSet<NeighbourProtocol> evidence = new TreeSet<>();
    told.forEach(link -> evidence.addAll(link.evidence()));
    End segment = new End(id, "", "", 0);
    boolean ordered = end.node().compareTo(id) < 0;
    return new Link(
        LinkIds.of(named(end), segment),
        ordered ? end : segment,
        ordered ? segment : end,
        List.copyOf(evidence),
        told.stream().mapToDouble(Link::confidence).max().orElse(0),
        told.stream().anyMatch(Link::bothSides),
        "");
  }

  /** What an unmanaged neighbour calls its port does not name the link. */
  private static End named(End end) {
    return end.node().device().isPresent() ? end : new End(end.node(), "", "", 0);
  }
}
