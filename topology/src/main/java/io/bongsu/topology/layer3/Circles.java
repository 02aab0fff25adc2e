package io.bongsu.topology.layer3;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;

/**
 * The first places of an island: a tree of shortest ways from the node with most neighbours, each
 * branch in a circle of its size, the circles of one parent around it like the seeds of a
 * sunflower.
 */
final class Circles {
  private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));

  /** Circles leave gaps. */
  private static final double LOOSE = 1.25;

  /** As many stand in one ring. */
  private static final int RING = 7;

  private final int[][] neighbours;
  private final List<Integer> order = new ArrayList<>();
  private final List<List<Integer>> children = new ArrayList<>();
  private final double[] radius;

  /** The neighbours of every node, all of which hang together. */
  Circles(int[][] neighbours) {
    this.neighbours = neighbours;
    this.radius = new double[neighbours.length];
    for (int i = 0; i < neighbours.length; i++) {
      children.add(new ArrayList<>());
    }
    grow(middle());
    for (int node : order.reversed()) {
      radius[node] = Math.sqrt(own() + area(children.get(node)));
      children.get(node).sort(Comparator.comparingDouble(child -> -radius[child]));
    }
  }

  void place(double[] x, double[] y) {
    for (int node : order) {
      List<Integer> around = children.get(node);
      double inside = own();
      for (int i = 0; i < around.size(); i++) {
        int child = around.get(i);
        double half = LOOSE * radius[child] * radius[child] / 2;
        inside += half;
        boolean ring = around.size() <= RING;
        double turn = ring ? 2 * Math.PI * i / around.size() + node : i * GOLDEN;
        double far =
            ring ? Math.sqrt(own()) + radius[around.getFirst()] : Math.sqrt(inside) + radius[child];
        x[child] = x[node] + far * Math.cos(turn) * Ground.WIDE;
        y[child] = y[node] + far * Math.sin(turn);
        inside += half;
      }
    }
  }

  private static double own() {
    return Ground.APART * Ground.APART / 4;
  }

  private double area(List<Integer> nodes) {
    return nodes.stream().mapToDouble(node -> LOOSE * radius[node] * radius[node]).sum();
  }

  private int middle() {
    int middle = 0;
    for (int node = 1; node < neighbours.length; node++) {
      if (neighbours[node].length > neighbours[middle].length) {
        middle = node;
      }
    }
    return middle;
  }

  private void grow(int middle) {
    boolean[] seen = new boolean[neighbours.length];
    Queue<Integer> open = new ArrayDeque<>(List.of(middle));
    seen[middle] = true;
    while (!open.isEmpty()) {
      int node = open.remove();
      order.add(node);
      for (int next : neighbours[node]) {
        if (!seen[next]) {
          seen[next] = true;
          children.get(node).add(next);
          open.add(next);
        }
      }
    }
  }
}
