package io.bongsu.fault.incident;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * The timers of an alarm's life.
 *
 * @param keepOpen good for this long before an alarm closes
 * @param reopen bad again from this soon after closing: the same alarm and incident go on
 * @param manualClose closed by hand and still bad: opens again after this
 * @param acknowledged an acknowledgement lasts this long
 * @param repeat an incident that nobody acknowledged is told again this often; zero: never
 * @param flapping when an alarm flaps
 */
public record LifeSettings(
    Duration keepOpen,
    Duration reopen,
    Duration manualClose,
    Duration acknowledged,
    Duration repeat,
    Flapping flapping) {
  /** The timers of the design. */
  public static final LifeSettings DEFAULT =
      new LifeSettings(
          Duration.ofSeconds(60),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(24),
          Duration.ofHours(4),
          new Flapping(5, Duration.ofMinutes(15)));

  /** How long something that closed may still matter. */
  public Duration memory() {
    return Stream.of(reopen, manualClose, flapping.window()).max(Duration::compareTo).orElseThrow();
  }

  /** The same with another time that something must be good before its alarm closes. */
  public LifeSettings withKeepOpen(Duration time) {
    return new LifeSettings(time, reopen, manualClose, acknowledged, repeat, flapping);
  }

  /** The same with another time between reminders; zero: none. */
  public LifeSettings withRepeat(Duration time) {
    return new LifeSettings(keepOpen, reopen, manualClose, acknowledged, time, flapping);
  }

  /**
   * When an alarm flaps.
   *
   * @param transitions this many openings and closings inside the window
   * @param window also the calm needed to end it
   */
  public record Flapping(int transitions, Duration window) {}
}
