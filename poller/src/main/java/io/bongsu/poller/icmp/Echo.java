package io.bongsu.poller.icmp;

/** What became of one echo request. */
public sealed interface Echo {
  /**
   * It was answered by the address that was asked, with the payload that was sent.
   *
   * @param rttNanos round trip on the monotonic clock
   */
  record Reply(long rttNanos) implements Echo {}

  /**
   * It was not answered in time, or refused.
   *
   * @param reason who refused it and why, for people; empty when nothing at all came back
   */
  record Lost(String reason) implements Echo {}
}
