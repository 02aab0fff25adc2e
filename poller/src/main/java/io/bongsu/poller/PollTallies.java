package io.bongsu.poller;

import io.bongsu.model.poll.Delay;
import io.bongsu.model.poll.PollCounts;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollPlan;
import io.bongsu.model.poll.SkipCause;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** The tallies of all plans. Thread-safe. */
final class PollTallies {
  private final Map<PollPlan, PollTally> tallies = new EnumMap<>(PollPlan.class);

  PollTallies() {
    for (PollPlan plan : PollPlan.values()) {
      tallies.put(plan, new PollTally());
    }
  }

  PollTally of(PollPlan plan) {
    return Objects.requireNonNull(tallies.get(plan));
  }

  /** Plan by plan, beside what waits of each. */
  Map<PollPlan, PollCounts> counts(Function<PollPlan, Map<Delay, PollCounts.Wait>> waits) {
    Map<PollPlan, PollCounts> counts = new EnumMap<>(PollPlan.class);
    tallies.forEach((plan, tally) -> counts.put(plan, tally.counts(waits.apply(plan))));
    return counts;
  }

  /** All plans together, with how many seconds the schedule is behind. */
  static PollCounts sum(Collection<PollCounts> plans, double behind) {
    long started = 0;
    int inFlight = 0;
    Map<PollOutcome, Long> byOutcome = new EnumMap<>(PollOutcome.class);
    Map<SkipCause, Long> skippedBy = new EnumMap<>(SkipCause.class);
    Map<Delay, PollCounts.Wait> waits = new EnumMap<>(Delay.class);
    for (PollCounts counts : plans) {
      counts.waits().forEach((delay, wait) -> waits.merge(delay, wait, PollCounts.Wait::and));
      started += counts.started();
      inFlight += counts.inFlight();
      counts.byOutcome().forEach((outcome, count) -> byOutcome.merge(outcome, count, Long::sum));
      counts.skippedBy().forEach((cause, count) -> skippedBy.merge(cause, count, Long::sum));
    }
    waits.put(Delay.SCHEDULE, new PollCounts.Wait(0, behind));
    return new PollCounts(
        started, Map.copyOf(byOutcome), Map.copyOf(skippedBy), inFlight, Map.copyOf(waits));
  }

  /** Findings that polls told, by their category. */
  Map<String, Long> findings() {
    Map<String, Long> counts = new TreeMap<>();
    for (PollTally tally : tallies.values()) {
      tally.findings().forEach((category, count) -> counts.merge(category, count, Long::sum));
    }
    return counts;
  }
}
