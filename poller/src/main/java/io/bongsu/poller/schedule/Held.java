package io.bongsu.poller.schedule;

import io.bongsu.model.poll.Delay;
import io.bongsu.model.poll.PollCounts.Wait;
import io.bongsu.model.poll.PollPlan;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Turns that wait at limits, beside the order in which these let them in: who came first is known
 * at once, however many limits there are. Guarded by {@link Turns}.
 *
 * @param <T> sorts by when it came
 */
final class Held<T extends Comparable<T>> {
  private final Map<PollPlan, Map<Delay, NavigableSet<T>>> byPlan = new EnumMap<>(PollPlan.class);

  /** When a turn came, monotonic. */
  interface Since<T> {
    long nanos(T turn);
  }

  void add(PollPlan plan, Delay delay, T turn) {
    at(plan, delay).add(turn);
  }

  void remove(PollPlan plan, Delay delay, T turn) {
    at(plan, delay).remove(turn);
  }

  /** Those of a plan by what they wait for. */
  Map<Delay, Wait> waits(PollPlan plan, Since<T> since, long now) {
    Map<Delay, Wait> waits = new EnumMap<>(Delay.class);
    at(plan)
        .forEach((delay, turns) -> {
          if (!turns.isEmpty()) {
            waits.put(delay, wait(turns.size(), since.nanos(turns.first()), now));
          }
        });
    return waits;
  }

  static Wait wait(int turns, long sinceNanos, long now) {
    return new Wait(turns, Math.max(0, (now - sinceNanos) / 1e9));
  }

  private NavigableSet<T> at(PollPlan plan, Delay delay) {
    return at(plan).computeIfAbsent(delay, _ -> new TreeSet<>());
  }

  private Map<Delay, NavigableSet<T>> at(PollPlan plan) {
    return byPlan.computeIfAbsent(plan, _ -> new EnumMap<>(Delay.class));
  }
}
