package io.bongsu.poller.udp;

import java.time.Duration;

/**
 * How long an answer is waited for.
 *
 * @param timeout of the first try; doubles with each retry
 * @param retries after the first try, 0 to 5
 */
public record Patience(Duration timeout, int retries) {
  /** The longest a request that is never answered takes. */
  public Duration worstCase() {
    return timeout.multipliedBy((1L << (retries + 1)) - 1);
  }

  /** As much of this as there is time for: fewer retries first, then a shorter timeout. */
  public Patience within(Duration left) {
    Patience shorter = this;
    while (shorter.retries > 0 && shorter.worstCase().compareTo(left) > 0) {
      shorter = new Patience(timeout, shorter.retries - 1);
    }
    return shorter.timeout.compareTo(left) > 0 ? new Patience(left, 0) : shorter;
  }
}
