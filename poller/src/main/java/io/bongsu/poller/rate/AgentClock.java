package io.bongsu.poller.rate;

/** Compares an agent's sysUpTime with our monotonic clock over the time between two polls; pure. */
public final class AgentClock {
  /** sysUpTime is a TimeTicks: it wraps after 497 days (RFC 3418). */
  private static final long WRAP = 1L << 32;

  private static final long NANOS_PER_TICK = 10_000_000;
  private static final long TOLERANCE_TICKS = 200;

  /** An agent that tells its clock only every half minute may be so much ahead. */
  private static final long JUMP_TICKS = 6_000;

  private AgentClock() {}

  /** What the two clocks say together. */
  public sealed interface Step {
    /** They agree; the agent's seconds count. */
    record Steady(double seconds) implements Step {}

    /** The agent's clock is missing, frozen or runs at another speed; our own seconds count. */
    record Doubtful(double seconds) implements Step {}

    /** The agent began anew in between. */
    record Restarted() implements Step {}

    /**
     * The agent's clock is far ahead of where it should be: another agent answers, or one whose
     * clock runs too fast, and then our own seconds count.
     */
    record Jumped(double seconds) implements Step {}
  }

  /**
   * Judges one step.
   *
   * @param before sysUpTime then, hundredths of a second; -1 not given
   * @param now sysUpTime now
   * @param elapsedNanos in between, on our clock
   */
  public static Step step(long before, long now, long elapsedNanos) {
    long elapsed = elapsedNanos / NANOS_PER_TICK;
    double ours = elapsedNanos / 1e9;
    if (before < 0 || now < 0) {
      return new Step.Doubtful(ours);
    }
    long tolerance = Math.max(TOLERANCE_TICKS, elapsed / 10);
    if (now < before) {
      return wrapped(before, now, elapsed, tolerance)
          ? new Step.Steady((now + WRAP - before) / 100.0)
          : new Step.Restarted();
    }
    if (now + tolerance < elapsed) {
      return new Step.Restarted();
    }
    long theirs = now - before;
    if (theirs - elapsed > Math.max(JUMP_TICKS, elapsed / 2)) {
      return new Step.Jumped(ours);
    }
    return theirs > 0 && Math.abs(theirs - elapsed) <= tolerance
        ? new Step.Steady(theirs / 100.0)
        : new Step.Doubtful(ours);
  }

  /** A drop is the wrap when our clock says that sysUpTime had to wrap just then. */
  private static boolean wrapped(long before, long now, long elapsed, long tolerance) {
    return Math.abs(before + elapsed - (now + WRAP)) <= tolerance;
  }
}
