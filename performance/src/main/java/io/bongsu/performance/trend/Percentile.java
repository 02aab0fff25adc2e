package io.bongsu.performance.trend;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Percentiles by the nearest rank, as bills use them: always a value that was measured. */
public final class Percentile {
  private Percentile() {}

  /**
   * The value at rank ⌈percent × n / 100⌉ of the n values in rising order, NaN left out; empty
   * without values. For 95 this is the largest value left after the highest 5 % are struck out.
   *
   * @param percent above 0, at most 100
   */
  public static OptionalDouble nearestRank(double[] values, int percent) {
    double[] sorted =
        Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (sorted.length == 0) {
      return OptionalDouble.empty();
    }
    long rank = Math.ceilDiv((long) percent * sorted.length, 100L);
    return OptionalDouble.of(sorted[(int) Math.max(1, rank) - 1]);
  }

  /** The middle value, the mean of the two middle ones of an even number; NaN without values. */
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
