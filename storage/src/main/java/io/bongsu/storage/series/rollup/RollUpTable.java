package io.bongsu.storage.series.rollup;

import io.bongsu.model.series.MetricGroup;
import io.bongsu.storage.series.rows.CopyStream;
import io.bongsu.storage.series.rows.Partitions;
import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.SeriesTable;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Writes rows of roll-ups. */
final class RollUpTable {
  private RollUpTable() {}

  /** Writes rows that are not there yet. */
  static void insert(Handle handle, Resolution resolution, List<Row> rows) {
    partitions(handle, resolution, rows);
    stream(resolution, rows).send(handle, copy(SeriesTable.of(resolution).sql(), resolution));
  }

  /** Writes rows in the place of those that may be there. */
  static void replace(Handle handle, Resolution resolution, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    String table = SeriesTable.of(resolution).sql();
    partitions(handle, resolution, rows);
    handle.execute("DROP TABLE IF EXISTS pg_temp.rollup_again");
    handle.execute("CREATE TEMPORARY TABLE rollup_again (LIKE " + table + ") ON COMMIT DROP");
    stream(resolution, rows).send(handle, copy("rollup_again", resolution));
    String percentile = resolution == Resolution.HOUR ? ", p95 = excluded.p95" : "";
    handle.execute(
        """
        INSERT INTO %s SELECT * FROM rollup_again ON CONFLICT (layout, metric_group, bucket)
        DO UPDATE SET n = excluded.n, lo = excluded.lo, mean = excluded.mean, hi = excluded.hi%s
        """
            .formatted(table, percentile));
  }

  private static void partitions(Handle handle, Resolution resolution, List<Row> rows) {
    Partitions partitions = new Partitions();
    new TreeSet<>(rows.stream().map(Row::bucket).toList())
        .forEach(bucket ->
            partitions.ensure(
                handle,
                SeriesTable.of(resolution),
                rows.getFirst().group(),
                Partitions.day(Instant.ofEpochSecond(bucket))));
  }

  private static CopyStream stream(Resolution resolution, List<Row> rows) {
    CopyStream stream = new CopyStream();
    for (Row row : rows) {
      stream
          .row(resolution == Resolution.HOUR ? 8 : 7)
          .moment(Instant.ofEpochSecond(row.bucket()))
          .int4(row.layout())
          .int2(row.group().number());
      row.sums().write(stream, resolution);
    }
    return stream;
  }

  private static String copy(String table, Resolution resolution) {
    String percentile = resolution == Resolution.HOUR ? ", p95" : "";
    return "COPY "
        + table
        + " (bucket, layout, metric_group, n, lo, mean, hi"
        + percentile
        + ") FROM STDIN (FORMAT binary)";
  }

  /**
   * A row; those written together are of one group.
   *
   * @param bucket its start, seconds since 1970
   */
  record Row(MetricGroup group, long bucket, int layout, Accumulator sums) {}
}
