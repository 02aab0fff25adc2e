package io.bongsu.app.http.api;

import io.bongsu.model.fault.Channel;

/**
 * Sends a test message over a channel, past the outbox. Blocks at most some seconds; never throws.
 */
@FunctionalInterface
public interface ChannelTester {
  /** Sends, and says what came of it. */
  Result test(Channel channel);

  /**
   * What came of it.
   *
   * @param message for the admin; never what the receiver answered in its body
   */
  record Result(boolean delivered, String message) {}
}
