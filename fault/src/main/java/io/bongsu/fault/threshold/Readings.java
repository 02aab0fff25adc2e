package io.bongsu.fault.threshold;

import io.bongsu.model.inventory.Sensor;
import io.bongsu.model.poll.Fact;
import io.bongsu.model.poll.PollResult;
import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SampleFrame;
import io.bongsu.model.series.Utilisation;
import io.bongsu.model.threshold.Measure;
import java.util.List;
import java.util.function.Supplier;

/** Reads a measure from a frame, instance by instance; NaN where there is no value. */
@FunctionalInterface
public interface Readings {
  /** The value of the instance at a place. */
  float at(int instance);

  /**
   * A measure in a frame of its group.
   *
   * @param speeds of ports in the order of the frame, bit/s, 0 unknown; asked for once, and only
   *     when the measure needs them
   */
  static Readings of(
      Measure measure, SampleFrame frame, PollResult result, Supplier<float[]> speeds) {
    float[] values = frame.values();
    return switch (measure) {
      case PORT_UTILISATION -> Columns.utilisation(values, speeds.get());
      case PORT_ERRORS -> place -> Columns.lost(values, place, Columns.IN_ERRORS);
      case PORT_DISCARDS -> place -> Columns.lost(values, place, Columns.IN_DISCARDS);
      case CPU, MEMORY, STORAGE -> place -> values[place];
      case RESPONSE_TIME -> place -> 1_000 * values[place * 2];
      case LOSS -> place -> values[place * 2 + 1];
      case SENSOR_STATE -> sensors(frame, result, Readings::state);
      case TEMPERATURE -> sensors(frame, result, Readings::temperature);
    };
  }

  private static Readings sensors(SampleFrame frame, PollResult result, SensorValue value) {
    for (Fact fact : result.facts()) {
      if (fact instanceof Fact.HealthRead read
          && read.health().sensors().size() == frame.instances().size()) {
        List<Sensor> sensors = read.health().sensors();
        return place -> value.of(sensors.get(place));
      }
    }
    return _ -> Float.NaN;
  }

  private static float state(Sensor sensor) {
    return switch (sensor.state()) {
      case "normal" -> 0;
      case "warning" -> 1;
      case "critical" -> 2;
      default -> Float.NaN;
    };
  }

  private static float temperature(Sensor sensor) {
    return sensor.kind().equals("temperature") ? (float) sensor.value() : Float.NaN;
  }

  /** Makes a number of a sensor. */
  @FunctionalInterface
  interface SensorValue {
    /** NaN where this sensor has none. */
    float of(Sensor sensor);
  }

  /** Where the numbers of a port stand in a frame. */
  final class Columns {
    private static final int WIDTH = MetricGroup.INTERFACE.metrics().size();
    private static final int IN_BPS = column(Metric.IF_IN_BPS);
    private static final int OUT_BPS = column(Metric.IF_OUT_BPS);
    private static final int IN_PPS = column(Metric.IF_IN_PPS);
    private static final int OUT_PPS = column(Metric.IF_OUT_PPS);
    private static final int IN_ERRORS = column(Metric.IF_IN_ERRORS);
    private static final int IN_DISCARDS = column(Metric.IF_IN_DISCARDS);
    private static final float TOO_FEW = 10;

    private Columns() {}

    private static Readings utilisation(float[] values, float[] speeds) {
      return place -> utilisation(values, place, speeds[place]);
    }

    private static float utilisation(float[] values, int place, float speed) {
      int base = place * WIDTH;
      return Utilisation.busier(
          Utilisation.percent(values[base + IN_BPS], speed),
          Utilisation.percent(values[base + OUT_BPS], speed));
    }

    /** The column of what comes in is followed by that of what goes out. */
    private static float lost(float[] values, int place, int bad) {
      int base = place * WIDTH;
      float good = values[base + IN_PPS] + values[base + OUT_PPS];
      float lost = values[base + bad] + values[base + bad + 1];
      return good + lost < TOO_FEW ? 0 : Utilisation.lostPercent(good, lost);
    }

    private static int column(Metric metric) {
      return MetricGroup.INTERFACE.metrics().indexOf(metric);
    }
  }
}
