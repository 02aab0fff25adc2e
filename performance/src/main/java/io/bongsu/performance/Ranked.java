package io.bongsu.performance;

import io.bongsu.model.series.Metric;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.Utilisation;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A quantity that instances can be ranked by: every stored metric, and what follows from several of
 * one instance.
 *
 * @param label as the REST API writes it
 * @param unit of the value
 * @param group whose frames it is read from
 * @param reader how
 */
public record Ranked(String label, String unit, MetricGroup group, Reader reader) {
  private static final int IN_BPS = column(Metric.IF_IN_BPS);
  private static final int OUT_BPS = column(Metric.IF_OUT_BPS);
  private static final int IN_PPS = column(Metric.IF_IN_PPS);
  private static final int OUT_PPS = column(Metric.IF_OUT_PPS);
  private static final int IN_ERRORS = column(Metric.IF_IN_ERRORS);
  private static final int OUT_ERRORS = column(Metric.IF_OUT_ERRORS);
  private static final int IN_DISCARDS = column(Metric.IF_IN_DISCARDS);
  private static final int OUT_DISCARDS = column(Metric.IF_OUT_DISCARDS);
  private static final Map<String, Ranked> ALL = all();

  /** All, by label. */
  public static Map<String, Ranked> known() {
    return ALL;
  }

  /** A stored metric. */
  public static Ranked of(Metric metric) {
    int column = column(metric);
    return new Ranked(
        metric.label(), metric.unit(), metric.group(), (values, base, _) -> values[base + column]);
  }

  private static Map<String, Ranked> all() {
    Map<String, Ranked> all = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      put(all, of(metric));
    }
    derived(all, "ifInUtilisation", Ranked::inUtilisation);
    derived(all, "ifOutUtilisation", Ranked::outUtilisation);
    derived(
        all,
        "ifUtilisation",
        (values, base, speed) ->
            Utilisation.busier(
                inUtilisation(values, base, speed), outUtilisation(values, base, speed)));
    derived(all, "ifErrorPercent", (values, base, _) -> lost(values, base, IN_ERRORS, OUT_ERRORS));
    derived(
        all,
        "ifDiscardPercent",
        (values, base, _) -> lost(values, base, IN_DISCARDS, OUT_DISCARDS));
    return java.util.Collections.unmodifiableMap(all);
  }

  private static void derived(Map<String, Ranked> all, String label, Reader reader) {
    put(all, new Ranked(label, "%", MetricGroup.INTERFACE, reader));
  }

  private static void put(Map<String, Ranked> all, Ranked ranked) {
    all.put(ranked.label, ranked);
  }

  private static float inUtilisation(float[] values, int base, float speed) {
    return Utilisation.percent(values[base + IN_BPS], speed);
  }

  private static float outUtilisation(float[] values, int base, float speed) {
    return Utilisation.percent(values[base + OUT_BPS], speed);
  }

  private static float lost(float[] values, int base, int in, int out) {
    return Utilisation.lostPercent(
        values[base + IN_PPS] + values[base + OUT_PPS], values[base + in] + values[base + out]);
  }

  private static int column(Metric metric) {
    return metric.group().metrics().indexOf(metric);
  }

  /** Reads the value of one instance. Called for every port of the network: must be cheap. */
  @FunctionalInterface
  public interface Reader {
    /**
     * The value, NaN where there is none.
     *
     * @param base where the instance's values begin
     * @param speedBps of the port, 0 unknown or no port
     */
    float read(float[] values, int base, float speedBps);
  }
}
