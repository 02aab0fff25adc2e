package io.bongsu.model.series;

import java.time.Instant;
import java.util.List;

/**
 * The samples of one device, group and poll.
 *
 * @param group which metrics
 * @param at when they were read
 * @param instances the interface keys or sensor names; one empty text for groups about the device
 *     itself
 * @param values instance by instance, inside it metric by metric in the group's order; NaN: no
 *     value. Never changed after construction, by owner or reader
 */
public record SampleFrame(MetricGroup group, Instant at, List<String> instances, float[] values) {
  /** Refuses arrays of another shape. */
  public SampleFrame {
    if (values.length != instances.size() * group.metrics().size()) {
      throw new IllegalArgumentException(
          values.length + " values for " + instances.size() + " instances of " + group);
    }
  }

  /** The value of a metric of this group for the instance at a place; NaN: none. */
  public float value(int instance, Metric metric) {
    int column = group.metrics().indexOf(metric);
    return values[instance * group.metrics().size() + column];
  }

  /** How many values are there that are not NaN. */
  public int samples() {
    int present = 0;
    for (float value : values) {
      present += Float.isNaN(value) ? 0 : 1;
    }
    return present;
  }
}
