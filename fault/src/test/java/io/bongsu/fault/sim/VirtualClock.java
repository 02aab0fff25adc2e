package io.bongsu.fault.sim;

import io.bongsu.fault.time.Moment;
import java.time.Instant;

/** Time that moves when told. */
public final class VirtualClock {
  private static final Instant START = Instant.parse("2026-01-05T03:00:00Z");
  private long millis;

  public Moment now() {
    return new Moment(millis * 1_000_000, START.plusMillis(millis));
  }

  public long millis() {
    return millis;
  }

  public void set(long next) {
    millis = next;
  }
}
