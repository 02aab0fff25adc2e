package io.bongsu.simulator.network;

import java.time.Instant;
import java.time.InstantSource;

/** Starts at the wall clock's time and then follows the monotonic clock, so that it never jumps. */
public final class SteadyClock implements InstantSource {
  private final Instant start;
  private final long startNanos;

  private SteadyClock(Instant start, long startNanos) {
    this.start = start;
    this.startNanos = startNanos;
  }

  /** A clock that is right now. */
  public static SteadyClock startingNow() {
    return new SteadyClock(Instant.now(), System.nanoTime());
  }

  @Override
  public Instant instant() {
    return start.plusNanos(System.nanoTime() - startNanos);
  }
}
