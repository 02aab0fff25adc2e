package io.bongsu.storage.series.read;

import io.bongsu.model.device.DeviceId;
import io.bongsu.model.series.MetricGroup;
import io.bongsu.model.series.SeriesQuery.Name;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Where the values of series of one device and group stand in each layout: three lists of equal
 * length.
 *
 * @param ordinals which of the asked series
 * @param layouts in which layout
 * @param positions at which place of the array, from 1
 */
record Places(
    MetricGroup group, List<Integer> ordinals, List<Integer> layouts, List<Integer> positions) {
  private static final String FIND =
      """
      SELECT a.ordinal, l.id, (array_position(l.instances, a.instance) - 1) * :columns + a.place AS position
      FROM unnest(:ordinals, :instances, :places) AS a (ordinal, instance, place)
      JOIN sample_layout l ON a.instance = ANY (l.instances)
      WHERE l.device = :device AND l.metric_group = :group
      ORDER BY l.id, position
      """;

  /** Finds those of a group among the asked series. */
  static Places find(Handle handle, DeviceId device, MetricGroup group, List<Name> asked) {
    List<Integer> ordinals = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      if (asked.get(i).metric().group() == group) {
        ordinals.add(i);
      }
    }
    Places found = new Places(group, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    handle
        .createQuery(FIND)
        .bind("device", device.value())
        .bind("group", group.number())
        .bind("columns", group.metrics().size())
        .bindArray("ordinals", Integer.class, ordinals)
        .bindArray(
            "instances", String.class, ordinals.stream().map(i -> asked.get(i).instance()).toList())
        .bindArray(
            "places",
            Integer.class,
            ordinals.stream().map(i -> group.metrics().indexOf(asked.get(i).metric()) + 1).toList())
        .map((row, _) -> {
          found.ordinals.add(row.getInt("ordinal"));
          found.layouts.add(row.getInt("id"));
          found.positions.add(row.getInt("position"));
          return 0;
        })
        .forEach(_ -> {});
    return found;
  }

  boolean isEmpty() {
    return ordinals.isEmpty();
  }

  void bindTo(SqlStatement<?> statement) {
    statement
        .bind("group", group.number())
        .bindArray("ordinals", Integer.class, ordinals)
        .bindArray("layouts", Integer.class, layouts)
        .bindArray("positions", Integer.class, positions);
  }
}
