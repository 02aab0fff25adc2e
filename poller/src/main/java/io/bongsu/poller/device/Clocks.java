package io.bongsu.poller.device;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The two clocks of the poller.
 *
 * @param wall stamps results
 * @param nanos measures durations; never goes back
 */
public record Clocks(InstantSource wall, LongSupplier nanos) {
  /** The machine's own. */
  public static Clocks system() {
    return new Clocks(InstantSource.system(), System::nanoTime);
  }
}
