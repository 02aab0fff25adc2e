package io.bongsu.app.state;

import java.util.Locale;

/**
 * How one part of Bongsu is doing.
 *
 * @param name one word such as database, poller, icmp
 * @param message what is wrong and what to do, for people; empty when up. Told without login: no
 *     secrets
 */
public record ComponentHealth(String name, Level level, String message) {
  /** From best to worst. */
  public enum Level {
    UP,
    /** Works in part. */
    DEGRADED,
    DOWN;

    /** As the REST API writes it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
