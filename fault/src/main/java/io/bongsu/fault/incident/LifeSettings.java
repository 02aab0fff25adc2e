package io.bongsu.fault.incident;

import java.time.Duration;

/**
 * The timers of an alarm's life.
 *
 * @param keepOpen good for this long before an alarm closes
 * @param reopen bad again this soon after closing: the same alarm goes on
 * @param flapTransitions this many openings and closings inside {@code flapWindow}: flapping
 * @param flapWindow also the calm needed to end flapping
 * @param manualClose closed by hand and still bad: opens again after this
 * @param acknowledged an acknowledgement lasts this long
 */
public record LifeSettings(
    Duration keepOpen,
    Duration reopen,
    int flapTransitions,
    Duration flapWindow,
    Duration manualClose,
    Duration acknowledged) {
  /** The timers of the design. */
  public static final LifeSettings DEFAULT =
      new LifeSettings(
          Duration.ofSeconds(60),
          Duration.ofMinutes(5),
          5,
          Duration.ofMinutes(15),
          Duration.ofMinutes(15),
          Duration.ofHours(24));
}
