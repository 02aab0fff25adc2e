package io.bongsu.topology;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Last stage, kept: the links at each port, and what becomes of those that several neighbours
 * share. Looks again at ports whose links differ and at all of devices that tell something else,
 * with whatever hangs together with them. Not thread-safe.
 */
final class SharedSegments {
  private final PortRules rules;
  private final GraphPatch graph;
  private final Map<NodeId, Map<String, List<ToldLink>>> told = new HashMap<>();
  private final Map<LinkPort, SharedGroup> groups = new HashMap<>();
  private final Set<LinkPort> touched = new HashSet<>();
  private final Set<NodeId> touchedNodes = new HashSet<>();
  private final Map<String, Link> come = new LinkedHashMap<>();

  SharedSegments(PortRules rules, GraphPatch graph) {
    this.rules = rules;
    this.graph = graph;
  }

  void remove(List<Link> gone) {
    gone.forEach(link -> remove(link, false));
  }

  void put(List<Link> fresh) {
    fresh.forEach(link -> put(link, false));
  }

  /** Links that are not forced in the place of others. */
  void replaceUnsure(List<Link> gone, List<Link> fresh) {
    gone.forEach(link -> remove(link, true));
    fresh.forEach(link -> put(link, true));
  }

  /** Unmanaged neighbours in the place of others. */
  void replace(ExternalNodes gone, ExternalNodes fresh) {
    graph.nodes(gone.nodes(), fresh.nodes());
    gone.links()
        .forEach((id, link) -> {
          if (!link.equals(fresh.links().get(id))) {
            remove(link, false);
          }
        });
    fresh
        .links()
        .forEach((id, link) -> {
          if (!link.equals(gone.links().get(id))) {
            put(link, false);
          }
        });
  }

  private void remove(Link link, boolean unsure) {
    touch(link);
    if (!unsure) {
      come.remove(link.id());
      graph.remove(List.of(link));
    }
    for (LinkPort place : places(link)) {
      told.computeIfPresent(
          place.node(),
          (_, ports) -> {
            ports.computeIfPresent(place.name(), (_, links) -> without(links, link, unsure));
            return ports.isEmpty() ? null : ports;
          });
    }
  }

  @SuppressWarnings("NullAway") // a null takes the entry out
  private static List<ToldLink> without(List<ToldLink> links, Link gone, boolean unsure) {
    List<ToldLink> left =
        links.stream()
            .filter(one -> one.unsure() != unsure || !one.link().id().equals(gone.id()))
            .toList();
    return left.isEmpty() ? null : left;
  }

  private void put(Link link, boolean unsure) {
    touch(link);
    if (!unsure) {
      come.put(link.id(), link);
    }
    for (LinkPort place : places(link)) {
      told.computeIfAbsent(place.node(), _ -> new HashMap<>(4))
          .merge(place.name(), List.of(new ToldLink(link, unsure)), SharedSegments::joined);
    }
  }

  private static List<ToldLink> joined(List<ToldLink> old, List<ToldLink> more) {
    List<ToldLink> all = new ArrayList<>(old);
    all.addAll(more);
    all.sort(java.util.Comparator.comparing(one -> one.link().id()));
    return List.copyOf(all);
  }

  /** Where a link is noted: at its ports, and at its devices where no port is known. */
  private static List<LinkPort> places(Link link) {
    List<LinkPort> places = new ArrayList<>(2);
    for (var end : List.of(link.a(), link.b())) {
      LinkPort.of(end)
          .or(() -> end.node().device().map(_ -> new LinkPort(end.node(), "")))
          .ifPresent(places::add);
    }
    return places;
  }

  private void touch(Link link) {
    for (LinkPort place : places(link)) {
      touched.add(place);
      touchedNodes.add(place.node());
    }
  }

  /** Brings the graph up to date; some devices tell something else about the links they have. */
  void settle(Set<DeviceId> tellers) {
    tellers.forEach(teller -> touchedNodes.add(NodeId.of(teller)));
    touchedNodes.forEach(node ->
        told.getOrDefault(node, Map.of())
            .keySet()
            .forEach(port -> touched.add(new LinkPort(node, port))));
    Set<SharedGroup> over = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Map<LinkPort, List<ToldLink>>> parts = parts(over);
    over.forEach(group -> graph.segments(group, false));
    over.forEach(group -> group.ports().forEach(port -> graph.put(sure(port))));
    graph.put(come.values());
    parts.forEach(this::show);
    come.clear();
    touched.clear();
    touchedNodes.clear();
  }

  /** What hangs together with the touched ports, part by part; groups among them are over. */
  private List<Map<LinkPort, List<ToldLink>>> parts(Set<SharedGroup> over) {
    List<Map<LinkPort, List<ToldLink>>> parts = new ArrayList<>();
    Set<LinkPort> passed = new HashSet<>();
    List<LinkPort> starts = new ArrayList<>(touched);
    for (int i = 0; i < starts.size(); i++) {
      LinkPort start = starts.get(i);
      if (start.name().isEmpty()) {
        at(start).forEach(link -> starts.addAll(LinkPort.of(link.link())));
      } else {
        Map<LinkPort, List<ToldLink>> part = flood(start, passed);
        for (LinkPort port : part.keySet()) {
          SharedGroup group = groups.remove(port);
          if (group != null && over.add(group)) {
            starts.addAll(group.ports());
          }
        }
        parts.add(part);
      }
    }
    return parts;
  }

  private Map<LinkPort, List<ToldLink>> flood(LinkPort start, Set<LinkPort> passed) {
    Map<LinkPort, List<ToldLink>> part = new TreeMap<>();
    List<LinkPort> open = new ArrayList<>(List.of(start));
    while (!open.isEmpty()) {
      LinkPort port = open.removeLast();
      if (passed.add(port)) {
        part.put(port, at(port));
        at(port).forEach(link -> open.addAll(LinkPort.of(link.link())));
      }
    }
    return part;
  }

  private List<ToldLink> at(LinkPort port) {
    return told.getOrDefault(port.node(), Map.of()).getOrDefault(port.name(), List.of());
  }

  private List<Link> sure(LinkPort port) {
    return at(port).stream().filter(link -> !link.unsure()).map(ToldLink::link).toList();
  }

  private Collection<Link> linksOf(NodeId node) {
    return told.getOrDefault(node, Map.of()).values().stream()
        .flatMap(List::stream)
        .filter(link -> !link.unsure())
        .map(ToldLink::link)
        .toList();
  }

  private void show(Map<LinkPort, List<ToldLink>> part) {
    if (part.values().stream().anyMatch(links -> links.size() > 1)) {
      SharedGroup group = SegmentSearch.split(part, rules, this::linksOf);
      if (!group.nodes().isEmpty() || !group.heard().isEmpty()) {
        part.keySet()
            .forEach(port -> {
              groups.put(port, group);
              graph.remove(sure(port));
            });
        graph.segments(group, true);
      }
    }
  }
}
