package io.bongsu.topology;

import io.bongsu.model.topology.Contradiction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the stages found that does not fit, by what they looked at. Not thread-safe. */
final class Contradictions {
  private final Map<Object, List<Contradiction>> found = new HashMap<>();

  /** All of them, until some differ. */
  private @Nullable List<Contradiction> sorted;

  /**
   * Keeps what was found in the place of what was found there before.
   *
   * @param source what was looked at, such as an observer or a pair of devices
   */
  void keep(Object source, List<Contradiction> now) {
    List<Contradiction> before = now.isEmpty() ? found.remove(source) : found.put(source, now);
    if (!now.equals(before == null ? List.of() : before)) {
      sorted = null;
    }
  }

  /** All of them, sorted; the same list while none differs. */
  List<Contradiction> all() {
    List<Contradiction> all = sorted;
    if (all == null) {
      all = found.values().stream().flatMap(List::stream).sorted().toList();
      sorted = all;
    }
    return all;
  }
}
