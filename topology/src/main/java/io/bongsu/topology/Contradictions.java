package io.bongsu.topology;

import io.bongsu.model.topology.Contradiction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the stages found that does not fit, by what they looked at. Not thread-safe. */
final class Contradictions {
  private final Map<Object, List<Contradiction>> found = new HashMap<>();

  /**
   * Keeps what was found in the place of what was found there before.
   *
   * @param source the observer or pair of devices that was looked at
   */
  void keep(Object source, List<Contradiction> now) {
    if (now.isEmpty()) {
      found.remove(source);
    } else {
      found.put(source, now);
    }
  }

  Stream<Contradiction> all() {
    return found.values().stream().flatMap(List::stream);
  }
}
