package io.bongsu.poller.schedule;

import io.bongsu.poller.device.Clocks;
import java.time.Duration;

/** Says when the wall clock jumped against the monotonic one, in either direction. */
final class ClockWatch {
  private static final Duration ROUND = Duration.ofSeconds(2);
  private static final long JUMP_MILLIS = 1_500;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Clocks clocks;
  private final Runnable jumped;

  ClockWatch(Clocks clocks, Runnable jumped) {
    this.clocks = clocks;
    this.jumped = jumped;
  }

  /** Watches until the thread is interrupted. */
  void run() {
    try {
      while (true) {
        round();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks at both clocks, lets time pass and compares. */
  void round() throws InterruptedException {
    long wall = clocks.wall().millis();
    long nanos = clocks.nanos().getAsLong();
    clocks.sleeper().sleep(ROUND);
    if (isJump(clocks.wall().millis() - wall, clocks.nanos().getAsLong() - nanos)) {
      jumped.run();
    }
  }

  /** Whether so much of the wall clock cannot have passed in that time. */
  static boolean isJump(long wallMillis, long nanos) {
    return Math.abs(wallMillis - nanos / NANOS_PER_MILLI) > JUMP_MILLIS;
  }
}
