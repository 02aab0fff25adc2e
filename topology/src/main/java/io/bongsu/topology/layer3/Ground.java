package io.bongsu.topology.layer3;

import java.util.Arrays;

/**
 * Points on the plane that are found by where they are. Distances are those of the map, in which
 * names need more room beside each other than above. Not thread-safe.
 */
final class Ground {
  /** Map units that two things keep apart, one above the other. */
  static final double APART = 90;

  /** So many times more beside each other: names are wider than high. */
  static final double WIDE = 1.5;

  /** Takes the points of a cell. */
  @FunctionalInterface
  interface Visitor {
    void visit(int point);
  }

  private final double cell;
  private final int[] heads;
  private final int[] next;
  private final long[] cells;

  /**
   * Empty ground.
   *
   * @param reach the farthest that is ever looked, in map units of height
   * @param points how many there may be
   */
  Ground(double reach, int points) {
    this.cell = reach;
    this.heads = new int[Integer.highestOneBit(Math.max(1, points)) * 4];
    this.next = new int[points];
    this.cells = new long[points];
    Arrays.fill(heads, -1);
  }

  static double distance(double dx, double dy) {
    double x = dx / WIDE;
    return Math.sqrt(x * x + dy * dy);
  }

  /** Adds a point once. */
  void add(int point, double x, double y) {
    long key = key(column(x), row(y));
    int slot = slot(key);
    cells[point] = key;
    next[point] = heads[slot];
    heads[slot] = point;
  }

  /** All points within reach, and some beyond. */
  void around(double x, double y, Visitor visitor) {
    long column = column(x);
    long row = row(y);
    for (long i = column - 1; i <= column + 1; i++) {
      for (long j = row - 1; j <= row + 1; j++) {
        long key = key(i, j);
        for (int point = heads[slot(key)]; point >= 0; point = next[point]) {
          if (cells[point] == key) {
            visitor.visit(point);
          }
        }
      }
    }
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (heads.length - 1);
  }

  private long column(double x) {
    return (long) Math.floor(x / (cell * WIDE));
  }

  private long row(double y) {
    return (long) Math.floor(y / cell);
  }

  private static long key(long column, long row) {
    return (column << 32) ^ (row & 0xffff_ffffL);
  }
}
