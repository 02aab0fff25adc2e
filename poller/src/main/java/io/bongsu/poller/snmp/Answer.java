package io.bongsu.poller.snmp;

import org.snmp4j.PDU;

/** What came back to one request. */
sealed interface Answer {
  /**
   * A response PDU of the asked agent.
   *
   * @param receivedNanos when, on the monotonic clock
   */
  record Response(PDU pdu, long receivedNanos) implements Answer {}

  /** Nothing in time, all retries included. */
  record Silence() implements Answer {}

  /**
   * The agent, or the path to it, said no.
   *
   * @param reason a sentence naming what to check
   */
  record Refusal(String reason) implements Answer {}
}
