package io.bongsu.poller;

import io.bongsu.model.inventory.Finding;
import io.bongsu.model.poll.Delay;
import io.bongsu.model.poll.PollCounts;
import io.bongsu.model.poll.PollOutcome;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.poll.SkipCause;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * Counts the polls of one plan so that started = finished + in flight and skipped = the sum of its
 * causes at every moment. Thread-safe.
 */
final class PollTally {
  private final Map<PollOutcome, LongAdder> finished = counters(PollOutcome.class);
  private final Map<SkipCause, LongAdder> skipped = counters(SkipCause.class);
  private final Map<String, Long> findings = new TreeMap<>();
  private long started;

  private static <K extends Enum<K>> Map<K, LongAdder> counters(Class<K> keys) {
    Map<K, LongAdder> counters = new EnumMap<>(keys);
    for (K key : keys.getEnumConstants()) {
      counters.put(key, new LongAdder());
    }
    return counters;
  }

  synchronized void begin() {
    started++;
  }

  synchronized void end(PollResult result) {
    add(finished, result.outcome());
    SkipCause cause = result.skipped();
    if (cause != null) {
      add(skipped, cause);
    }
    for (Finding finding : result.findings()) {
      findings.merge(finding.category(), 1L, Long::sum);
    }
  }

  private static <K> void add(Map<K, LongAdder> counters, K key) {
    Objects.requireNonNull(counters.get(key)).increment();
  }

  synchronized PollCounts counts(Map<Delay, PollCounts.Wait> waits) {
    long ended = finished.values().stream().mapToLong(LongAdder::sum).sum();
    return new PollCounts(
        started,
        sums(finished),
        sums(skipped),
        Math.toIntExact(started - ended),
        Map.copyOf(waits));
  }

  private static <K> Map<K, Long> sums(Map<K, LongAdder> counters) {
    return counters.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> each.getValue().sum()));
  }

  /** Findings that were told, by their category. */
  synchronized Map<String, Long> findings() {
    return Map.copyOf(findings);
  }
}
