package io.bongsu.simulator.network;

import java.util.SplittableRandom;

/**
 * A rate that swings with the day, the hour and the minutes around a mean, known for every moment
 * without stepping.
 *
 * @param mean per second, above 0
 * @param phases where in each period the swing starts, in radians, as long as {@link #PERIODS}
 */
record Wave(double mean, double[] phases) {
  private static final double[] PERIODS = {86_400, 3_600, 420, 97, 31};
  private static final double[] DEPTHS = {0.40, 0.15, 0.15, 0.12, 0.08};

  /**
   * A wave whose phases come from the random source; days peak together, at about 14 h Korean time.
   */
  static Wave around(double mean, SplittableRandom random) {
    double[] phases = new double[PERIODS.length];
    phases[0] = 0.2 * random.nextDouble();
    for (int i = 1; i < phases.length; i++) {
      phases[i] = 2 * Math.PI * random.nextDouble();
    }
    return new Wave(mean, phases);
  }

  /** The rate at a moment, per second; never negative. */
  double at(long millis) {
    double sum = 1;
    for (int i = 0; i < PERIODS.length; i++) {
      sum += DEPTHS[i] * Math.sin(angle(i, millis));
    }
    return mean * sum;
  }

  /** How much flows between two moments; 0 when they are the wrong way round. */
  double between(long fromMillis, long toMillis) {
    if (toMillis <= fromMillis) {
      return 0;
    }
    double sum = (toMillis - fromMillis) / 1000.0;
    for (int i = 0; i < PERIODS.length; i++) {
      double swing = Math.cos(angle(i, fromMillis)) - Math.cos(angle(i, toMillis));
      sum += DEPTHS[i] * PERIODS[i] / (2 * Math.PI) * swing;
    }
    return mean * sum;
  }

  private double angle(int i, long millis) {
    return 2 * Math.PI * ((millis / 1000.0) % PERIODS[i]) / PERIODS[i] + phases[i];
  }
}
