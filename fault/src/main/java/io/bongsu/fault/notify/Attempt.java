package io.bongsu.fault.notify;

import java.time.Duration;

/** How one try to deliver ended. */
sealed interface Attempt {
  /** The receiver said yes. */
  record Delivered() implements Attempt {}

  /**
   * It did not work.
   *
   * @param error for people, one line
   * @param notBefore the receiver asked for this much patience; zero: it did not
   */
  record Failed(String error, Duration notBefore) implements Attempt {
    Failed(String error) {
      this(error, Duration.ZERO);
    }
  }
}
