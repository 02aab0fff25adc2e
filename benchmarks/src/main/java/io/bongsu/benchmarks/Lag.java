package io.bongsu.benchmarks;

import java.util.Arrays;

/** How far the schedule was behind, looked at again and again; seconds. */
final class Lag {
  private double[] seen = new double[64];
  private int size;

  void add(double seconds) {
    if (size == seen.length) {
      seen = Arrays.copyOf(seen, 2 * size);
    }
    seen[size++] = seconds;
  }

  /** The value that this share of all looks does not exceed; 0 when nothing was seen. */
  double quantile(double share) {
    double[] sorted = Arrays.copyOf(seen, size);
    Arrays.sort(sorted);
    return size == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * size) - 1)];
  }

  @Override
  public String toString() {
    return "median %.0f ms, p95 %.0f ms, most %.0f ms of %d looks"
        .formatted(quantile(0.5) * 1e3, quantile(0.95) * 1e3, quantile(1) * 1e3, size);
  }
}
