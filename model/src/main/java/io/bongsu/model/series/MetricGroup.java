package io.bongsu.model.series;

import java.util.List;

/**
 * Metrics that are read together and stored as one row per device and poll. The numbers are stored:
 * never reuse one.
 */
public enum MetricGroup {
  PING(1, List.of(Metric.RTT, Metric.LOSS)),
  INTERFACE(
      2,
      List.of(
          Metric.IF_IN_BPS,
          Metric.IF_OUT_BPS,
          Metric.IF_IN_PPS,
          Metric.IF_OUT_PPS,
          Metric.IF_IN_ERRORS,
          Metric.IF_OUT_ERRORS,
          Metric.IF_IN_DISCARDS,
          Metric.IF_OUT_DISCARDS)),
  PROCESSOR(3, List.of(Metric.CPU)),
  MEMORY(4, List.of(Metric.MEMORY)),
  STORAGE(5, List.of(Metric.STORAGE)),
  SENSOR(6, List.of(Metric.SENSOR));

  private final int number;

  @SuppressWarnings("ImmutableEnumChecker") // only ever List.of
  private final List<Metric> metrics;

  MetricGroup(int number, List<Metric> metrics) {
    this.number = number;
    this.metrics = metrics;
  }

  /** The number stored in the database. */
  public int number() {
    return number;
  }

  /**
   * The group with a stored number.
   *
   * @throws IllegalArgumentException for a number of no group of this version
   */
  public static MetricGroup of(int number) {
    for (MetricGroup group : values()) {
      if (group.number == number) {
        return group;
      }
    }
    throw new IllegalArgumentException("There is no metric group with the number " + number);
  }

  /** Its metrics, in the order of a frame's values. */
  public List<Metric> metrics() {
    return metrics;
  }
}
