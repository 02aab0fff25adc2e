package io.bongsu.fault.rootcause;

import java.time.Duration;

/**
 * How long an outage may take shape before it is published.
 *
 * @param quiet nothing changed around it for this long: publish
 * @param cap the longest wait
 * @param grace what was cut off may take this long to come back after its cause did
 * @param startUp the longest wait for the first full poll round after a start
 * @param isolationShare more than this share of devices silent, and no sign of life from what is
 *     next to Bongsu: Bongsu itself is cut off
 */
public record SettleSettings(
    Duration quiet, Duration cap, Duration grace, Duration startUp, double isolationShare) {
  /** The timers of the design. */
  public static final SettleSettings DEFAULT =
      new SettleSettings(
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofSeconds(120),
          Duration.ofSeconds(60),
          0.3);

  /** Refuses a cap below the quiet time. */
  public SettleSettings {
    if (cap.compareTo(quiet) < 0) {
      throw new IllegalArgumentException("cap (" + cap + ") is shorter than quiet (" + quiet + ")");
    }
  }
}
