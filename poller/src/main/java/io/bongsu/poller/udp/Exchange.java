package io.bongsu.poller.udp;

/**
 * Hears what becomes of one request, exactly once. Called by the receiving or the timing thread, or
 * by the sending one when the request cannot be sent; must neither block nor throw.
 */
public interface Exchange {
  /**
   * In place of a round trip that cannot be told: the request had been sent again, and the answer
   * may be that to any of its tries (RFC 6298 §3, Karn's algorithm).
   */
  long UNMEASURED = -1;

  /**
   * The asked address answered.
   *
   * @param nanos when, on the monotonic clock
   * @param roundTripNanos since it was sent, or {@link #UNMEASURED}
   */
  void answered(ResponseMessage response, long nanos, long roundTripNanos);

  /**
   * No answer came in time, all retries included.
   *
   * @param reason what is known about it beyond that; usually empty
   */
  void silent(String reason);
}
