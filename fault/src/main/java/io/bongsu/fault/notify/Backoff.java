package io.bongsu.fault.notify;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Exponential waits with full jitter, so that many messages do not come back at one moment. */
final class Backoff {
  private static final int MOST_DOUBLINGS = 20;

  private final Duration first;
  private final Duration last;
  private final RandomGenerator random;

  Backoff(Duration first, Duration last, RandomGenerator random) {
    this.first = first;
    this.last = last;
    this.random = random;
  }

  /** The wait after so many failed tries, at least what the receiver asked for. */
  Duration after(int failed, Duration notBefore) {
    long most = first.toMillis() << Math.min(Math.max(failed - 1, 0), MOST_DOUBLINGS);
    Duration jitter = Duration.ofMillis(1 + random.nextLong(Math.min(most, last.toMillis())));
    return notBefore.plus(jitter);
  }
}
