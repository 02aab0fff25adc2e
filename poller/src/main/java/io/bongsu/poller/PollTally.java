package io.bongsu.poller;

import io.bongsu.model.poll.Delay;
import io.bongsu.model.poll.PollCounts;
import io.bongsu.model.poll.PollOutcome;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts the polls of one plan so that started = finished + in flight at every moment. Thread-safe.
 */
final class PollTally {
  private final Map<PollOutcome, Long> finished = new EnumMap<>(PollOutcome.class);
  private long started;

  PollTally() {
    for (PollOutcome outcome : PollOutcome.values()) {
      finished.put(outcome, 0L);
    }
  }

  synchronized void begin() {
    started++;
  }

  synchronized void end(PollOutcome outcome) {
    finished.merge(outcome, 1L, Long::sum);
  }

  synchronized PollCounts counts(Map<Delay, PollCounts.Wait> waits) {
    long ended = finished.values().stream().mapToLong(Long::longValue).sum();
    return new PollCounts(
        started, Map.copyOf(finished), Math.toIntExact(started - ended), Map.copyOf(waits));
  }
}
