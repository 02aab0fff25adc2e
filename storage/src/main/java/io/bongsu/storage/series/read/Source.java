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
  private static final String BUCKET = ":origin + floor((%s - :origin) / :step)::bigint * :step";

  private static final String HEAD =
      "WITH p AS (SELECT * FROM unnest(:ordinals, :layouts, :positions) AS a (ordinal, layout, position)) ";

  /**
   * Arrays that are compressed are unpacked once for all series of a row: "|| '{}'" copies them.
   */
  private static final String RAW =
      HEAD
          + """
          SELECT p.ordinal, %1$s AS bucket, min(x) AS lo, max(x) AS hi, sum(x) AS total, count(*) AS n
          FROM (SELECT DISTINCT layout FROM p) l
          JOIN sample s ON s.layout = l.layout AND s.metric_group = :group
            AND s.at >= to_timestamp(:from) AND s.at < to_timestamp(:to)
          CROSS JOIN LATERAL (SELECT s.v || '{}' AS v OFFSET 0) u
          JOIN p ON p.layout = l.layout
          CROSS JOIN LATERAL (SELECT u.v[p.position]::double precision AS x) e
          WHERE x <> 'NaN' %2$s GROUP BY 1, 2
          """;

  private static final String PACKED =
      HEAD
          + """
          SELECT p.ordinal, %1$s AS bucket, min(x) AS lo, max(x) AS hi, sum(x) AS total, count(*) AS n
          FROM p
          JOIN sample_pack k ON k.layout = p.layout AND k.place = p.position AND k.metric_group = :group
            AND k.day >= (to_timestamp(:from) AT TIME ZONE 'UTC')::date
            AND k.day <= (to_timestamp(:to) AT TIME ZONE 'UTC')::date
          JOIN packing g ON g.metric_group = :group AND g.day = k.day AND g.state = 'packed'
          JOIN sample_pack_time t ON t.layout = k.layout AND t.metric_group = :group AND t.day = k.day
          CROSS JOIN LATERAL unnest(t.ms, k.v) AS u (ms, v)
          CROSS JOIN LATERAL (
            SELECT coalesce(u.v, k.v[1])::double precision AS x,
              extract(epoch FROM k.day::timestamp)::bigint + u.ms / 1000 AS second
          ) e
          WHERE x <> 'NaN' AND second >= :from AND second < :to %2$s GROUP BY 1, 2
          """;

  private static final String DUE =
      """
      AND EXISTS (
        SELECT FROM rollup_due d WHERE d.metric_group = :group AND d.layout = p.layout
          AND d.hour = to_timestamp(floor(%s / 3600) * 3600))
      """;

  private static final String RAW_SECOND = "extract(epoch FROM s.at)";
  private static final String PACKED_SECOND = "e.second::numeric";

  private Source() {}

  /** Polled values. */
  static String raw() {
    return RAW.formatted(BUCKET.formatted(RAW_SECOND), "");
  }

  /** Polled values of hours whose roll-ups are to be made again. */
  static String rawDue() {
    return RAW.formatted(BUCKET.formatted(RAW_SECOND), DUE.formatted(RAW_SECOND));
  }

  /** Packed values. */
  static String packed() {
    return PACKED.formatted(BUCKET.formatted(PACKED_SECOND), "");
  }

  /** Packed values of hours whose roll-ups are to be made again. */
  static String packedDue() {
    return PACKED.formatted(BUCKET.formatted(PACKED_SECOND), DUE.formatted(PACKED_SECOND));
  }

  /** Roll-ups. */
  static String rolledUp(Resolution resolution) {
    return HEAD
        + """
        SELECT p.ordinal, %s AS bucket,
          min(e.lo) AS lo, max(e.hi) AS hi, sum(e.mean * e.n) AS total, sum(e.n) AS n
        FROM (SELECT DISTINCT layout FROM p) l
        JOIN %s r ON r.layout = l.layout AND r.metric_group = :group
          AND r.bucket >= to_timestamp(:from) AND r.bucket < to_timestamp(:to)
        CROSS JOIN LATERAL (
          SELECT r.lo || '{}' AS lo, r.mean || '{}' AS mean, r.hi || '{}' AS hi, r.n || '{}' AS n OFFSET 0
        ) u
        JOIN p ON p.layout = l.layout
        CROSS JOIN LATERAL (
          SELECT u.lo[p.position]::double precision AS lo, u.mean[p.position]::double precision AS mean,
            u.hi[p.position]::double precision AS hi,
            (CASE cardinality(u.n) WHEN 1 THEN u.n[1] ELSE u.n[p.position] END)::bigint AS n
        ) e
        WHERE e.mean <> 'NaN' AND NOT EXISTS (
          SELECT FROM rollup_due d
          WHERE d.metric_group = :group AND d.layout = l.layout
            AND d.hour = date_trunc('hour', r.bucket, 'UTC'))
        GROUP BY 1, 2
        """
            .formatted(
                BUCKET.formatted("extract(epoch FROM r.bucket)"), SeriesTable.of(resolution).sql());
  }

  /** Adds what one table has of a stretch to the answers. */
  static void read(
      Handle handle, String sql, Places places, Stretch stretch, List<Buckets> answers) {
    if (stretch.isEmpty()) {
      return;
    }
    Query query = handle.createQuery(sql);
    places.bindTo(query);
    query
        .bind("origin", stretch.grid().origin())
        .bind("step", stretch.grid().stepSeconds())
        .bind("from", stretch.from())
        .bind("to", stretch.to())
        .map((row, _) -> {
          answers
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

  /** A part of a grid: seconds since 1970, the end exclusive. */
  record Stretch(BucketGrid grid, long from, long to) {
    boolean isEmpty() {
      return from >= to;
    }
  }
}
