package io.bongsu.app.http.api;

import io.bongsu.model.threshold.ThresholdRule;
import org.jspecify.annotations.Nullable;

/** A threshold rule. */
record ThresholdJson(
    String id,
    String name,
    String measure,
    String unit,
    boolean builtIn,
    boolean enabled,
    String role,
    String site,
    String tag,
    String instances,
    @Nullable Double warning,
    @Nullable Double critical,
    double clear,
    long holdSeconds) {
  static ThresholdJson of(ThresholdRule rule) {
    return new ThresholdJson(
        Long.toString(rule.id()),
        rule.name(),
        rule.measure().label(),
        rule.measure().unit(),
        rule.isBuiltIn(),
        rule.enabled(),
        rule.scope().role(),
        rule.scope().site(),
        rule.scope().tag(),
        rule.scope().instances(),
        rule.limits().warning(),
        rule.limits().critical(),
        rule.limits().clear(),
        rule.limits().hold().toSeconds());
  }
}
