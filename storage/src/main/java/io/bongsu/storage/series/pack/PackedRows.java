package io.bongsu.storage.series.pack;

import io.bongsu.storage.series.rows.CopiedRow;
import io.bongsu.storage.series.rows.CopyQuery;
import io.bongsu.storage.series.rows.StoredFrame;
import io.bongsu.storage.series.rows.StoredRows;
import io.bongsu.storage.series.rows.StoredRows.Asked;
import io.bongsu.storage.series.rows.StoredRows.LayoutTaker;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads periods back as frames, packed or not. */
public final class PackedRows {
  private static final String WIDTHS =
      "SELECT id, cardinality(instances) AS width FROM sample_layout WHERE id = ANY (:layouts)";

  private PackedRows() {}

  /**
   * Hands over what a span inside one period holds, rows and packed ones, by time, no time twice;
   * inside a transaction, which keeps the rows from being dropped meanwhile.
   *
   * <p>Of samples at one time the packed one counts, which was there first; of roll-ups the row,
   * which was made anew.
   */
  public static void each(Handle handle, Period period, Asked asked, LayoutTaker taker) {
    handle.execute("LOCK TABLE ONLY " + period.table().sql() + " IN ACCESS SHARE MODE");
    Map<Integer, NavigableMap<Instant, StoredFrame>> all = new TreeMap<>();
    if (PackingState.isPacked(handle, period)) {
      packed(handle, period, asked.layouts())
          .forEach(
              (layout, frames) -> frames.forEach(frame -> of(all, layout).put(frame.at(), frame)));
    }
    RowFormat format = period.format();
    StoredRows.each(
        handle,
        format.rows(period.group()),
        asked,
        (layout, frames) -> {
          NavigableMap<Instant, StoredFrame> known = of(all, layout);
          for (StoredFrame frame : frames) {
            Instant at = period.kept(frame.at());
            if (format.isRolledUp() || !known.containsKey(at)) {
              known.put(at, frame);
            }
          }
        });
    all.forEach((layout, frames) -> {
      List<StoredFrame> wanted = List.copyOf(frames.subMap(asked.from(), asked.to()).values());
      if (!wanted.isEmpty()) {
        taker.take(layout, wanted);
      }
    });
  }

  private static NavigableMap<Instant, StoredFrame> of(
      Map<Integer, NavigableMap<Instant, StoredFrame>> all, int layout) {
    return all.computeIfAbsent(layout, _ -> new TreeMap<>());
  }

  /** All frames of a period by layout, as they are packed, whatever the state of the packing. */
  static Map<Integer, List<StoredFrame>> packed(
      Handle handle, Period period, Collection<Integer> layouts) {
    RowFormat format = period.format();
    Map<Integer, Integer> widths = widths(handle, period, layouts);
    Map<Integer, Unpacked> all = new HashMap<>();
    String times = sql(format.timeColumns(), format.timeTable().sql(), period, layouts);
    CopyQuery.each(
        handle,
        times,
        row -> {
          int layout = row.int4();
          Integer width = widths.get(layout);
          if (width != null) {
            all.put(layout, Unpacked.begin(period, layout, width, row));
          }
        });
    String series = sql(format.packColumns(), format.packTable().sql(), period, layouts);
    CopyQuery.each(handle, series, row -> fill(all.get(row.int4()), row));
    Map<Integer, List<StoredFrame>> frames = new HashMap<>();
    all.forEach((layout, unpacked) -> frames.put(layout, unpacked.frames()));
    return frames;
  }

  private static void fill(@Nullable Unpacked unpacked, CopiedRow row) {
    if (unpacked != null) {
      unpacked.fill(row);
    }
  }

  private static Map<Integer, Integer> widths(
      Handle handle, Period period, Collection<Integer> layouts) {
    int metrics = period.group().metrics().size();
    Map<Integer, Integer> widths = new HashMap<>();
    handle
        .createQuery(WIDTHS)
        .bindArray("layouts", Integer.class, layouts)
        .map((row, _) -> widths.put(row.getInt("id"), row.getInt("width") * metrics))
        .forEach(_ -> {});
    return widths;
  }

  private static String sql(
      String columns, String table, Period period, Collection<Integer> layouts) {
    return "SELECT %s FROM %s WHERE metric_group = %d AND day = '%s' AND layout = ANY (%s)"
        .formatted(
            columns, table, period.group().number(), period.first(), CopyQuery.array(layouts));
  }
}
