package io.bongsu.storage.series.read;

import io.bongsu.storage.series.read.Buckets.Tally;
import io.bongsu.storage.series.rows.Resolution;
import io.bongsu.storage.series.rows.SeriesTable;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The statements that answer from one table each, all in the same form: which series, which bucket,
 * smallest, largest, sum and number of the values in it.
 */
final class Source {
  private static final String BUCKET = ":origin + (second - :origin) / :step * :step";

  private static final String HEAD =
      "WITH p AS (SELECT * FROM unnest(:ordinals, :layouts, :positions) AS a (ordinal, layout, position)) ";

  /**
   * Arrays that are compressed are unpacked once for all series of a row ("|| '{}'" copies them),
   * and do not go along to where buckets are put together: OFFSET 0 keeps both so.
   */
  private static final String RAW =
      HEAD
          + """
          SELECT e.ordinal, %1$s AS bucket, min(x) AS lo, max(x) AS hi, sum(x) AS total, count(*) AS n
          FROM (SELECT DISTINCT layout FROM p) l
          JOIN sample s ON s.layout = l.layout AND s.metric_group = :group
            AND s.at >= to_timestamp(:from) AND s.at < to_timestamp(:to)
          CROSS JOIN LATERAL (
            SELECT p.ordinal, floor(extract(epoch FROM s.at))::bigint AS second,
              u.v[p.position]::double precision AS x
            FROM (SELECT s.v || '{}' AS v OFFSET 0) u, p WHERE p.layout = l.layout OFFSET 0
          ) e
          WHERE x <> 'NaN' %2$s GROUP BY 1, 2
          """;

  private static final String ROLLED_UP =
      HEAD
          + """
          SELECT e.ordinal, %1$s AS bucket,
            min(e.lo) AS lo, max(e.hi) AS hi, sum(e.mean * e.n) AS total, sum(e.n) AS n
          FROM (SELECT DISTINCT layout FROM p) l
          JOIN %2$s r ON r.layout = l.layout AND r.metric_group = :group
            AND r.bucket >= to_timestamp(:from) AND r.bucket < to_timestamp(:to)
          CROSS JOIN LATERAL (
            SELECT p.ordinal, extract(epoch FROM r.bucket)::bigint AS second,
              u.lo[p.position]::double precision AS lo, u.mean[p.position]::double precision AS mean,
              u.hi[p.position]::double precision AS hi,
              (CASE cardinality(u.n) WHEN 1 THEN u.n[1] ELSE u.n[p.position] END)::bigint AS n
            FROM (
              SELECT r.lo || '{}' AS lo, r.mean || '{}' AS mean, r.hi || '{}' AS hi, r.n || '{}' AS n OFFSET 0
            ) u, p
            WHERE p.layout = l.layout OFFSET 0
          ) e
          WHERE e.mean <> 'NaN' %3$s GROUP BY 1, 2
          """;

  private static final String DUE =
      """
      EXISTS (
        SELECT FROM rollup_due d WHERE d.metric_group = :group AND d.layout = l.layout
          AND d.hour = to_timestamp(e.second / 3600 * 3600))
      """;

  private Source() {}

  /**
   * Keeps rows from being dropped because they are packed, before the snapshot is taken: one that
   * is older than the packing would see neither.
   */
  static void hold(Handle handle, Resolution resolution) {
    String rows = resolution == Resolution.RAW ? "" : ", ONLY " + SeriesTable.of(resolution).sql();
    handle.execute("LOCK TABLE ONLY sample" + rows + " IN ACCESS SHARE MODE");
  }

  /** Polled values. */
  static String raw() {
    return RAW.formatted(BUCKET, "");
  }

  /** Polled values of hours whose roll-ups are to be made again. */
  static String rawDue() {
    return RAW.formatted(BUCKET, "AND " + DUE);
  }

  /** Roll-ups. */
  static String rolledUp(Resolution resolution) {
    return ROLLED_UP.formatted(BUCKET, SeriesTable.of(resolution).sql(), "");
  }

  /** Roll-ups but those that are to be made again. */
  static String rolledUpButDue(Resolution resolution) {
    return ROLLED_UP.formatted(BUCKET, SeriesTable.of(resolution).sql(), "AND NOT " + DUE);
  }

  /** Adds what one table has of a stretch to the answers. */
  static void read(Handle handle, String sql, Part part) {
    Stretch stretch = part.stretch();
    if (stretch.isEmpty()) {
      return;
    }
    Query query = handle.createQuery(sql);
    part.places().bindTo(query);
    query
        .bind("origin", stretch.grid().origin())
        .bind("step", stretch.grid().stepSeconds())
        .bind("from", stretch.from())
        .bind("to", stretch.to())
        .map((row, _) -> {
          part.answers()
              .get(row.getInt("ordinal"))
              .add(
                  row.getLong("bucket"),
                  new Tally(
                      row.getDouble("lo"),
                      row.getDouble("hi"),
                      row.getDouble("total"),
                      row.getLong("n")));
          return 0;
        })
        .forEach(_ -> {});
  }

  /** What is asked of buckets that are kept. */
  enum Numbers {
    /** Smallest, largest and average. */
    ALL,
    /** The average alone, a third of what there is to unpack. */
    MEANS
  }

  /** Which stretch of which series is to be added to which answers. */
  record Part(Places places, Stretch stretch, List<Buckets> answers, Numbers numbers) {
    Part of(Stretch other) {
      return new Part(places, other, answers, numbers);
    }
  }

  /** A part of a grid: seconds since 1970, the end exclusive. */
  record Stretch(BucketGrid grid, long from, long to) {
    boolean isEmpty() {
      return from >= to;
    }

    boolean contains(long second) {
      return second >= from && second < to;
    }
  }
}
