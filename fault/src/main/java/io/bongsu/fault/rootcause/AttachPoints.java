package io.bongsu.fault.rootcause;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Guesses where Bongsu is attached, for each connected part of the network on its own: where at
 * least half of its devices name a parent, the devices that are named and name none; else devices
 * of role core; else the device with most cables, of several the one that most are reached over. So
 * a device without any link is an attach point itself.
 */
final class AttachPoints {
  private final List<GraphNode> nodes;
  private final int[][] neighbours;
  private final int[] cables;
  private final Map<Integer, Integer> parents;
  private final Set<Integer> named;

  /**
   * For a graph.
   *
   * @param cables how many neighbours of each node are there by a cable or as a parent
   */
  AttachPoints(
      List<GraphNode> nodes, int[][] neighbours, int[] cables, Map<Integer, Integer> parents) {
    this.nodes = nodes;
    this.neighbours = neighbours;
    this.cables = cables;
    this.parents = parents;
    this.named = new HashSet<>(parents.values());
  }

  /**
   * The attach points by node.
   *
   * @param leaf devices behind several routers: none is an attach point, nor does it join those
   */
  boolean[] find(boolean[] leaf) {
    boolean[] attached = new boolean[nodes.size()];
    boolean[] seen = leaf.clone();
    for (int node = 0; node < nodes.size(); node++) {
      if (!seen[node]) {
        choose(part(node, seen)).forEach(chosen -> attached[chosen] = true);
      }
    }
    return attached;
  }

  private List<Integer> choose(List<Integer> part) {
    List<Integer> devices = part.stream().filter(node -> nodes.get(node).device() != null).toList();
    List<Integer> tops = devices.stream().filter(this::isTop).toList();
    long withParent = devices.stream().filter(parents::containsKey).count();
    if (!tops.isEmpty() && 2 * withParent >= devices.size()) {
      return tops;
    }
    List<Integer> cores = devices.stream().filter(node -> nodes.get(node).core()).toList();
    return cores.isEmpty() ? busiest(devices.isEmpty() ? part : devices) : cores;
  }

  private boolean isTop(int node) {
    return named.contains(node) && !parents.containsKey(node);
  }

  private List<Integer> busiest(List<Integer> candidates) {
    int best = candidates.getFirst();
    for (int node : candidates) {
      best = isBusier(node, best) ? node : best;
    }
    return List.of(best);
  }

  private boolean isBusier(int node, int other) {
    return cables[node] != cables[other]
        ? cables[node] > cables[other]
        : neighbours[node].length > neighbours[other].length;
  }

  private List<Integer> part(int start, boolean[] seen) {
    List<Integer> part = new ArrayList<>(List.of(start));
    seen[start] = true;
    for (int i = 0; i < part.size(); i++) {
      for (int next : neighbours[part.get(i)]) {
        if (!seen[next]) {
          seen[next] = true;
          part.add(next);
        }
      }
    }
    return part;
  }
}
