package io.bongsu.model.threshold;

import io.bongsu.model.fault.Condition;
import io.bongsu.model.series.MetricGroup;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A quantity that a threshold can be set on, and the condition that its excess is. */
public enum Measure {
  /** The busier direction of a port, in percent of its speed. */
  PORT_UTILISATION("ifUtilisation", "%", MetricGroup.INTERFACE, Condition.PORT_BUSY),
  /** Packets with errors, in percent of all; 0 below ten packets a second. */
  PORT_ERRORS("ifErrorPercent", "%", MetricGroup.INTERFACE, Condition.PORT_ERRORS),
  /** Packets discarded, in percent of all; 0 below ten packets a second. */
  PORT_DISCARDS("ifDiscardPercent", "%", MetricGroup.INTERFACE, Condition.PORT_DISCARDS),
  CPU("cpu", "%", MetricGroup.PROCESSOR, Condition.CPU_HIGH),
  MEMORY("memory", "%", MetricGroup.MEMORY, Condition.MEMORY_HIGH),
  STORAGE("storage", "%", MetricGroup.STORAGE, Condition.STORAGE_FULL),
  /** What a sensor says of itself by its own limits: 0 normal, 1 warning, 2 critical. */
  SENSOR_STATE("sensorState", "", MetricGroup.SENSOR, Condition.SENSOR_ABNORMAL),
  TEMPERATURE("temperature", "°C", MetricGroup.SENSOR, Condition.TEMPERATURE_HIGH),
  RESPONSE_TIME("responseTime", "ms", MetricGroup.PING, Condition.RESPONSE_SLOW),
  /** Lost probes, averaged over the time the rule asks for. */
  LOSS("loss", "%", MetricGroup.PING, Condition.PACKETS_LOST);

  private final String label;
  private final String unit;
  private final MetricGroup group;
  private final Condition condition;

  Measure(String label, String unit, MetricGroup group, Condition condition) {
    this.label = label;
    this.unit = unit;
    this.group = group;
    this.condition = condition;
  }

  /** As the REST API and the database write it. */
  public String label() {
    return label;
  }

  /** The unit of limits; empty for states. */
  public String unit() {
    return unit;
  }

  /** The group of frames it is read from. */
  public MetricGroup group() {
    return group;
  }

  /** What is wrong while it is too high. */
  public Condition condition() {
    return condition;
  }

  /**
   * From its label.
   *
   * @throws IllegalArgumentException naming the known ones
   */
  public static Measure parse(String text) {
    return Arrays.stream(values())
        .filter(measure -> measure.label.equals(text))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Unknown measure \""
                    + text
                    + "\"; known: "
                    + Arrays.stream(values())
                        .map(Measure::label)
                        .collect(Collectors.joining(", "))));
  }
}
