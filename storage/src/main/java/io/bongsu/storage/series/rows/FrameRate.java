package io.bongsu.storage.series.rows;

import java.time.InstantSource;

/** How many frames a second were written in the last whole minute. Thread-safe. */
public final class FrameRate {
  private static final int MINUTE = 60;

  private final InstantSource clock;
  private long minute;
  private long inMinute;
  private long before;

  /** None yet. */
  public FrameRate(InstantSource clock) {
    this.clock = clock;
  }

  /** These were written now. */
  public synchronized void add(int frames) {
    turn();
    inMinute += frames;
  }

  /** In the last whole minute. */
  public synchronized double perSecond() {
    turn();
    return before / (double) MINUTE;
  }

  private void turn() {
    long now = Math.floorDiv(clock.instant().getEpochSecond(), MINUTE);
    if (now != minute) {
      before = now == minute + 1 ? inMinute : 0;
      inMinute = 0;
      minute = now;
    }
  }
}
