package io.bongsu.poller.schedule;

import io.bongsu.model.poll.PollPlan;
import java.time.Duration;

/** One trigger: all devices of a shard that take part in a plan at the same interval. */
record RoundKey(PollPlan plan, Duration interval, int shard) {
  private static final String SEPARATOR = "/";

  /**
   * As Quartz names the job and the trigger; all that a job needs, so that no object is ever
   * serialised.
   */
  String name() {
    return plan + SEPARATOR + interval.toMillis() + SEPARATOR + shard;
  }

  static RoundKey parse(String name) {
    String[] parts = name.split(SEPARATOR, -1);
    return new RoundKey(
        PollPlan.valueOf(parts[0]),
        Duration.ofMillis(Long.parseLong(parts[1])),
        Integer.parseInt(parts[2]));
  }
}
