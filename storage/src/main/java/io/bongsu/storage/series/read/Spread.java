package io.bongsu.storage.series.read;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.Retention;
import io.bongsu.storage.series.rows.Retention.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How a group in one resolution is spread over devices that are kept differently long.
 *
 * @param parts of each role, together 1
 */
record Spread(
    Retention retention, MetricGroup group, Resolution resolution, Map<String, Double> parts) {
  private static final double SECONDS_A_DAY = 86_400;

  Spread in(Resolution other) {
    return new Spread(retention, group, other, parts);
  }

  /** Of devices whose role is not named. */
  Duration usual() {
    return retention.of(Retention.NO_ROLE, group, resolution);
  }

  /** How many days of the whole group each role comes to. */
  Map<String, Double> days(UnaryOperator<Duration> ofKept) {
    Map<String, Double> days = new HashMap<>();
    parts.forEach((role, part) -> {
      Duration kept = ofKept.apply(retention.of(role, group, resolution));
      days.put(role, part * kept.toSeconds() / SECONDS_A_DAY);
    });
    return days;
  }

  /** Which part of what ended before a UTC day is still there. */
  double present(LocalDate next, Instant now) {
    Stay stay = retention.stay(group, resolution, next, now);
    return parts.entrySet().stream()
        .filter(part -> stay.test(part.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }
}
