package io.bongsu.fault.time;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The two clocks of the fault tier.
 *
 * @param wall for what people read
 * @param nanos monotonic, for every timer; as {@link System#nanoTime}
 */
public record FaultClock(InstantSource wall, LongSupplier nanos) {
  /** The machine's clocks. */
  public static FaultClock system() {
    return new FaultClock(InstantSource.system(), System::nanoTime);
  }

  /** Reads both. */
  public Moment now() {
    return new Moment(nanos.getAsLong(), wall.instant());
  }
}
