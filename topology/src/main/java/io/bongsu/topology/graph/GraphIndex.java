package io.bongsu.topology.graph;

import io.bongsu.model.topology.NetworkGraph;
import io.bongsu.model.topology.NetworkGraph.Link;
import io.bongsu.model.topology.NetworkGraph.Node;
import io.bongsu.model.topology.NodeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The cables of a map by number, for walks; where none leads to a device, what it is reached over.
 * A device behind several routers, any of which suffices, is a leaf: the way goes to it, and never
 * through it from one to the other. Immutable.
 */
final class GraphIndex {
  /** A way from one node over a link to another. */
  record Way(int link, int to) {}

  private final List<Node> nodes;
  private final List<Link> links = new ArrayList<>();
  private final Map<NodeId, Integer> places = new HashMap<>();
  private final List<List<Way>> ways = new ArrayList<>();
  private final Map<Integer, List<Integer>> leaves = new TreeMap<>();
  private final int cables;

  GraphIndex(NetworkGraph graph) {
    nodes = graph.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      places.put(nodes.get(i).id(), i);
      ways.add(new ArrayList<>());
    }
    graph.links().forEach(this::add);
    cables = links.size();
    graph.dependencies().stream()
        .filter(this::hangsOnNothing)
        .collect(Collectors.groupingBy(link -> link.a().node(), TreeMap::new, Collectors.toList()))
        .values()
        .forEach(this::addBehind);
  }

  private void addBehind(List<Link> over) {
    if (over.size() == 1) {
      add(over.getFirst());
      return;
    }
    int leaf = place(over.getFirst().a().node());
    for (Link link : over) {
      int router = place(link.b().node());
      if (router >= 0) {
        ways.get(router).add(new Way(links.size(), leaf));
        links.add(link);
        leaves.computeIfAbsent(leaf, _ -> new ArrayList<>()).add(router);
      }
    }
  }

  /** The devices behind several routers, each with those. */
  Map<Integer, List<Integer>> leaves() {
    return leaves;
  }

  private boolean hangsOnNothing(Link dependency) {
    int place = place(dependency.a().node());
    return place >= 0 && ways.get(place).isEmpty();
  }

  /** How many cables end at a place. */
  long cables(int place) {
    return ways(place).stream().filter(way -> isCable(way.link())).count();
  }

  /** False for what a device is reached over without a cable. */
  boolean isCable(int link) {
    return link < cables;
  }

  private void add(Link link) {
    Integer a = places.get(link.a().node());
    Integer b = places.get(link.b().node());
    if (a != null && b != null && !a.equals(b)) {
      ways.get(a).add(new Way(links.size(), b));
      ways.get(b).add(new Way(links.size(), a));
      links.add(link);
    }
  }

  int size() {
    return nodes.size();
  }

  Node node(int place) {
    return nodes.get(place);
  }

  /** The place of a node, −1 when it is not on the map. */
  int place(NodeId id) {
    return places.getOrDefault(id, -1);
  }

  Link link(int number) {
    return links.get(number);
  }

  List<Way> ways(int place) {
    return ways.get(place);
  }

  /** Hops to the nearest of some nodes, −1 where none is reached; blocked ones are not entered. */
  int[] distances(List<Integer> from, boolean[] blockedNodes, boolean[] blockedLinks) {
    int[] hops = new int[size()];
    Arrays.fill(hops, -1);
    Deque<Integer> next = new ArrayDeque<>();
    for (int start : from) {
      if (!blockedNodes[start]) {
        hops[start] = 0;
        next.add(start);
      }
    }
    while (!next.isEmpty()) {
      int at = next.remove();
      for (Way way : ways(at)) {
        if (hops[way.to()] < 0 && !blockedNodes[way.to()] && !blockedLinks[way.link()]) {
          hops[way.to()] = hops[at] + 1;
          next.add(way.to());
        }
      }
    }
    return hops;
  }

  int[] distances(List<Integer> from) {
    return distances(from, new boolean[size()], new boolean[links.size()]);
  }

  int linkCount() {
    return links.size();
  }
}
