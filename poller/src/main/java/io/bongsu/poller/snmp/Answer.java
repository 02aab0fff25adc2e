package io.bongsu.poller.snmp;

import io.bongsu.poller.udp.Exchange;

/** What came back to one request. */
sealed interface Answer {
  /**
   * A response of the asked agent.
   *
   * @param receivedNanos when, on the monotonic clock
   * @param roundTripNanos since the request was sent; {@link Exchange#UNMEASURED} when it was sent
   *     more than once
   */
  record Response(io.bongsu.poller.snmp.Response message, long receivedNanos, long roundTripNanos)
      implements Answer {}

  /**
   * Nothing in time, all retries included.
   *
   * @param reason what is known about it beyond that; usually empty
   */
  record Silence(String reason) implements Answer {
    Silence() {
      this("");
    }
  }

  /**
   * The agent, or the path to it, said no.
   *
   * @param reason a sentence naming what to check
   */
  record Refusal(String reason) implements Answer {}
}
