package io.bongsu.poller.udp;

/**
 * Hears what becomes of one request, exactly once. Called by the receiving or the timing thread, or
 * by the sending one when the request cannot be sent; must neither block nor throw.
 */
public interface Exchange {
  /**
   * The asked address answered.
   *
   * @param nanos when, on the monotonic clock
   */
  void answered(ResponseMessage response, long nanos);

  /**
   * No answer came in time, all retries included.
   *
   * @param reason what is known about it beyond that; usually empty
   */
  void silent(String reason);
}
