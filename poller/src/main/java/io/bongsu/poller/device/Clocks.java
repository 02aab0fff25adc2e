package io.bongsu.poller.device;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The two clocks of the poller, and how it lets time pass.
 *
 * @param wall stamps results
 * @param nanos measures durations; never goes back
 * @param sleeper lets time pass on the clock of {@code nanos}
 */
public record Clocks(InstantSource wall, LongSupplier nanos, Sleeper sleeper) {
  /** Lets time pass. */
  @FunctionalInterface
  public interface Sleeper {
    /**
     * Returns no earlier than so much later; for a duration that is not positive, at once.
     *
     * @throws InterruptedException when the sleeping thread is interrupted
     */
    void sleep(Duration duration) throws InterruptedException;
  }

  /** The machine's own. */
  public static Clocks system() {
    return new Clocks(InstantSource.system(), System::nanoTime, Thread::sleep);
  }
}
