package io.bongsu.model.poll;

import java.util.Map;

/**
 * Polls since start. When nothing runs, started equals the sum of the outcomes; otherwise started =
 * sum + inFlight. Those that were skipped are the sum of the causes.
 *
 * @param started begun, skipped ones included
 * @param byOutcome finished, by how they ended; every outcome has an entry
 * @param skippedBy those that were skipped, by why; every cause has an entry
 * @param inFlight begun and not finished, those that wait for their turn included
 * @param waits polls that are due and wait now, by what for; nobody waits for what is missing
 */
public record PollCounts(
    long started,
    Map<PollOutcome, Long> byOutcome,
    Map<SkipCause, Long> skippedBy,
    int inFlight,
    Map<Delay, Wait> waits) {
  /**
   * Polls that are due and wait for the same.
   *
   * @param polls how many; 0 where that is not known
   * @param seconds the longest of them has waited
   */
  public record Wait(int polls, double seconds) {
    /** Nobody. */
    public static final Wait NONE = new Wait(0, 0);

    /** Both. */
    public Wait and(Wait other) {
      return new Wait(polls + other.polls, Math.max(seconds, other.seconds));
    }
  }

  /** Polls that were left out since Bongsu had more to do than it could. */
  public long overloaded() {
    return skippedBy.entrySet().stream()
        .filter(skipped -> skipped.getKey().isOverload())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Those that wait for this. */
  public Wait wait(Delay delay) {
    return waits.getOrDefault(delay, Wait.NONE);
  }

  /** How long the poll that is due longest has waited, whatever for. */
  public double lagSeconds() {
    return waits.values().stream().mapToDouble(Wait::seconds).max().orElse(0);
  }

  /**
   * The same, leaving out polls that wait for another one of their own device: one agent that takes
   * long is late, and Bongsu is not.
   */
  public double ownLagSeconds() {
    return waits.entrySet().stream()
        .filter(wait -> wait.getKey() != Delay.DEVICE)
        .mapToDouble(wait -> wait.getValue().seconds())
        .max()
        .orElse(0);
  }
}
