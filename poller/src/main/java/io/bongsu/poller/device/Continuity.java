package io.bongsu.poller.device;

import io.bongsu.poller.rate.AgentClock;
import io.bongsu.poller.snmp.VarbindSink.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Whether the agent that answers is the one that answered last, by its clock; one poll's memory.
 */
final class Continuity {
  private @Nullable Moment last;
  private boolean jumped;

  /**
   * The time since the last moment given.
   *
   * @param step what the agent's clock made of it
   * @param nanos by our own clock
   */
  record Since(AgentClock.Step step, long nanos) {
    /** True when what was read before and what is read now must not be compared. */
    boolean isBroken() {
      return step instanceof AgentClock.Step.Restarted || step instanceof AgentClock.Step.Jumped;
    }
  }

  /**
   * Judges the time since the last moment given, which this one takes the place of. A clock that is
   * too far ahead time and again is a fast one, not another agent's.
   */
  Since judge(@Nullable Moment now) {
    Moment before = last;
    long nanos = before == null || now == null ? 0 : now.nanos() - before.nanos();
    return new Since(step(now), nanos);
  }

  /** Who answers is known by other means: the next moment is compared with none before. */
  void forget() {
    last = null;
    jumped = false;
  }

  private AgentClock.Step step(@Nullable Moment now) {
    Moment before = last;
    if (before == null || now == null) {
      last = now == null ? before : now;
      return new AgentClock.Step.Doubtful(0);
    }
    last = now;
    AgentClock.Step step =
        AgentClock.step(before.upTimeTicks(), now.upTimeTicks(), now.nanos() - before.nanos());
    boolean again = jumped;
    jumped = step instanceof AgentClock.Step.Jumped;
    return again && step instanceof AgentClock.Step.Jumped(double seconds)
        ? new AgentClock.Step.Doubtful(seconds)
        : step;
  }
}
