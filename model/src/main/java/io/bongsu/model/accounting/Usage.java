package io.bongsu.model.accounting;

/**
 * What flowed in a period.
 *
 * @param inBps percentile of what was received, bit/s; NaN without samples or where volume is
 *     billed
 * @param outBps the same of what was sent
 * @param inBytes received
 * @param outBytes sent
 * @param slots five-minute values there are
 * @param expectedSlots five-minute values there should be by now
 */
public record Usage(
    double inBps, double outBps, double inBytes, double outBytes, long slots, long expectedSlots) {
  /** The share of five-minute values that are there, 0 to 100; 100 where none is due yet. */
  public double coveragePercent() {
    return expectedSlots == 0 ? 100 : Math.min(100, 100.0 * slots / expectedSlots);
  }
}
