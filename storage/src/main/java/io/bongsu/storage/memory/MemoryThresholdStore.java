package io.bongsu.storage.memory;

import io.bongsu.model.threshold.ThresholdRule;
import io.bongsu.model.threshold.ThresholdStore;
import io.bongsu.model.threshold.UsualRules;
import java.util.List;
import java.util.TreeMap;

/** Threshold rules in memory. */
public final class MemoryThresholdStore implements ThresholdStore {
  private final TreeMap<Long, ThresholdRule> rules = new TreeMap<>();
  private long next = ThresholdRule.FIRST_OWN;

  /** Holds those that ship with Bongsu. */
  public MemoryThresholdStore() {
    UsualRules.ALL_RULES.forEach(rule -> rules.put(rule.id(), rule));
  }

  @Override
  public synchronized List<ThresholdRule> all() {
    return List.copyOf(rules.values());
  }

  @Override
  public synchronized ThresholdRule save(ThresholdRule rule) {
    ThresholdRule saved = rule.id() == 0 ? rule.withId(next++) : rule;
    rules.put(saved.id(), saved);
    return saved;
  }

  @Override
  public synchronized boolean remove(long id) {
    return rules.remove(id) != null;
  }
}
