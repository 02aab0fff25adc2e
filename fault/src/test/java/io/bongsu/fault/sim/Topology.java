package io.bongsu.fault.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * A network to break: nodes 0 to n-1, cables, and the nodes at which Bongsu is attached.
 *
 * @param cables pairs of node numbers; a cable's number is its place
 */
public record Topology(String name, int nodes, List<int[]> cables, List<Integer> attached) {
  /** Each node hangs on a random earlier one. */
  public static Topology tree(int nodes, int mostChildren, RandomGenerator random) {
    List<int[]> cables = new ArrayList<>();
    int[] children = new int[nodes];
    for (int node = 1; node < nodes; node++) {
      int parent = random.nextInt(node);
      while (children[parent] >= mostChildren) {
        parent = random.nextInt(node);
      }
      children[parent]++;
      cables.add(new int[] {parent, node});
    }
    return new Topology("tree", nodes, cables, List.of(0));
  }

  /** Two cores, pairs of distribution switches on both, access switches on both of their pair. */
  public static Topology campus(int pairs, int accessEach) {
    List<int[]> cables = new ArrayList<>();
    cables.add(new int[] {0, 1});
    int next = 2;
    for (int pair = 0; pair < pairs; pair++) {
      int one = next++;
      int other = next++;
      for (int core = 0; core < 2; core++) {
        cables.add(new int[] {core, one});
        cables.add(new int[] {core, other});
      }
      cables.add(new int[] {one, other});
      for (int access = 0; access < accessEach; access++) {
        cables.add(new int[] {one, next});
        cables.add(new int[] {other, next});
        next++;
      }
    }
    return new Topology("campus", next, cables, List.of(0, 1));
  }

  /** Rings that begin and end at two joined hubs, with a leaf on some of the ring's nodes. */
  public static Topology rings(int rings, int length, RandomGenerator random) {
    List<int[]> cables = new ArrayList<>();
    cables.add(new int[] {0, 1});
    int next = 2;
    for (int ring = 0; ring < rings; ring++) {
      int before = 0;
      for (int step = 0; step < length; step++) {
        int node = next++;
        cables.add(new int[] {before, node});
        before = node;
        if (random.nextInt(3) == 0) {
          cables.add(new int[] {node, next++});
        }
      }
      cables.add(new int[] {before, 1});
    }
    return new Topology("rings", next, cables, List.of(0, 1));
  }

  /** The nodes that Bongsu reaches while these nodes and cables are broken. */
  public boolean[] reached(TreeSet<Integer> deadNodes, TreeSet<Integer> deadCables) {
    boolean[] reached = new boolean[nodes];
    List<Integer> open = new ArrayList<>();
    for (int node : attached) {
      if (!deadNodes.contains(node)) {
        reached[node] = true;
        open.add(node);
      }
    }
    List<List<Integer>> neighbours = neighbours(deadCables);
    for (int i = 0; i < open.size(); i++) {
      for (int next : neighbours.get(open.get(i))) {
        if (!reached[next] && !deadNodes.contains(next)) {
          reached[next] = true;
          open.add(next);
        }
      }
    }
    return reached;
  }

  private List<List<Integer>> neighbours(TreeSet<Integer> deadCables) {
    List<List<Integer>> neighbours = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      neighbours.add(new ArrayList<>());
    }
    for (int cable = 0; cable < cables.size(); cable++) {
      if (!deadCables.contains(cable)) {
        int[] ends = cables.get(cable);
        neighbours.get(ends[0]).add(ends[1]);
        neighbours.get(ends[1]).add(ends[0]);
      }
    }
    return neighbours;
  }
}
