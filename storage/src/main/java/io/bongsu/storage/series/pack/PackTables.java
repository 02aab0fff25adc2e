package io.bongsu.storage.series.pack;

import io.bongsu.storage.series.rows.CopyStream;
import io.bongsu.storage.series.rows.StoredFrame;
import io.bongsu.storage.series.rows.StoredRows.Asked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The packed rows of one period; everything happens inside a transaction of the caller's. */
final class PackTables {
  private final Period period;

  PackTables(Period period) {
    this.period = period;
  }

  /** The last layout that was packed, where an earlier process was stopped. */
  int lastLayout(Handle handle) {
    return handle
        .createQuery(
            "SELECT coalesce(max(layout), 0) FROM "
                + period.format().timeTable().sql()
                + " WHERE metric_group = :group AND day = :day")
        .bind("group", period.group().number())
        .bind("day", period.first())
        .mapTo(Integer.class)
        .one();
  }

  /** Packs layouts that have not been packed. */
  void add(Handle handle, Collection<Integer> layouts) {
    write(handle, read(handle, layouts));
  }

  /** Packs layouts anew, of their rows and, where those answer, of the packed ones. */
  void replace(Handle handle, Collection<Integer> layouts) {
    List<PackedLayout> packed = read(handle, layouts);
    delete(handle, period.format().packTable().sql(), layouts);
    delete(handle, period.format().timeTable().sql(), layouts);
    write(handle, packed);
    ThinTables.forget(handle, period, layouts);
  }

  /** Deletes rows whose layouts are packed. */
  void deleteRows(Handle handle, Collection<Integer> layouts) {
    Asked asked = period.asked(layouts);
    handle
        .createUpdate(
            "DELETE FROM %1$s WHERE metric_group = :group AND layout = ANY (:layouts) AND %2$s >= :from AND %2$s < :to"
                .formatted(period.table().sql(), period.format().rows(period.group()).time()))
        .bind("group", period.group().number())
        .bind("from", asked.from())
        .bind("to", asked.to())
        .bindArray("layouts", Integer.class, layouts)
        .execute();
  }

  private List<PackedLayout> read(Handle handle, Collection<Integer> layouts) {
    List<PackedLayout> packed = new ArrayList<>();
    PackedRows.each(
        handle,
        period,
        period.asked(layouts),
        (layout, frames) -> packed.add(PackedLayout.of(layout, period, frames)));
    return packed;
  }

  private void write(Handle handle, List<PackedLayout> layouts) {
    if (layouts.isEmpty()) {
      return;
    }
    CopyStream times = new CopyStream();
    CopyStream series = new CopyStream();
    layouts.forEach(layout -> {
      layout.writeTimes(times);
      layout.writeSeries(series);
    });
    RowFormat format = period.format();
    times.send(handle, copy(format.timeTable().sql(), format.timeColumns()));
    series.send(handle, copy(format.packTable().sql(), format.packColumns()));
    compare(handle, layouts);
    PackingState.add(handle, period, layouts);
  }

  private static String copy(String table, String columns) {
    return "COPY " + table + " (day, metric_group, " + columns + ") FROM STDIN (FORMAT binary)";
  }

  private void compare(Handle handle, List<PackedLayout> layouts) {
    List<Integer> numbers = layouts.stream().map(PackedLayout::layout).toList();
    Map<Integer, List<StoredFrame>> back = PackedRows.packed(handle, period, numbers);
    for (PackedLayout layout : layouts) {
      if (!layout.equalsPacked(back.getOrDefault(layout.layout(), List.of()))) {
        throw new PackingDiffers(layout.layout());
      }
    }
  }

  private void delete(Handle handle, String table, Collection<Integer> layouts) {
    handle
        .createUpdate(
            "DELETE FROM "
                + table
                + " WHERE metric_group = :group AND day = :day AND layout = ANY (:layouts)")
        .bind("group", period.group().number())
        .bind("day", period.first())
        .bindArray("layouts", Integer.class, layouts)
        .execute();
  }
}
