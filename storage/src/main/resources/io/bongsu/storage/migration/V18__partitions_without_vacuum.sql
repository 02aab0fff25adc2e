-- Partitions of samples and roll-ups are only added to and then dropped whole: there is nothing to vacuum in them, and
-- statistics of their arrays, made anew at every tenth of growth, cost more than writing them. PostgreSQL still guards
-- them against transaction id wraparound.
CREATE OR REPLACE FUNCTION series_partition_ensure(kind text, metric_group smallint, day date) RETURNS void
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
    EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF %I FOR VALUES FROM (%s, %L) TO (%s, %L)'
      ' WITH (autovacuum_enabled = off, toast.autovacuum_enabled = off)',
      partition, kind, metric_group, from_text, metric_group, to_text);
    EXECUTE format('COMMENT ON TABLE %I IS %L', partition,
      kind || ' of metric group ' || metric_group || ' from ' || first || ' (UTC)');
  END IF;
END $$;

DO $$
DECLARE
  old regclass;
BEGIN
  FOR old IN
    SELECT i.inhrelid::regclass FROM pg_inherits i
    WHERE i.inhparent IN ('sample'::regclass, 'sample_pack'::regclass, 'sample_pack_time'::regclass,
      'rollup_5m'::regclass, 'rollup_1h'::regclass)
  LOOP
    EXECUTE format('ALTER TABLE %s SET (autovacuum_enabled = off, toast.autovacuum_enabled = off)', old);
  END LOOP;
END $$;
