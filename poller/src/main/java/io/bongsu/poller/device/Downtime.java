package io.bongsu.poller.device;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When an agent that does not answer is asked again: every 30 s for 5 minutes, every 5 minutes for
 * 12 hours, every 10 minutes for 5 days, then hourly; each step jittered by a tenth. Thread-safe.
 */
final class Downtime {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration LATER = Duration.ofMinutes(5);
  private static final Duration RARELY = Duration.ofMinutes(10);
  private static final Duration HOURLY = Duration.ofHours(1);

  private final RandomGenerator random;
  private boolean down;
  private long since;
  private long next;

  Downtime(RandomGenerator random) {
    this.random = random;
  }

  /**
   * True when it may be asked now; then the next chance is one step later, whatever comes of this
   * one.
   */
  synchronized boolean admits(long nanos) {
    if (!down) {
      return true;
    }
    if (nanos - next < 0) {
      return false;
    }
    next = nanos + step(nanos);
    return true;
  }

  /** True when {@link #admits} would admit it now. */
  synchronized boolean isDue(long nanos) {
    return !down || nanos - next >= 0;
  }

  synchronized void failed(long nanos) {
    if (!down) {
      down = true;
      since = nanos;
      next = nanos + step(nanos);
    }
  }

  synchronized void ended() {
    down = false;
  }

  /** How long until it is asked again. */
  synchronized Duration left(long nanos) {
    return down ? Duration.ofNanos(Math.max(0, next - nanos)) : Duration.ZERO;
  }

  private long step(long nanos) {
    Duration silent = Duration.ofNanos(nanos - since);
    Duration step = HOURLY;
    if (silent.compareTo(Duration.ofMinutes(5)) < 0) {
      step = SOON;
    } else if (silent.compareTo(Duration.ofHours(12)) < 0) {
      step = LATER;
    } else if (silent.compareTo(Duration.ofDays(5)) < 0) {
      step = RARELY;
    }
    return (long) (step.toNanos() * (0.9 + 0.2 * random.nextDouble()));
  }
}
