package io.bongsu.performance.threshold;

import io.bongsu.performance.Ranked;

/**
 * When a value is too high.
 *
 * @param what the quantity
 * @param limit a value above it is bad, in the quantity's unit
 * @param clear a value up to it is good again; between both it stays as it was. At most the limit
 * @param bad this many of the last values must be bad, 1 or more
 * @param of so many values are looked at, bad or more
 */
public record ThresholdRule(Ranked what, double limit, double clear, int bad, int of) {
  /** Refuses rules that would never or always hold. */
  public ThresholdRule {
    if (clear > limit) {
      throw new IllegalArgumentException(
          "A threshold clears at or below its limit " + limit + ", not at " + clear);
    }
    if (bad < 1 || bad > of) {
      throw new IllegalArgumentException(
          "Bad values must be between 1 and the " + of + " that are looked at, are " + bad);
    }
  }
}
