-- Roll-ups packed by series as samples are; a series that stood still is kept with the times of its layout.

ALTER TABLE sample_pack_time ADD COLUMN same real[] NOT NULL DEFAULT '{}';
ALTER TABLE sample_pack_time ALTER COLUMN same DROP DEFAULT;
COMMENT ON COLUMN sample_pack_time.same IS 'By place: the value that a series had at each of the times; it has no row in sample_pack then; NaN or absent: it has one, or no values';

CREATE TABLE rollup_5m_pack_time (
  day date NOT NULL,
  layout integer NOT NULL,
  metric_group smallint NOT NULL,
  bucket integer[] NOT NULL,
  n smallint[] NOT NULL,
  same real[] NOT NULL,
  PRIMARY KEY (layout, metric_group, day)
) PARTITION BY RANGE (metric_group, day);
COMMENT ON TABLE rollup_5m_pack_time IS 'Which five minutes a packed day has, once for all series of a layout';
COMMENT ON COLUMN rollup_5m_pack_time.day IS 'UTC day';
COMMENT ON COLUMN rollup_5m_pack_time.layout IS 'sample_layout.id';
COMMENT ON COLUMN rollup_5m_pack_time.metric_group IS 'sample_layout.metric_group, for the partitions';
COMMENT ON COLUMN rollup_5m_pack_time.bucket IS 'Numbers of the five minutes since the day began, from 0, rising';
COMMENT ON COLUMN rollup_5m_pack_time.n IS 'How many values most series have in each bucket';
COMMENT ON COLUMN rollup_5m_pack_time.same IS 'By place: smallest, average and largest value in every bucket of a series that has no row in rollup_5m_pack; NaN: it has one, or no values';

CREATE TABLE rollup_5m_pack (
  day date NOT NULL,
  layout integer NOT NULL,
  place integer NOT NULL,
  metric_group smallint NOT NULL,
  n smallint[] NOT NULL,
  lo real[] NOT NULL,
  mean real[] NOT NULL,
  hi real[] NOT NULL,
  PRIMARY KEY (layout, place, metric_group, day)
) PARTITION BY RANGE (metric_group, day);
COMMENT ON TABLE rollup_5m_pack IS 'Five-minute roll-ups of a packed day, one row for each series; valid when packing.state says packed';
COMMENT ON COLUMN rollup_5m_pack.day IS 'UTC day';
COMMENT ON COLUMN rollup_5m_pack.layout IS 'sample_layout.id';
COMMENT ON COLUMN rollup_5m_pack.place IS 'Place of the series in sample.v, from 1';
COMMENT ON COLUMN rollup_5m_pack.metric_group IS 'sample_layout.metric_group, for the partitions';
COMMENT ON COLUMN rollup_5m_pack.n IS 'How many values at each of rollup_5m_pack_time.bucket; empty: as many as rollup_5m_pack_time.n wherever mean is not NaN';
COMMENT ON COLUMN rollup_5m_pack.lo IS 'Smallest value, in the metric''s unit; one element: the same in every bucket; NaN: none';
COMMENT ON COLUMN rollup_5m_pack.mean IS 'Average, in the metric''s unit; one element: the same in every bucket; NaN: none';
COMMENT ON COLUMN rollup_5m_pack.hi IS 'Largest value, in the metric''s unit; one element: the same in every bucket; NaN: none';

CREATE TABLE rollup_1h_pack_time (
  day date NOT NULL,
  layout integer NOT NULL,
  metric_group smallint NOT NULL,
  bucket integer[] NOT NULL,
  n smallint[] NOT NULL,
  same real[] NOT NULL,
  PRIMARY KEY (layout, metric_group, day)
) PARTITION BY RANGE (metric_group, day);
COMMENT ON TABLE rollup_1h_pack_time IS 'Which hours a packed month has, once for all series of a layout';
COMMENT ON COLUMN rollup_1h_pack_time.day IS 'First UTC day of the month';
COMMENT ON COLUMN rollup_1h_pack_time.layout IS 'sample_layout.id';
COMMENT ON COLUMN rollup_1h_pack_time.metric_group IS 'sample_layout.metric_group, for the partitions';
COMMENT ON COLUMN rollup_1h_pack_time.bucket IS 'Numbers of the hours since the month began, from 0, rising';
COMMENT ON COLUMN rollup_1h_pack_time.n IS 'How many values most series have in each bucket';
COMMENT ON COLUMN rollup_1h_pack_time.same IS 'By place: smallest, average, largest value and percentile in every bucket of a series that has no row in rollup_1h_pack; NaN: it has one, or no values';

CREATE TABLE rollup_1h_pack (
  day date NOT NULL,
  layout integer NOT NULL,
  place integer NOT NULL,
  metric_group smallint NOT NULL,
  n smallint[] NOT NULL,
  lo real[] NOT NULL,
  mean real[] NOT NULL,
  hi real[] NOT NULL,
  p95 real[] NOT NULL,
  PRIMARY KEY (layout, place, metric_group, day)
) PARTITION BY RANGE (metric_group, day);
COMMENT ON TABLE rollup_1h_pack IS 'Hourly roll-ups of a packed month, one row for each series; valid when packing.state says packed';
COMMENT ON COLUMN rollup_1h_pack.day IS 'First UTC day of the month';
COMMENT ON COLUMN rollup_1h_pack.layout IS 'sample_layout.id';
COMMENT ON COLUMN rollup_1h_pack.place IS 'Place of the series in sample.v, from 1';
COMMENT ON COLUMN rollup_1h_pack.metric_group IS 'sample_layout.metric_group, for the partitions';
COMMENT ON COLUMN rollup_1h_pack.n IS 'How many values at each of rollup_1h_pack_time.bucket; empty: as many as rollup_1h_pack_time.n wherever mean is not NaN';
COMMENT ON COLUMN rollup_1h_pack.lo IS 'Smallest value, in the metric''s unit; one element: the same in every bucket; NaN: none';
COMMENT ON COLUMN rollup_1h_pack.mean IS 'Average, in the metric''s unit; one element: the same in every bucket; NaN: none';
COMMENT ON COLUMN rollup_1h_pack.hi IS 'Largest value, in the metric''s unit; one element: the same in every bucket; NaN: none';
COMMENT ON COLUMN rollup_1h_pack.p95 IS '95th percentile (nearest rank) of the polled values, of in and out bit/s only; one element: the same in every bucket; empty: none; NaN: none';

ALTER TABLE packing ADD COLUMN seconds integer NOT NULL DEFAULT 1;
ALTER TABLE packing ALTER COLUMN seconds DROP DEFAULT;
ALTER TABLE packing DROP CONSTRAINT packing_pkey;
ALTER TABLE packing ADD PRIMARY KEY (seconds, metric_group, day);
COMMENT ON TABLE packing IS 'How far the packing of each day of samples and of five minutes, and of each month of hours, is';
COMMENT ON COLUMN packing.seconds IS 'What is packed: 1 samples, 300 and 3600 roll-ups of so many seconds';
COMMENT ON COLUMN packing.day IS 'UTC day; of hours the first of the month';
COMMENT ON COLUMN packing.state IS 'copying: the rows of sample, rollup_5m or rollup_1h answer; packed: those of the table named _pack; differs: the copy was wrong, the rows answer and are kept';

ALTER TABLE sample_late ADD COLUMN seconds integer NOT NULL DEFAULT 1;
ALTER TABLE sample_late ALTER COLUMN seconds DROP DEFAULT;
ALTER TABLE sample_late DROP CONSTRAINT sample_late_pkey;
ALTER TABLE sample_late ADD PRIMARY KEY (seconds, metric_group, day, layout);
COMMENT ON TABLE sample_late IS 'Rows of sample, rollup_5m and rollup_1h that came after their day or month was over: to be packed (again); a row is written with them and goes when they are packed';
COMMENT ON COLUMN sample_late.seconds IS 'What came: 1 samples, 300 and 3600 roll-ups of so many seconds';
COMMENT ON COLUMN sample_late.day IS 'UTC day; of hours the first of the month';

CREATE OR REPLACE FUNCTION series_partition_ensure(kind text, metric_group smallint, day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  months boolean := kind LIKE 'rollup\_1h%';
  first date := CASE WHEN months THEN date_trunc('month', day)::date ELSE day END;
  next date := CASE WHEN months THEN (first + interval '1 month')::date ELSE first + 1 END;
  partition text := kind || '_' || metric_group || '_' || to_char(first, 'YYYYMMDD');
  from_text text;
  to_text text;
BEGIN
  IF kind NOT IN ('sample', 'sample_pack', 'sample_pack_time', 'rollup_5m', 'rollup_5m_pack', 'rollup_5m_pack_time',
      'rollup_1h', 'rollup_1h_pack', 'rollup_1h_pack_time') THEN
    RAISE EXCEPTION 'There is no kind of samples %', kind;
  END IF;
  IF to_regclass(partition) IS NULL THEN
    PERFORM pg_advisory_xact_lock(hashtext('series_partition'));
    IF kind LIKE '%\_pack%' THEN
      from_text := first::text;
      to_text := next::text;
    ELSE
      from_text := (first::timestamp AT TIME ZONE 'UTC')::text;
      to_text := (next::timestamp AT TIME ZONE 'UTC')::text;
    END IF;
    EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF %I FOR VALUES FROM (%s, %L) TO (%s, %L) WITH (%s)',
      partition, kind, metric_group, from_text, metric_group, to_text,
      CASE
        -- arrays of a series are compressed until its row is this small; what was packed again for late rows is vacuumed
        WHEN kind LIKE '%\_pack' THEN 'toast_tuple_target = 1024, autovacuum_vacuum_insert_threshold = -1,'
          ' autovacuum_analyze_threshold = 2147483647, toast.autovacuum_vacuum_insert_threshold = -1'
        ELSE 'autovacuum_enabled = off, toast.autovacuum_enabled = off'
      END);
    EXECUTE format('COMMENT ON TABLE %I IS %L', partition,
      kind || ' of metric group ' || metric_group || ' from ' || first || ' (UTC)');
  END IF;
END $$;

CREATE OR REPLACE FUNCTION series_partitions(kind text, metric_group smallint)
RETURNS TABLE (partition text, first date, next date, bytes bigint)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT c.relname::text, p.first,
    CASE WHEN kind LIKE 'rollup\_1h%' THEN (p.first + interval '1 month')::date ELSE p.first + 1 END,
    pg_total_relation_size(c.oid)
  FROM pg_inherits i
  JOIN pg_class c ON c.oid = i.inhrelid
  CROSS JOIN LATERAL (SELECT to_date(right(c.relname, 8), 'YYYYMMDD') AS first) p
  WHERE i.inhparent = kind::regclass AND c.relname LIKE kind || '\_' || metric_group || '\_%'
  ORDER BY p.first
$$;

CREATE OR REPLACE FUNCTION series_partition_drop(kind text, metric_group smallint, before date) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '250ms' AS $$
DECLARE
  old text;
  dropped integer := 0;
BEGIN
  IF kind NOT IN ('sample', 'sample_pack', 'sample_pack_time', 'rollup_5m', 'rollup_5m_pack', 'rollup_5m_pack_time',
      'rollup_1h', 'rollup_1h_pack', 'rollup_1h_pack_time') THEN
    RAISE EXCEPTION 'There is no kind of samples %', kind;
  END IF;
  FOR old IN SELECT p.partition FROM series_partitions(kind, metric_group) p WHERE p.next <= before LOOP
    SET LOCAL lock_timeout = '2s';
    EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', old);
    SET LOCAL lock_timeout = '250ms';
    EXECUTE format('LOCK TABLE ONLY %I IN ACCESS EXCLUSIVE MODE', kind);
    EXECUTE format('DROP TABLE %I', old);
    dropped := dropped + 1;
  END LOOP;
  RETURN dropped;
END $$;

DROP FUNCTION sample_swap(smallint, date);
CREATE FUNCTION series_swap(kind text, of_group smallint, of_day date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '250ms' AS $$
DECLARE
  partition text := kind || '_' || of_group || '_' || to_char(of_day, 'YYYYMMDD');
  of_seconds integer := CASE kind WHEN 'sample' THEN 1 WHEN 'rollup_5m' THEN 300 WHEN 'rollup_1h' THEN 3600 END;
BEGIN
  IF of_seconds IS NULL THEN
    RAISE EXCEPTION 'Nothing of the kind % is packed', kind;
  END IF;
  IF to_regclass(partition) IS NOT NULL THEN
    SET LOCAL lock_timeout = '2s'; -- longer than deadlock_timeout, after which autovacuum makes way
    EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', partition);
    SET LOCAL lock_timeout = '250ms'; -- writers wait behind this one
    EXECUTE format('LOCK TABLE ONLY %I IN ACCESS EXCLUSIVE MODE', kind);
    IF EXISTS (SELECT FROM sample_late WHERE seconds = of_seconds AND metric_group = of_group AND day = of_day) THEN
      RETURN false;
    END IF;
    EXECUTE format('DROP TABLE %I', partition);
  END IF;
  UPDATE packing SET state = 'packed', changed_at = now()
    WHERE seconds = of_seconds AND metric_group = of_group AND day = of_day;
  RETURN true;
END $$;
COMMENT ON FUNCTION series_swap(text, smallint, date) IS 'Lets the packed rows answer for a day or month and drops the others; false: rows came late and have to be packed first';
REVOKE ALL ON FUNCTION series_swap(text, smallint, date) FROM PUBLIC;

-- VOLATILE: each takes its locks before its snapshot, so that it never looks between rows dropped and packed ones not yet seen.
CREATE OR REPLACE FUNCTION series_samples(of_device bigint, of_metric text, of_instance text, from_at timestamptz, to_at timestamptz)
RETURNS TABLE (at timestamptz, value real)
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
  SELECT s.at, s.v[p.position]
  FROM device_series p
  JOIN sample s ON s.layout = p.layout AND s.metric_group = p.metric_group AND s.at >= from_at AND s.at < to_at
  WHERE p.device = of_device AND p.metric = of_metric AND p.instance = of_instance AND s.v[p.position] <> 'NaN'
  UNION ALL
  SELECT moment, value
  FROM device_series p
  JOIN sample_pack_time t ON t.layout = p.layout AND t.metric_group = p.metric_group
    AND t.day >= (from_at AT TIME ZONE 'UTC')::date AND t.day <= (to_at AT TIME ZONE 'UTC')::date
  JOIN packing g ON g.seconds = 1 AND g.metric_group = t.metric_group AND g.day = t.day AND g.state = 'packed'
  LEFT JOIN sample_pack k ON k.layout = p.layout AND k.place = p.position AND k.metric_group = p.metric_group AND k.day = t.day
  CROSS JOIN LATERAL (SELECT coalesce(k.v[1], t.same[p.position]) AS v OFFSET 0) one
  CROSS JOIN LATERAL unnest(t.ms, k.v) AS u (ms, v)
  CROSS JOIN LATERAL (
    SELECT (t.day::timestamp AT TIME ZONE 'UTC') + u.ms * interval '1 millisecond' AS moment, coalesce(u.v, one.v) AS value
  ) e
  WHERE p.device = of_device AND p.metric = of_metric AND p.instance = of_instance
    AND moment >= from_at AND moment < to_at AND value <> 'NaN'
  ORDER BY 1
$$;

CREATE OR REPLACE FUNCTION series_five_minutes(of_device bigint, of_metric text, of_instance text, from_at timestamptz, to_at timestamptz)
RETURNS TABLE (bucket timestamptz, lo real, mean real, hi real, n integer)
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
  SELECT r.bucket, r.lo[p.position], r.mean[p.position], r.hi[p.position],
    (CASE cardinality(r.n) WHEN 1 THEN r.n[1] ELSE r.n[p.position] END)::integer
  FROM device_series p
  JOIN rollup_5m r ON r.layout = p.layout AND r.metric_group = p.metric_group AND r.bucket >= from_at AND r.bucket < to_at
  WHERE p.device = of_device AND p.metric = of_metric AND p.instance = of_instance AND r.mean[p.position] <> 'NaN'
  UNION ALL
  SELECT e.moment, e.lo, e.mean, e.hi, e.n
  FROM device_series p
  JOIN rollup_5m_pack_time t ON t.layout = p.layout AND t.metric_group = p.metric_group
    AND t.day >= (from_at AT TIME ZONE 'UTC')::date AND t.day <= (to_at AT TIME ZONE 'UTC')::date
  JOIN packing g ON g.seconds = 300 AND g.metric_group = t.metric_group AND g.day = t.day AND g.state = 'packed'
  LEFT JOIN rollup_5m_pack k ON k.layout = p.layout AND k.place = p.position AND k.metric_group = p.metric_group AND k.day = t.day
  CROSS JOIN LATERAL (
    SELECT coalesce(k.lo[1], t.same[p.position]) AS lo, coalesce(k.mean[1], t.same[p.position]) AS mean,
      coalesce(k.hi[1], t.same[p.position]) AS hi OFFSET 0
  ) one
  CROSS JOIN LATERAL unnest(t.bucket, t.n, k.n, k.lo, k.mean, k.hi) AS u (bucket, usual, n, lo, mean, hi)
  CROSS JOIN LATERAL (
    SELECT (t.day::timestamp AT TIME ZONE 'UTC') + u.bucket * interval '5 minutes' AS moment, coalesce(u.lo, one.lo) AS lo,
      coalesce(u.mean, one.mean) AS mean, coalesce(u.hi, one.hi) AS hi, coalesce(u.n, u.usual)::integer AS n
  ) e
  WHERE p.device = of_device AND p.metric = of_metric AND p.instance = of_instance
    AND e.moment >= from_at AND e.moment < to_at AND e.mean <> 'NaN'
  ORDER BY 1
$$;

CREATE OR REPLACE FUNCTION series_hours(of_device bigint, of_metric text, of_instance text, from_at timestamptz, to_at timestamptz)
RETURNS TABLE (bucket timestamptz, lo real, mean real, hi real, n integer, p95 real)
LANGUAGE sql VOLATILE SET search_path = public, pg_temp AS $$
  SELECT r.bucket, r.lo[p.position], r.mean[p.position], r.hi[p.position],
    (CASE cardinality(r.n) WHEN 1 THEN r.n[1] ELSE r.n[p.position] END)::integer,
    CASE WHEN p.metric IN ('ifInBps', 'ifOutBps') THEN r.p95[(p.position - 1) / 8 * 2 + (p.position - 1) % 8 + 1] END
  FROM device_series p
  JOIN rollup_1h r ON r.layout = p.layout AND r.metric_group = p.metric_group AND r.bucket >= from_at AND r.bucket < to_at
  WHERE p.device = of_device AND p.metric = of_metric AND p.instance = of_instance AND r.mean[p.position] <> 'NaN'
  UNION ALL
  SELECT e.moment, e.lo, e.mean, e.hi, e.n, CASE WHEN p.metric IN ('ifInBps', 'ifOutBps') THEN e.p95 END
  FROM device_series p
  JOIN rollup_1h_pack_time t ON t.layout = p.layout AND t.metric_group = p.metric_group
    AND t.day >= date_trunc('month', from_at AT TIME ZONE 'UTC')::date AND t.day <= (to_at AT TIME ZONE 'UTC')::date
  JOIN packing g ON g.seconds = 3600 AND g.metric_group = t.metric_group AND g.day = t.day AND g.state = 'packed'
  LEFT JOIN rollup_1h_pack k ON k.layout = p.layout AND k.place = p.position AND k.metric_group = p.metric_group AND k.day = t.day
  CROSS JOIN LATERAL (
    SELECT coalesce(k.lo[1], t.same[p.position]) AS lo, coalesce(k.mean[1], t.same[p.position]) AS mean,
      coalesce(k.hi[1], t.same[p.position]) AS hi, coalesce(k.p95[1], t.same[p.position]) AS p95 OFFSET 0
  ) one
  CROSS JOIN LATERAL unnest(t.bucket, t.n, k.n, k.lo, k.mean, k.hi, k.p95) AS u (bucket, usual, n, lo, mean, hi, p95)
  CROSS JOIN LATERAL (
    SELECT (t.day::timestamp AT TIME ZONE 'UTC') + u.bucket * interval '1 hour' AS moment, coalesce(u.lo, one.lo) AS lo,
      coalesce(u.mean, one.mean) AS mean, coalesce(u.hi, one.hi) AS hi, coalesce(u.n, u.usual)::integer AS n,
      coalesce(u.p95, one.p95) AS p95
  ) e
  WHERE p.device = of_device AND p.metric = of_metric AND p.instance = of_instance
    AND e.moment >= from_at AND e.moment < to_at AND e.mean <> 'NaN'
  ORDER BY 1
$$;
