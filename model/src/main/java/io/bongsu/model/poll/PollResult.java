package io.bongsu.model.poll;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.inventory.Finding;
import io.bongsu.model.series.SampleFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finished poll, immutable, handed over once.
 *
 * @param device who was asked
 * @param plan what for
 * @param at when it was asked, wall clock
 * @param took until the answer was complete or given up, monotonic
 * @param outcome how it ended
 * @param skipped why it was not made; null for one that was
 * @param detail why it ended so, for people; empty when all is well
 * @param frames numbers for the series; empty when there are none
 * @param facts what was learnt
 * @param findings what was odd
 */
public record PollResult(
    DeviceId device,
    PollPlan plan,
    Instant at,
    Duration took,
    PollOutcome outcome,
    @Nullable SkipCause skipped,
    String detail,
    List<SampleFrame> frames,
    List<Fact> facts,
    List<Finding> findings) {
  /** Refuses a poll that was left out without a cause, and a cause of one that was made. */
  public PollResult {
    if ((outcome == PollOutcome.SKIPPED) != (skipped != null)) {
      throw new IllegalArgumentException(outcome + " is not for " + skipped);
    }
  }

  /** One that was made. */
  public PollResult(
      DeviceId device,
      PollPlan plan,
      Instant at,
      Duration took,
      PollOutcome outcome,
      String detail,
      List<SampleFrame> frames,
      List<Fact> facts,
      List<Finding> findings) {
    this(device, plan, at, took, outcome, null, detail, frames, facts, findings);
  }
}
