package io.bongsu.model.threshold;

import java.util.List;

/**
 * Keeps threshold rules; those that ship with Bongsu are there from the start. Thread-safe;
 * blocking.
 */
public interface ThresholdStore {
  /** All, by id. */
  List<ThresholdRule> all();

  /** Creates (id 0) or replaces; gives it with its id. */
  ThresholdRule save(ThresholdRule rule);

  /** Forgets; false when there was none. */
  boolean remove(long id);
}
