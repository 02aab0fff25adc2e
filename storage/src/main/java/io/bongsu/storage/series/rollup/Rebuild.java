package io.bongsu.storage.series.rollup;

import io.bongsu.storage.series.pack.PackedRows;
import io.bongsu.storage.series.pack.Period;
import io.bongsu.storage.series.rollup.RollUpTable.Row;
import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.StoredFrame;
import io.bongsu.storage.series.rows.StoredRows;
import io.bongsu.storage.series.rows.StoredRows.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Makes roll-ups of the rows of the table, in the place of those that may be there. */
final class Rebuild {
  private Rebuild() {}

  /** Of a span of whole buckets; inside a transaction. */
  static void ofRows(Handle handle, Resolution resolution, Asked asked) {
    List<Row> rows = new ArrayList<>();
    StoredRows.each(handle, asked, (layout, frames) -> addTo(rows, resolution, layout, frames));
    RollUpTable.replace(handle, resolution, rows);
  }

  /** Of a span of whole buckets inside one day, which may be packed; inside a transaction. */
  static void ofRowsAndPacked(Handle handle, Resolution resolution, Asked asked) {
    List<Row> rows = new ArrayList<>();
    Period day = Period.of(Resolution.RAW, asked.group(), asked.from());
    PackedRows.each(
        handle, day, asked, (layout, frames) -> addTo(rows, resolution, layout, frames));
    RollUpTable.replace(handle, resolution, rows);
  }

  private static void addTo(
      List<Row> rows, Resolution resolution, int layout, List<StoredFrame> frames) {
    SortedMap<Long, List<StoredFrame>> buckets = new TreeMap<>();
    for (StoredFrame frame : frames) {
      long bucket = resolution.floor(frame.at().getEpochSecond());
      buckets.computeIfAbsent(bucket, _ -> new ArrayList<>()).add(frame);
    }
    buckets.forEach((bucket, inside) ->
        rows.add(new Row(inside.getFirst().group(), bucket, layout, sums(resolution, inside))));
  }

  private static Accumulator sums(Resolution resolution, List<StoredFrame> frames) {
    StoredFrame first = frames.getFirst();
    Accumulator sums =
        new Accumulator(first.group(), first.values().length, resolution, frames.size());
    frames.forEach(sums::add);
    return sums;
  }
}
