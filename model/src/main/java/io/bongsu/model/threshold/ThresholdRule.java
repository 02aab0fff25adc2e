package io.bongsu.model.threshold;

import java.util.Comparator;

/**
 * When values of a kind are too high. Of the rules in use that cover an instance the one whose
 * scope says most judges alone, of several the newest; one without limits exempts.
 *
 * @param id given by the store, 0 before; below {@link #FIRST_OWN} those that ship with Bongsu
 * @param name for people
 * @param enabled false: kept, not used
 */
public record ThresholdRule(
    long id, String name, Measure measure, RuleScope scope, Limits limits, boolean enabled) {
  /** The lowest id of a rule that people made. */
  public static final long FIRST_OWN = 1_000;

  /** Who judges comes first. */
  public static final Comparator<ThresholdRule> BY_WEIGHT =
      Comparator.<ThresholdRule>comparingInt(rule -> rule.scope().weight())
          .thenComparingLong(ThresholdRule::id)
          .reversed();

  /** The same under another id. */
  public ThresholdRule withId(long given) {
    return new ThresholdRule(given, name, measure, scope, limits, enabled);
  }

  /** Whether it ships with Bongsu: it can be changed and switched off, not removed. */
  public boolean isBuiltIn() {
    return id < FIRST_OWN;
  }
}
