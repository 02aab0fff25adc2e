package io.bongsu.fault;

import io.bongsu.fault.threshold.SeriesWatch;
import io.bongsu.model.device.DeviceSpec;
import io.bongsu.model.fault.AlarmKey;
import io.bongsu.model.fault.Condition;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.threshold.Measure;
import io.bongsu.model.threshold.ThresholdRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The threshold rules in use, who judges first. Immutable. */
final class RuleBook {
  static final RuleBook EMPTY = new RuleBook(List.of());

  private static final Map<Condition, Measure> MEASURES = new EnumMap<>(Condition.class);

  static {
    Arrays.stream(Measure.values()).forEach(one -> MEASURES.put(one.condition(), one));
  }

  private final List<ThresholdRule> rules;

  RuleBook(Collection<ThresholdRule> all) {
    this.rules =
        all.stream().filter(ThresholdRule::enabled).sorted(ThresholdRule.BY_WEIGHT).toList();
  }

  /** Fresh watches for a device, by group. */
  Map<MetricGroup, List<SeriesWatch>> watches(DeviceSpec device) {
    Map<MetricGroup, List<SeriesWatch>> watches = new EnumMap<>(MetricGroup.class);
    for (Measure measure : Measure.values()) {
      List<ThresholdRule> covering = covering(measure, device);
      if (!covering.isEmpty()) {
        watches
            .computeIfAbsent(measure.group(), _ -> new ArrayList<>())
            .add(new SeriesWatch(measure, covering));
      }
    }
    return watches;
  }

  /** Whether some rule may have raised this alarm: nobody judges it otherwise. */
  boolean judges(AlarmKey key, DeviceSpec device, String description) {
    return measure(key.condition()).stream()
        .flatMap(measure -> covering(measure, device).stream())
        .filter(rule -> rule.scope().covers(key.object(), description))
        .findFirst()
        .filter(rule -> Double.isFinite(rule.limits().lowest()))
        .isPresent();
  }

  /** The measure whose excess this is. */
  static Optional<Measure> measure(Condition condition) {
    return Optional.ofNullable(MEASURES.get(condition));
  }

  private List<ThresholdRule> covering(Measure measure, DeviceSpec device) {
    return rules.stream()
        .filter(rule -> rule.measure() == measure && rule.scope().covers(device))
        .toList();
  }
}
