package io.bongsu.fault.notify;

import java.time.Duration;

/**
 * How messages are delivered.
 *
 * @param timeout of one try
 * @param firstRetry the longest wait before the second try; doubles with each
 * @param lastRetry the longest wait between tries
 * @param maxAge older messages are given up
 * @param parallel tries in flight per channel
 */
public record SenderSettings(
    Duration timeout, Duration firstRetry, Duration lastRetry, Duration maxAge, int parallel) {
  /** Ten seconds, 1 s to 5 min, a day, four at once. */
  public static final SenderSettings DEFAULT =
      new SenderSettings(
          Duration.ofSeconds(10),
          Duration.ofSeconds(1),
          Duration.ofMinutes(5),
          Duration.ofHours(24),
          4);
}
