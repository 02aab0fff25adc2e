package io.bongsu.poller.device;

import io.bongsu.model.poll.PollPlan;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which plans of one device are being polled, and how long each took last. Thread-safe. */
final class Claims {
  private final Set<PollPlan> busy = EnumSet.noneOf(PollPlan.class);
  private final Set<PollPlan> again = EnumSet.noneOf(PollPlan.class);
  private final Map<PollPlan, Duration> lastTook = new EnumMap<>(PollPlan.class);

  /** False while the plan is still being polled. */
  synchronized boolean claim(PollPlan plan) {
    return busy.add(plan);
  }

  /** The same; a plan that is still being polled is wanted once more after that. */
  synchronized boolean claimOrRepeat(PollPlan plan) {
    boolean free = busy.add(plan);
    if (!free) {
      again.add(plan);
    }
    return free;
  }

  /** Given back without a poll. */
  synchronized void giveUp(PollPlan plan) {
    busy.remove(plan);
  }

  /** Given back after a poll that took so long; true when it is wanted once more. */
  synchronized boolean done(PollPlan plan, Duration took) {
    busy.remove(plan);
    lastTook.put(plan, took);
    return again.remove(plan);
  }

  synchronized Map<PollPlan, Duration> lastTook() {
    return new EnumMap<>(lastTook);
  }

  /** Whether the last poll of any plan took longer than this. */
  synchronized boolean anyTook(Duration longer) {
    for (Duration took : lastTook.values()) {
      if (took.compareTo(longer) > 0) {
        return true;
      }
    }
    return false;
  }
}
