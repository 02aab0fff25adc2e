package io.bongsu.fault.rootcause;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** The nodes around a silent one whose answers decide who is the cause. */
final class Surroundings {
  private static final int MOST_BESIDE = 32;

  private final DependencyGraph graph;
  private final int[] towards;

  Surroundings(DependencyGraph graph, int[] towards) {
    this.graph = graph;
    this.towards = towards;
  }

  Set<Integer> of(int node, int mostBehind) {
    Set<Integer> around = new LinkedHashSet<>();
    for (int step = node; step >= 0 && around.size() < MOST_BESIDE; step = towards[step]) {
      around.add(step);
    }
    addBeside(node, around);
    if (towards[node] >= 0) {
      addBeside(towards[node], around);
    }
    addBehind(node, mostBehind, around);
    return around;
  }

  private void addBeside(int node, Set<Integer> around) {
    int[] beside = graph.neighbours(node);
    for (int i = 0; i < beside.length && i < MOST_BESIDE; i++) {
      around.add(beside[i]);
    }
  }

  private void addBehind(int node, int most, Set<Integer> around) {
    int limit = around.size() + most;
    Deque<Integer> open = new ArrayDeque<>();
    open.add(node);
    while (!open.isEmpty() && around.size() < limit) {
      int from = open.remove();
      for (int next : graph.neighbours(from)) {
        if (towards[next] == from && around.size() < limit) {
          around.add(next);
          open.add(next);
        }
      }
    }
  }
}
