package io.bongsu.simulator.path;

import java.time.Duration;

/**
 * How badly a path treats each packet, in each direction; shares from 0 to 1.
 *
 * @param loss share that never arrives
 * @param duplication share that arrives twice
 * @param corruption share that arrives with some octets changed
 * @param delay share that arrives late, and so behind those sent after it
 * @param lateBy how late these are
 */
public record Noise(
    double loss, double duplication, double corruption, double delay, Duration lateBy) {
  /** A path that does no harm. */
  public static final Noise NONE = new Noise(0, 0, 0, 0, Duration.ZERO);

  /** A path that only loses. */
  public static Noise losing(double share) {
    return new Noise(share, 0, 0, 0, Duration.ZERO);
  }

  /** A path that delays everything, each way. */
  public static Noise late(Duration by) {
    return new Noise(0, 0, 0, 1, by);
  }
}
