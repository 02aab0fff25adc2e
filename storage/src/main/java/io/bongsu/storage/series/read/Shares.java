package io.bongsu.storage.series.read;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.storage.series.rows.Retention;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * How much of what is polled is of devices of which role; roles that the retention does not name
 * are one.
 *
 * @param devices how many there are
 * @param instances how many instances of a group they have now
 */
record Shares(Map<String, Long> devices, Map<MetricGroup, Map<String, Long>> instances) {
  private static final String DEVICES =
      """
      SELECT CASE WHEN role = ANY (:roles) THEN role ELSE '' END AS named, count(*) AS number
      FROM device GROUP BY 1
      """;

  /** A device may have several layouts of a group; the newest says what it has now. */
  private static final String INSTANCES =
      """
      SELECT named, metric_group, sum(width) AS number FROM (
        SELECT DISTINCT ON (l.device, l.metric_group) l.metric_group, cardinality(l.instances) AS width,
          CASE WHEN d.role = ANY (:roles) THEN d.role ELSE '' END AS named
        FROM sample_layout l JOIN device d ON d.id = l.device
        ORDER BY l.device, l.metric_group, l.id DESC
      ) newest GROUP BY 1, 2
      """;

  /** Asks nothing where no role is named. */
  static Shares read(Handle handle, Retention retention) {
    Shares shares = new Shares(new HashMap<>(), new EnumMap<>(MetricGroup.class));
    if (retention.byRole().isEmpty()) {
      return shares;
    }
    handle
        .createQuery(DEVICES)
        .bindArray("roles", String.class, retention.byRole().keySet())
        .map((row, _) -> shares.devices.put(row.getString("named"), row.getLong("number")))
        .forEach(_ -> {});
    handle
        .createQuery(INSTANCES)
        .bindArray("roles", String.class, retention.byRole().keySet())
        .map((row, _) ->
            shares
                .instances
                .computeIfAbsent(MetricGroup.of(row.getInt("metric_group")), _ -> new HashMap<>())
                .put(row.getString("named"), row.getLong("number")))
        .forEach(_ -> {});
    return shares;
  }

  /** The part of each role in a group, together 1. */
  Map<String, Double> of(MetricGroup group) {
    Map<String, Long> numbers = instances.getOrDefault(group, Map.of());
    double all = numbers.values().stream().mapToLong(Long::longValue).sum();
    if (all == 0) {
      return Map.of(Retention.NO_ROLE, 1.0);
    }
    Map<String, Double> parts = new HashMap<>();
    numbers.forEach((role, number) -> parts.put(role, number / all));
    return parts;
  }
}
