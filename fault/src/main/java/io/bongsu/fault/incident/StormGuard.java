package io.bongsu.fault.incident;

import io.bongsu.fault.time.Moment;
import io.bongsu.model.fault.Condition;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The second defence against floods: beyond so many new incidents of a kind in a minute, one takes
 * in the rest.
 */
final class StormGuard {
  private static final Duration WINDOW = Duration.ofSeconds(60);

  private final int limit;
  private final Map<Condition, Deque<Moment>> recent = new EnumMap<>(Condition.class);
  private final Map<Condition, Long> storms = new EnumMap<>(Condition.class);

  StormGuard(int limit) {
    this.limit = limit;
  }

  /** The incident that takes it in while the storm lasts. */
  OptionalLong shelter(Condition condition, Moment now) {
    Long storm = storms.get(condition);
    if (storm == null) {
      return OptionalLong.empty();
    }
    if (counted(condition, now).isEmpty()) {
      storms.remove(condition);
      return OptionalLong.empty();
    }
    counted(condition, now).add(now);
    return OptionalLong.of(storm);
  }

  /**
   * Notes a new incident; true when it is one too many and becomes the shelter of those to come.
   */
  boolean opened(Condition condition, long incident, Moment now) {
    Deque<Moment> moments = counted(condition, now);
    moments.add(now);
    if (moments.size() <= limit) {
      return false;
    }
    storms.put(condition, incident);
    return true;
  }

  private Deque<Moment> counted(Condition condition, Moment now) {
    Deque<Moment> moments = recent.computeIfAbsent(condition, _ -> new ArrayDeque<>());
    moments.removeIf(past -> now.isPast(past, WINDOW));
    return moments;
  }
}
