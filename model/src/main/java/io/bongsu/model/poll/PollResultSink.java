package io.bongsu.model.poll;

/** Takes results over; the second tier implements it. */
@FunctionalInterface
public interface PollResultSink {
  /** Called by any poller thread; must not block for long and must not throw. */
  void accept(PollResult result);
}
