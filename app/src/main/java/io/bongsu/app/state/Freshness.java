package io.bongsu.app.state;

import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.poll.PollIntervals;
import io.bongsu.model.poll.PollPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How old values may be to speak of now still: some rounds of the plan that reads them.
 *
 * @param intervals of all devices
 */
public record Freshness(PollIntervals intervals, InstantSource clock) {
  private static final int ROUNDS = 3;
  private static final Duration GRACE = Duration.ofSeconds(30);

  /** Older port values of a device are of the past. */
  Instant oldest(DeviceSpec spec) {
    Duration patience = interval(spec).multipliedBy(ROUNDS).plus(GRACE);
    return clock.instant().minus(patience);
  }

  /** Of a device's traffic plan. */
  Duration interval(DeviceSpec spec) {
    return intervals.of(spec, PollPlan.TRAFFIC);
  }
}
