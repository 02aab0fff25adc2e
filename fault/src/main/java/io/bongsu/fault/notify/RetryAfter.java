package io.bongsu.fault.notify;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;

/**
 * Reads the Retry-After header (RFC 9110, 10.2.3): seconds or a date, at most an hour of obedience.
 */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofHours(1);

  private final InstantSource clock;

  RetryAfter(InstantSource clock) {
    this.clock = clock;
  }

  /** The wait; zero for nonsense and for nothing. */
  Duration parse(String header) {
    Duration wait =
        header.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(header)) : date(header);
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private Duration date(String header) {
    try {
      Instant until = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header));
      return Duration.between(clock.instant(), until);
    } catch (DateTimeException nonsense) {
      return Duration.ZERO;
    }
  }
}
