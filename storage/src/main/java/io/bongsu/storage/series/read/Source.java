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

  private static final String PACKED =
      HEAD
          + """
          SELECT e.ordinal, %1$s AS bucket, min(x) AS lo, max(x) AS hi, sum(x) AS total, count(*) AS n
          FROM p %3$s
          CROSS JOIN LATERAL (SELECT coalesce(k.v[1], t.same[p.position]) AS v OFFSET 0) one
          CROSS JOIN LATERAL (
            SELECT p.ordinal, extract(epoch FROM t.day::timestamp)::bigint + u.ms / 1000 AS second,
              coalesce(u.v, one.v)::double precision AS x
            FROM unnest(t.ms, k.v) AS u (ms, v) OFFSET 0
          ) e
          WHERE x <> 'NaN' AND second >= :from AND second < :to %2$s GROUP BY 1, 2
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
          WHERE e.mean <> 'NaN' AND NOT %3$s GROUP BY 1, 2
          """;

  private static final String ROLLED_UP_PACKED =
      HEAD
          + """
          SELECT e.ordinal, %1$s AS bucket,
            min(e.lo) AS lo, max(e.hi) AS hi, sum(e.mean * e.n) AS total, sum(e.n) AS n
          FROM p %2$s
          CROSS JOIN LATERAL (
            SELECT coalesce(k.lo[1], s.same) AS lo, coalesce(k.mean[1], s.same) AS mean,
              coalesce(k.hi[1], s.same) AS hi
            FROM (SELECT t.same[p.position] AS same OFFSET 0) s OFFSET 0
          ) one
          CROSS JOIN LATERAL (
            SELECT p.ordinal,
              extract(epoch FROM t.day::timestamp)::bigint + u.bucket * %3$d AS second,
              coalesce(u.lo, one.lo)::double precision AS lo,
              coalesce(u.mean, one.mean)::double precision AS mean,
              coalesce(u.hi, one.hi)::double precision AS hi, coalesce(u.n, u.usual)::bigint AS n
            FROM unnest(t.bucket, t.n, k.n, k.lo, k.mean, k.hi) AS u (bucket, usual, n, lo, mean, hi)
            OFFSET 0
          ) e
          WHERE e.mean <> 'NaN' AND e.second >= :from AND e.second < :to AND NOT %4$s GROUP BY 1, 2
          """;

  private static final String DUE =
      """
      EXISTS (
        SELECT FROM rollup_due d WHERE d.metric_group = :group AND d.layout = %s
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
    return RAW.formatted(BUCKET, "AND " + DUE.formatted("l.layout"));
  }

  /** Packed values. */
  static String packed() {
    return PACKED.formatted(BUCKET, "", packs(Resolution.RAW));
  }

  /** Packed values of hours whose roll-ups are to be made again. */
  static String packedDue() {
    return PACKED.formatted(BUCKET, "AND " + DUE.formatted("p.layout"), packs(Resolution.RAW));
  }

  /** Roll-ups. */
  static String rolledUp(Resolution resolution) {
    return ROLLED_UP.formatted(BUCKET, SeriesTable.of(resolution).sql(), DUE.formatted("l.layout"));
  }

  /** Packed roll-ups. */
  static String rolledUpPacked(Resolution resolution) {
    return ROLLED_UP_PACKED.formatted(
        BUCKET, packs(resolution), resolution.seconds(), DUE.formatted("p.layout"));
  }

  /**
   * The days or months of a layout that a packed answer comes from, and the series in each, which
   * has no row where it stood still.
   */
  private static String packs(Resolution resolution) {
    return """
    JOIN %1$s t ON t.layout = p.layout AND t.metric_group = :group
      AND t.day >= date_trunc('%3$s', to_timestamp(:from) AT TIME ZONE 'UTC')::date
      AND t.day <= (to_timestamp(:to) AT TIME ZONE 'UTC')::date
    JOIN packing g ON g.seconds = %4$d AND g.metric_group = :group AND g.day = t.day AND g.state = 'packed'
    LEFT JOIN %2$s k ON k.layout = p.layout AND k.place = p.position AND k.metric_group = :group AND k.day = t.day
      AND k.day >= date_trunc('%3$s', to_timestamp(:from) AT TIME ZONE 'UTC')::date
      AND k.day <= (to_timestamp(:to) AT TIME ZONE 'UTC')::date
    """
        .formatted(
            SeriesTable.timesOf(resolution).sql(),
            SeriesTable.packOf(resolution).sql(),
            resolution == Resolution.HOUR ? "month" : "day",
            resolution.seconds());
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
