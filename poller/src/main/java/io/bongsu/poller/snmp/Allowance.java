package io.bongsu.poller.snmp;

import io.bongsu.poller.udp.Patience;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * By when all requests to one agent have to be over, in whatever context it is asked; no limit as
 * long as none was set. Thread-safe.
 */
final class Allowance {
  /** What a request is given when no time is left at all. */
  private static final Duration LEAST = Duration.ofMillis(100);

  private final LongSupplier nanos;
  private volatile @Nullable Long until;

  Allowance(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** From now on until the next call of this, all is to be over after so long. */
  void begin(Duration budget) {
    until = nanos.getAsLong() + budget.toNanos();
  }

  /** When what begins now and may take so long by itself has to be over, monotonic. */
  long deadline(Duration own) {
    long latest = nanos.getAsLong() + own.toNanos();
    Long allowed = until;
    return allowed == null || allowed - latest > 0 ? latest : allowed;
  }

  /** Whether there is no time left: nothing more is to be asked. */
  boolean isOver() {
    Long allowed = until;
    return allowed != null && nanos.getAsLong() - allowed > 0;
  }

  /** As much of this patience as there is time for. */
  Patience of(Patience wanted) {
    Long allowed = until;
    if (allowed == null) {
      return wanted;
    }
    Duration left = Duration.ofNanos(allowed - nanos.getAsLong());
    return wanted.within(left.compareTo(LEAST) < 0 ? LEAST : left);
  }
}
