package io.bongsu.model.poll;

/** Takes results over; the second tier implements it. */
@FunctionalInterface
public interface PollResultSink {
  /**
   * Called by any poller thread, also by the ones that receive: must neither block nor throw, or
   * all responses wait.
   */
  void accept(PollResult result);
}
