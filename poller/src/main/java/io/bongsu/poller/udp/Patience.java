package io.bongsu.poller.udp;

import java.time.Duration;

/**
 * How long an answer is waited for.
 *
 * @param timeout of the first try; doubles with each retry
 * @param retries after the first try, 0 to 5
 */
public record Patience(Duration timeout, int retries) {
  /** All tries together. */
  public Duration worstCase() {
    return timeout.multipliedBy((1L << (retries + 1)) - 1);
  }
}
