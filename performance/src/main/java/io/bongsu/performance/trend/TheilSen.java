package io.bongsu.performance.trend;

import java.util.Arrays;

/**
 * A line through points by the Theil-Sen estimator: the median slope of all pairs, so that up to 29
 * % of outliers do not move it. The interval of the slope is Sen's (1968), by the variance of
 * Kendall's S with its correction for ties.
 *
 * @param slope per unit of x
 * @param slopeLow lower end of the interval
 * @param slopeHigh upper end
 * @param intercept the median of y - slope × x
 */
public record TheilSen(double slope, double slopeLow, double slopeHigh, double intercept) {
  /**
   * Fits.
   *
   * @param x rising, no two equal; at least two
   * @param y as many
   * @param z the normal quantile of the interval, 1.645 for 90 %
   */
  public static TheilSen fit(double[] x, double[] y, double z) {
    double[] slopes = slopes(x, y);
    double slope = Percentile.median(slopes);
    double half = z * Math.sqrt(variance(y)) / 2;
    double low = slopes[clamp(Math.round((slopes.length - 2 * half) / 2) - 1, slopes.length)];
    double high = slopes[clamp(Math.round((slopes.length + 2 * half) / 2), slopes.length)];
    double[] rests = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      rests[i] = y[i] - slope * x[i];
    }
    return new TheilSen(slope, low, high, Percentile.median(rests));
  }

  /** Where the line stands. */
  public double at(double x) {
    return intercept + slope * x;
  }

  private static double[] slopes(double[] x, double[] y) {
    double[] slopes = new double[x.length * (x.length - 1) / 2];
    int next = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = i + 1; j < x.length; j++) {
        slopes[next++] = (y[j] - y[i]) / (x[j] - x[i]);
      }
    }
    Arrays.sort(slopes);
    return slopes;
  }

  /** Of Kendall's S: (n(n-1)(2n+5) - Σ t(t-1)(2t+5)) / 18 over groups of t equal values. */
  private static double variance(double[] y) {
    double[] sorted = y.clone();
    Arrays.sort(sorted);
    double ties = 0;
    int start = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[start]) {
        ties += term(i - start);
        start = i;
      }
    }
    return (term(y.length) - ties) / 18;
  }

  private static double term(int n) {
    return (double) n * (n - 1) * (2.0 * n + 5);
  }

  private static int clamp(long rank, int length) {
    return (int) Math.clamp(rank, 0, length - 1L);
  }
}
