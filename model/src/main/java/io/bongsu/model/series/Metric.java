package io.bongsu.model.series;

/** A measured quantity; the REST name and the unit of every stored value. */
public enum Metric {
  RTT("rtt", "s"),
  LOSS("loss", "%"),
  IF_IN_BPS("ifInBps", "bit/s"),
  IF_OUT_BPS("ifOutBps", "bit/s"),
  IF_IN_PPS("ifInPps", "1/s"),
  IF_OUT_PPS("ifOutPps", "1/s"),
  IF_IN_ERRORS("ifInErrors", "1/s"),
  IF_OUT_ERRORS("ifOutErrors", "1/s"),
  IF_IN_DISCARDS("ifInDiscards", "1/s"),
  IF_OUT_DISCARDS("ifOutDiscards", "1/s"),
  CPU("cpu", "%"),
  MEMORY("memory", "%"),
  STORAGE("storage", "%"),
  SENSOR("sensor", "");

  private final String label;
  private final String unit;

  Metric(String label, String unit) {
    this.label = label;
    this.unit = unit;
  }

  /** As the REST API and the database write it. */
  public String label() {
    return label;
  }

  /** The unit of the stored value; empty where the instance decides. */
  public String unit() {
    return unit;
  }

  /**
   * From its label, case ignored.
   *
   * @throws IllegalArgumentException naming the known ones
   */
  public static Metric parse(String text) {
    for (Metric metric : values()) {
      if (metric.label.equalsIgnoreCase(text.strip())) {
        return metric;
      }
    }
    String known =
        java.util.Arrays.stream(values())
            .map(Metric::label)
            .collect(java.util.stream.Collectors.joining(", "));
    throw new IllegalArgumentException("Unknown metric \"" + text + "\"; known: " + known);
  }

  /** The group it is polled and stored in. */
  public MetricGroup group() {
    for (MetricGroup group : MetricGroup.values()) {
      if (group.metrics().contains(this)) {
        return group;
      }
    }
    throw new IllegalStateException("No group holds " + this);
  }
}
