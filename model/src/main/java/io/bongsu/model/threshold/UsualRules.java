package io.bongsu.model.threshold;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that ship with Bongsu: warnings are shown, only what asks for somebody is sent. File
 * systems that are full by nature are left out of the sixth, which therefore stands for all file
 * systems.
 */
public final class UsualRules {
  private static final String ALWAYS_FULL = "!snap, !cdrom, !iso9660, !squashfs, !/media, !/dev";

  private static final RuleScope ALL = RuleScope.ALL;

  /** All, by id; ids are never reused. */
  public static final List<ThresholdRule> ALL_RULES =
      List.of(
          rule(1, "Port utilisation", Measure.PORT_UTILISATION, ALL, limits(80.0, 98.0, 70, 15)),
          rule(2, "Port errors", Measure.PORT_ERRORS, ALL, limits(0.1, 1.0, 0.05, 15)),
          rule(3, "Port discards", Measure.PORT_DISCARDS, ALL, limits(1.0, 5.0, 0.5, 15)),
          rule(4, "Processor", Measure.CPU, ALL, limits(90.0, null, 80, 15)),
          rule(5, "Memory", Measure.MEMORY, ALL, limits(90.0, 98.0, 85, 15)),
          rule(
              6,
              "File systems",
              Measure.STORAGE,
              new RuleScope("", "", "", ALWAYS_FULL),
              limits(85.0, 95.0, 83, 5)),
          rule(7, "Sensors by their own limits", Measure.SENSOR_STATE, ALL, limits(1.0, 2.0, 0, 2)),
          new ThresholdRule(
              8, "Temperature", Measure.TEMPERATURE, ALL, limits(70.0, 85.0, 65, 10), false),
          rule(9, "Response time", Measure.RESPONSE_TIME, ALL, limits(300.0, 1_000.0, 200, 10)),
          rule(10, "Lost probes", Measure.LOSS, ALL, limits(3.0, 10.0, 1, 5)));

  private UsualRules() {}

  private static ThresholdRule rule(
      long id, String name, Measure measure, RuleScope scope, Limits limits) {
    return new ThresholdRule(id, name, measure, scope, limits, true);
  }

  private static Limits limits(
      @Nullable Double warning, @Nullable Double critical, double clear, int minutes) {
    return new Limits(warning, critical, clear, Duration.ofMinutes(minutes));
  }
}
