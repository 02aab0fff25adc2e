package io.bongsu.app.state;

/**
 * The newest rates of one port; NaN where none is fresh.
 *
 * @param inBps bits per second received
 * @param outBps bits per second sent
 * @param inErrors packets per second; the others likewise
 */
public record PortLoad(
    double inBps,
    double outBps,
    double inErrors,
    double outErrors,
    double inDiscards,
    double outDiscards) {
  /** Nothing fresh. */
  public static final PortLoad NONE =
      new PortLoad(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
