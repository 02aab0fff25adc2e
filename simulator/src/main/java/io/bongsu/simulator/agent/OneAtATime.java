package io.bongsu.simulator.agent;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Thinks a while about each request and drops what comes meanwhile. */
final class OneAtATime implements Manners {
  private static final Duration THINKS = Duration.ofMillis(30);

  private final LongSupplier nanos;
  private long busyUntil;

  OneAtATime(LongSupplier nanos) {
    this.nanos = nanos;
    this.busyUntil = nanos.getAsLong();
  }

  @Override
  public synchronized boolean hears(Request request) {
    long now = nanos.getAsLong();
    if (now - busyUntil < 0) {
      return false;
    }
    busyUntil = now + THINKS.toNanos();
    return true;
  }

  @Override
  public Duration delay() {
    return THINKS;
  }
}
