package io.bongsu.topology.layer3;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws what hangs together: everybody within a circle around whom it hangs on, from the node with
 * most neighbours; then neighbours pull each other, and what is too close pushes away, in a small
 * island also what is far and what is on a line between others. Pure; the same for the same wiring.
 */
final class IslandLayout {
  private static final int ROUNDS = 150;
  private static final int FEW_ROUNDS = 40;
  private static final int MANY = 2_000;
  private static final int SEPARATIONS = 100;
  private static final double REST = 1.5 * Ground.APART;
  private static final double REACH = 2.4 * Ground.APART;
  private static final double PULL = 0.25;
  private static final double PUSH = 0.22;

  /** Up to so many nodes each looks at every other and at every line. */
  private static final int FEW = 400;

  /** How much of each neighbour's pull acts on a node among few; among many it is the mean. */
  private static final double SHARE = 0.5;

  private static final double PUSH_FAR = 0.05 * Ground.APART * Ground.APART;

  /** First everybody finds a side, then the way off the lines. */
  private static final double COOL = 0.5;

  private static final double OFF_LINES = 0.6 * Ground.APART;
  private static final double PUSH_OFF = 0.8;

  /**
   * So that what is pulled from everywhere is not pressed together, much of it less than little.
   */
  private final double farthestPull;

  private final List<Integer> island;
  private final int[][] neighbours;
  private final double[] x;
  private final double[] y;

  IslandLayout(List<Integer> nodes, Wiring wiring) {
    this.island = nodes.stream().sorted().toList();
    int size = island.size();
    this.neighbours = new int[size][];
    this.x = new double[size];
    this.y = new double[size];
    this.farthestPull = Ground.APART * Math.min(0.7, 6 / Math.sqrt(size));
    Map<Integer, Integer> places = HashMap.newHashMap(size);
    island.forEach(node -> places.put(node, places.size()));
    for (int i = 0; i < size; i++) {
      neighbours[i] =
          Arrays.stream(wiring.of(island.get(i)))
              .filter(places::containsKey)
              .map(places::get)
              .toArray();
    }
  }

  /** Its nodes with their places around some point. */
  Drawn draw() {
    new Circles(neighbours).place(x, y);
    int rounds = island.size() > MANY ? FEW_ROUNDS : ROUNDS;
    for (int round = 0; round < rounds; round++) {
      relax(1 - (double) round / rounds);
    }
    boolean moved = true;
    for (int round = 0; round < SEPARATIONS && moved; round++) {
      moved = separate();
    }
    return new Drawn(island, x, y);
  }

  private void relax(double heat) {
    Ground ground = ground(REACH);
    for (int node = 0; node < x.length; node++) {
      Force force = new Force(node);
      force.pull();
      ground.around(x[node], y[node], force);
      if (x.length <= FEW) {
        force.keepFar();
      }
      if (x.length <= FEW && heat < COOL) {
        force.keepOffLines();
      }
      force.move(heat);
    }
  }

  private Ground ground(double reach) {
    Ground ground = new Ground(reach, x.length);
    for (int node = 0; node < x.length; node++) {
      ground.add(node, x[node], y[node]);
    }
    return ground;
  }

  private boolean separate() {
    Ground ground = ground(Ground.APART);
    boolean[] moved = {false};
    for (int node = 0; node < x.length; node++) {
      int own = node;
      ground.around(x[node], y[node], other -> moved[0] |= other != own && leave(own, other));
    }
    return moved[0];
  }

  /** Half of what is missing: the other one goes, too. */
  private boolean leave(int node, int other) {
    double dx = x[node] - x[other];
    double dy = y[node] - y[other];
    double distance = Ground.distance(dx, dy);
    double missing = Ground.APART - distance;
    if (missing < 0.5) {
      return false;
    }
    if (distance < 1e-6) {
      x[node] += Math.cos(node) * Ground.APART;
      y[node] += Math.sin(node) * Ground.APART;
      return true;
    }
    x[node] += dx / distance * missing * 0.55;
    y[node] += dy / distance * missing * 0.55;
    return true;
  }

  /** What acts on one node. */
  private final class Force implements Ground.Visitor {
    private final int node;
    private double forceX;
    private double forceY;

    Force(int node) {
      this.node = node;
    }

    void pull() {
      double share = x.length <= FEW ? SHARE : 1.0 / Math.max(1, neighbours[node].length);
      for (int other : neighbours[node]) {
        double dx = x[other] - x[node];
        double dy = y[other] - y[node];
        double distance = Math.max(1, Ground.distance(dx, dy));
        double far = Math.clamp(PULL * (distance - REST), -farthestPull, farthestPull);
        forceX += share * far * dx / distance;
        forceY += share * far * dy / distance;
      }
    }

    @Override
    public void visit(int other) {
      double dx = x[node] - x[other];
      double dy = y[node] - y[other];
      double distance = Ground.distance(dx, dy);
      if (other != node && distance < REACH) {
        double force = PUSH * (REACH - distance) / Math.max(1, distance);
        forceX += force * dx;
        forceY += force * dy;
      }
    }

    /** Away from everybody, so that what is not joined does not lie across. */
    void keepFar() {
      for (int other = 0; other < x.length; other++) {
        double dx = x[node] - x[other];
        double dy = y[node] - y[other];
        double distance = Math.max(20, Ground.distance(dx, dy));
        double force = other == node ? 0 : PUSH_FAR / (distance * distance);
        forceX += force * dx;
        forceY += force * dy;
      }
    }

    /** Away from lines between others: a node on a line looks like an end of it. */
    void keepOffLines() {
      for (int one = 0; one < neighbours.length; one++) {
        for (int other : neighbours[one]) {
          if (one < other && one != node && other != node) {
            keepOff(one, other);
          }
        }
      }
    }

    private void keepOff(int one, int other) {
      double alongX = (x[other] - x[one]) / Ground.WIDE;
      double alongY = y[other] - y[one];
      double fromX = (x[node] - x[one]) / Ground.WIDE;
      double fromY = y[node] - y[one];
      double length = Math.max(1, Math.hypot(alongX, alongY));
      double along = (fromX * alongX + fromY * alongY) / length;
      double aside = (alongX * fromY - alongY * fromX) / length;
      if (along > 0 && along < length && Math.abs(aside) < OFF_LINES) {
        double force = PUSH_OFF * (OFF_LINES - Math.abs(aside)) * (aside < 0 ? -1 : 1);
        forceX -= force * alongY / length * Ground.WIDE;
        forceY += force * alongX / length;
      }
    }

    void move(double heat) {
      double length = Math.max(1, Ground.distance(forceX, forceY));
      double step = Math.min(length, Ground.APART) / length * heat;
      x[node] += forceX * step;
      y[node] += forceY * step;
    }
  }

  /** Places by the order of the nodes, which are sorted. */
  record Drawn(List<Integer> nodes, double[] x, double[] y) {}
}
