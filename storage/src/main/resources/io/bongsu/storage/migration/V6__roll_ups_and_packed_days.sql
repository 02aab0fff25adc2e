-- Samples by metric group and day, packed days, roll-ups of five minutes and of an hour.

ALTER TABLE sample RENAME TO sample_before;
ALTER INDEX sample_pkey RENAME TO sample_before_pkey;
DROP FUNCTION sample_partition_ensure(date);
DROP FUNCTION sample_partition_drop(date);

CREATE TABLE sample (
  at timestamptz NOT NULL,
  layout integer NOT NULL,
  metric_group smallint NOT NULL,
  v real[] NOT NULL,
  PRIMARY KEY (layout, metric_group, at)
) PARTITION BY RANGE (metric_group, at);
COMMENT ON TABLE sample IS 'Polled values; partitions are named sample_GROUP_YYYYMMDD (UTC), packed into sample_pack when the day is over';
COMMENT ON COLUMN sample.at IS 'When the values were read';
COMMENT ON COLUMN sample.layout IS 'sample_layout.id: whose values, and in which order; no foreign key, so that a deleted device costs nothing here';
COMMENT ON COLUMN sample.metric_group IS 'sample_layout.metric_group, for the partitions: each group has its own retention';
COMMENT ON COLUMN sample.v IS 'Instance by instance, inside it metric by metric in the group''s order and units; NaN: no value';

CREATE TABLE sample_late (
  metric_group smallint NOT NULL,
  day date NOT NULL,
  layout integer NOT NULL,
  PRIMARY KEY (metric_group, day, layout)
);
COMMENT ON TABLE sample_late IS 'Samples that came after their day was over: to be packed (again); a row is written with the samples and goes when they are packed';
COMMENT ON COLUMN sample_late.metric_group IS 'Group of the samples';
COMMENT ON COLUMN sample_late.day IS 'UTC day of the samples';
COMMENT ON COLUMN sample_late.layout IS 'Layout of the samples';

CREATE TABLE sample_pack_time (
  day date NOT NULL,
  layout integer NOT NULL,
  metric_group smallint NOT NULL,
  ms integer[] NOT NULL,
  PRIMARY KEY (layout, metric_group, day)
) PARTITION BY RANGE (metric_group, day);
COMMENT ON TABLE sample_pack_time IS 'When the values of a packed day were read, once for all series of a layout';
COMMENT ON COLUMN sample_pack_time.day IS 'UTC day';
COMMENT ON COLUMN sample_pack_time.layout IS 'sample_layout.id';
COMMENT ON COLUMN sample_pack_time.metric_group IS 'sample_layout.metric_group, for the partitions';
COMMENT ON COLUMN sample_pack_time.ms IS 'Milliseconds since the day began, rising; microseconds are not kept';

CREATE TABLE sample_pack (
  day date NOT NULL,
  layout integer NOT NULL,
  place integer NOT NULL,
  metric_group smallint NOT NULL,
  v real[] NOT NULL,
  PRIMARY KEY (layout, place, metric_group, day)
) PARTITION BY RANGE (metric_group, day);
COMMENT ON TABLE sample_pack IS 'Values of a packed day, one row for each series; valid when packing.state says packed';
COMMENT ON COLUMN sample_pack.day IS 'UTC day';
COMMENT ON COLUMN sample_pack.layout IS 'sample_layout.id';
COMMENT ON COLUMN sample_pack.place IS 'Place of the series in sample.v, from 1';
COMMENT ON COLUMN sample_pack.metric_group IS 'sample_layout.metric_group, for the partitions';
COMMENT ON COLUMN sample_pack.v IS 'Value at each time of sample_pack_time.ms, in the metric''s unit; one element: the same value all day; NaN: no value';

CREATE TABLE packing (
  metric_group smallint NOT NULL,
  day date NOT NULL,
  state text NOT NULL CHECK (state IN ('copying', 'packed', 'differs')),
  layouts bigint NOT NULL DEFAULT 0,
  samples bigint NOT NULL DEFAULT 0,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (metric_group, day)
);
COMMENT ON TABLE packing IS 'How far the packing of each day is';
COMMENT ON COLUMN packing.metric_group IS 'MetricGroup.number';
COMMENT ON COLUMN packing.day IS 'UTC day';
COMMENT ON COLUMN packing.state IS 'copying: sample answers; packed: sample_pack answers; differs: the copy was wrong, sample answers and is kept';
COMMENT ON COLUMN packing.layouts IS 'Layouts packed so far';
COMMENT ON COLUMN packing.samples IS 'Values packed so far, NaN left out';
COMMENT ON COLUMN packing.changed_at IS 'When this row changed last';

CREATE TABLE rollup_5m (
  bucket timestamptz NOT NULL,
  layout integer NOT NULL,
  metric_group smallint NOT NULL,
  n smallint[] NOT NULL,
  lo real[] NOT NULL,
  mean real[] NOT NULL,
  hi real[] NOT NULL,
  PRIMARY KEY (layout, metric_group, bucket)
) PARTITION BY RANGE (metric_group, bucket);
COMMENT ON TABLE rollup_5m IS 'Roll-ups of five minutes; partitions of a UTC day, rollup_5m_GROUP_YYYYMMDD; complete before rollup_mark.whole_until';
COMMENT ON COLUMN rollup_5m.bucket IS 'When the five minutes began';
COMMENT ON COLUMN rollup_5m.layout IS 'sample_layout.id: whose values, and in which order';
COMMENT ON COLUMN rollup_5m.metric_group IS 'sample_layout.metric_group, for the partitions';
COMMENT ON COLUMN rollup_5m.n IS 'How many values, in the order of sample.v; one element: the same number wherever mean is not NaN';
COMMENT ON COLUMN rollup_5m.lo IS 'Smallest value, in the metric''s unit; NaN: none';
COMMENT ON COLUMN rollup_5m.mean IS 'Average, in the metric''s unit; NaN: none';
COMMENT ON COLUMN rollup_5m.hi IS 'Largest value, in the metric''s unit; NaN: none';

CREATE TABLE rollup_1h (
  bucket timestamptz NOT NULL,
  layout integer NOT NULL,
  metric_group smallint NOT NULL,
  n smallint[] NOT NULL,
  lo real[] NOT NULL,
  mean real[] NOT NULL,
  hi real[] NOT NULL,
  p95 real[] NOT NULL,
  PRIMARY KEY (layout, metric_group, bucket)
) PARTITION BY RANGE (metric_group, bucket);
COMMENT ON TABLE rollup_1h IS 'Roll-ups of an hour; partitions of a UTC month, rollup_1h_GROUP_YYYYMMDD; complete before rollup_mark.whole_until';
COMMENT ON COLUMN rollup_1h.bucket IS 'When the hour began';
COMMENT ON COLUMN rollup_1h.layout IS 'sample_layout.id: whose values, and in which order';
COMMENT ON COLUMN rollup_1h.metric_group IS 'sample_layout.metric_group, for the partitions';
COMMENT ON COLUMN rollup_1h.n IS 'How many values, in the order of sample.v; one element: the same number wherever mean is not NaN';
COMMENT ON COLUMN rollup_1h.lo IS 'Smallest value, in the metric''s unit; NaN: none';
COMMENT ON COLUMN rollup_1h.mean IS 'Average, in the metric''s unit; NaN: none';
COMMENT ON COLUMN rollup_1h.hi IS 'Largest value, in the metric''s unit; NaN: none';
COMMENT ON COLUMN rollup_1h.p95 IS '95th percentile (nearest rank) of the polled values, in and out bit/s of each instance in turn; empty for groups other than interface; NaN: no values';

CREATE TABLE rollup_mark (
  seconds integer PRIMARY KEY,
  whole_until timestamptz NOT NULL
);
COMMENT ON TABLE rollup_mark IS 'How far the roll-ups are';
COMMENT ON COLUMN rollup_mark.seconds IS 'Width of the buckets: 300 or 3600';
COMMENT ON COLUMN rollup_mark.whole_until IS 'All buckets that begin before are there; later ones are made of sample';

CREATE TABLE rollup_due (
  metric_group smallint NOT NULL,
  hour timestamptz NOT NULL,
  layout integer NOT NULL,
  PRIMARY KEY (metric_group, hour, layout)
);
COMMENT ON TABLE rollup_due IS 'Hours whose roll-ups have to be made again, because samples came late; a row is written with the samples';
COMMENT ON COLUMN rollup_due.metric_group IS 'Group of the samples';
COMMENT ON COLUMN rollup_due.hour IS 'When the hour began';
COMMENT ON COLUMN rollup_due.layout IS 'Layout of the samples';

CREATE FUNCTION series_partition_ensure(kind text, metric_group smallint, day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  first date := CASE kind WHEN 'rollup_1h' THEN date_trunc('month', day)::date ELSE day END;
  next date := CASE kind WHEN 'rollup_1h' THEN (first + interval '1 month')::date ELSE first + 1 END;
  partition text := kind || '_' || metric_group || '_' || to_char(first, 'YYYYMMDD');
  from_text text;
  to_text text;
BEGIN
  IF kind NOT IN ('sample', 'sample_pack', 'sample_pack_time', 'rollup_5m', 'rollup_1h') THEN
    RAISE EXCEPTION 'There is no kind of samples %', kind;
  END IF;
  IF to_regclass(partition) IS NULL THEN
    PERFORM pg_advisory_xact_lock(hashtext('series_partition'));
    IF kind IN ('sample_pack', 'sample_pack_time') THEN
      from_text := first::text;
      to_text := next::text;
    ELSE
      from_text := (first::timestamp AT TIME ZONE 'UTC')::text;
      to_text := (next::timestamp AT TIME ZONE 'UTC')::text;
    END IF;
    EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF %I FOR VALUES FROM (%s, %L) TO (%s, %L)',
      partition, kind, metric_group, from_text, metric_group, to_text);
    EXECUTE format('COMMENT ON TABLE %I IS %L', partition,
      kind || ' of metric group ' || metric_group || ' from ' || first || ' (UTC)');
  END IF;
END $$;
COMMENT ON FUNCTION series_partition_ensure(text, smallint, date) IS 'Makes the partition of a table that a UTC day is in; runs as the owner, because the daily role may not change tables';

CREATE FUNCTION series_partitions(kind text, metric_group smallint)
RETURNS TABLE (partition text, first date, next date, bytes bigint)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT c.relname::text, p.first,
    CASE kind WHEN 'rollup_1h' THEN (p.first + interval '1 month')::date ELSE p.first + 1 END,
    pg_total_relation_size(c.oid)
  FROM pg_inherits i
  JOIN pg_class c ON c.oid = i.inhrelid
  CROSS JOIN LATERAL (SELECT to_date(right(c.relname, 8), 'YYYYMMDD') AS first) p
  WHERE i.inhparent = kind::regclass AND c.relname LIKE kind || '\_' || metric_group || '\_%'
  ORDER BY p.first
$$;
COMMENT ON FUNCTION series_partitions(text, smallint) IS 'Partitions of a table and metric group: first UTC day, first day after it, bytes on disk with index';

CREATE FUNCTION series_partition_drop(kind text, metric_group smallint, before date) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '250ms' AS $$
DECLARE
  old text;
  dropped integer := 0;
BEGIN
  IF kind NOT IN ('sample', 'sample_pack', 'sample_pack_time', 'rollup_5m', 'rollup_1h') THEN
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
COMMENT ON FUNCTION series_partition_drop(text, smallint, date) IS 'Drops the partitions that ended before a UTC day begins; gives their number; waits for a lock no longer than writers may';

CREATE FUNCTION sample_swap(of_group smallint, of_day date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '250ms' AS $$
DECLARE
  partition text := 'sample_' || of_group || '_' || to_char(of_day, 'YYYYMMDD');
BEGIN
  IF to_regclass(partition) IS NOT NULL THEN
    SET LOCAL lock_timeout = '2s'; -- longer than deadlock_timeout, after which autovacuum makes way
    EXECUTE format('LOCK TABLE %I IN ACCESS EXCLUSIVE MODE', partition);
    SET LOCAL lock_timeout = '250ms'; -- writers wait behind this one
    LOCK TABLE ONLY sample IN ACCESS EXCLUSIVE MODE;
    IF EXISTS (SELECT FROM sample_late WHERE metric_group = of_group AND day = of_day) THEN
      RETURN false;
    END IF;
    EXECUTE format('DROP TABLE %I', partition);
  END IF;
  UPDATE packing SET state = 'packed', changed_at = now() WHERE metric_group = of_group AND day = of_day;
  RETURN true;
END $$;
COMMENT ON FUNCTION sample_swap(smallint, date) IS 'Lets sample_pack answer for a day and drops its polled rows; false: samples came late and have to be packed first';

REVOKE ALL ON FUNCTION series_partition_ensure(text, smallint, date), series_partition_drop(text, smallint, date),
  series_partitions(text, smallint), sample_swap(smallint, date) FROM PUBLIC;

DO $$
DECLARE
  old record;
BEGIN
  FOR old IN
    SELECT DISTINCT l.metric_group, to_date(right(c.relname, 8), 'YYYYMMDD') AS day
    FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid, (SELECT DISTINCT metric_group FROM sample_layout) l
    WHERE i.inhparent = 'sample_before'::regclass
  LOOP
    PERFORM series_partition_ensure('sample', old.metric_group, old.day);
  END LOOP;
  INSERT INTO sample (at, layout, metric_group, v)
    SELECT s.at, s.layout, l.metric_group, s.v FROM sample_before s JOIN sample_layout l ON l.id = s.layout;
END $$;
DROP TABLE sample_before;
