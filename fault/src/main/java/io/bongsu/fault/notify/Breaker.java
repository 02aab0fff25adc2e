package io.bongsu.fault.notify;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Spares an endpoint that keeps failing: after some failures in a row only one try at a time, after
 * a pause. Also the bulkhead: so many tries in flight and no more. Thread-safe.
 */
final class Breaker {
  private static final int FAILURES = 5;
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final int parallel;
  private final RandomGenerator random;
  private int inFlight;
  private int failures;
  private long closedUntil;

  Breaker(int parallel, RandomGenerator random) {
    this.parallel = parallel;
    this.random = random;
  }

  /** Takes a place; false when there is none now. */
  synchronized boolean enter(long nanos) {
    boolean resting = failures >= FAILURES;
    if (inFlight >= (resting ? 1 : parallel) || (resting && nanos - closedUntil < 0)) {
      return false;
    }
    inFlight++;
    return true;
  }

  synchronized void leave(boolean delivered, long nanos) {
    inFlight--;
    failures = delivered ? 0 : failures + 1;
    if (failures >= FAILURES) {
      closedUntil = nanos + PAUSE.toNanos() / 2 + random.nextLong(PAUSE.toNanos() / 2);
    }
  }

  synchronized int inFlight() {
    return inFlight;
  }

  /** How long to wait before asking again, at most. */
  synchronized Duration pause(long nanos) {
    return failures >= FAILURES && closedUntil - nanos > 0
        ? Duration.ofNanos(closedUntil - nanos)
        : Duration.ofSeconds(1);
  }
}
