-- Packed days and months from which devices of some roles go before those of others: what stays is copied beside into tables
-- named thin_…, a few layouts at a time, and takes the place of the partitions in one transaction.

CREATE FUNCTION series_thin_seconds(kind text) RETURNS integer
LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS $$
BEGIN
  IF kind NOT IN ('sample', 'rollup_5m', 'rollup_1h') THEN
    RAISE EXCEPTION 'Nothing of the kind % is packed', kind;
  END IF;
  RETURN CASE kind WHEN 'sample' THEN 1 WHEN 'rollup_5m' THEN 300 ELSE 3600 END;
END $$;
COMMENT ON FUNCTION series_thin_seconds(text) IS 'packing.seconds of a kind of rows: sample, rollup_5m or rollup_1h';

CREATE FUNCTION series_thin_copy(kind text, of_group smallint, of_day date, others boolean, roles text[], after integer,
  at_once integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  period text := '_' || of_group || '_' || to_char(of_day, 'YYYYMMDD');
  times text := kind || '_pack_time' || period;
  old text;
  options text;
  chosen integer[];
BEGIN
  -- series_thin_forget waits for this copy, or this copy for it
  PERFORM FROM packing
    WHERE seconds = series_thin_seconds(kind) AND metric_group = of_group AND day = of_day FOR UPDATE;
  FOREACH old IN ARRAY ARRAY[times, kind || '_pack' || period] LOOP
    IF to_regclass('thin_' || old) IS NULL THEN
      SELECT string_agg(o.option, ', ') INTO options
      FROM pg_class c LEFT JOIN pg_class t ON t.oid = c.reltoastrelid
      CROSS JOIN LATERAL (
        SELECT unnest(c.reloptions) UNION ALL SELECT 'toast.' || unnest(t.reloptions)
      ) o (option)
      WHERE c.oid = old::regclass;
      EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', 'thin_' || old, old)
        || coalesce(' WITH (' || options || ')', '');
      -- tells ATTACH that there is nothing to check
      EXECUTE format('ALTER TABLE %I ADD CONSTRAINT thin CHECK (%s)', 'thin_' || old,
        pg_get_partition_constraintdef(old::regclass));
      EXECUTE format('COMMENT ON TABLE %I IS %L', 'thin_' || old, 'What is to stay of ' || old || '; no part of it yet');
    END IF;
  END LOOP;
  EXECUTE format('SELECT array_agg(c.layout ORDER BY c.layout) FROM ('
    ' SELECT t.layout FROM %I t JOIN sample_layout l ON l.id = t.layout JOIN device d ON d.id = l.device'
    ' WHERE t.layout > $1 AND (d.role = ANY ($2)) <> $3 AND NOT EXISTS (SELECT FROM %I n WHERE n.layout = t.layout)'
    ' ORDER BY t.layout LIMIT $4) c', times, 'thin_' || times) INTO chosen USING after, roles, others, at_once;
  IF chosen IS NOT NULL THEN
    FOREACH old IN ARRAY ARRAY[times, kind || '_pack' || period] LOOP
      EXECUTE format('INSERT INTO %I SELECT * FROM %I WHERE layout = ANY ($1)', 'thin_' || old, old) USING chosen;
    END LOOP;
  END IF;
  RETURN chosen[cardinality(chosen)];
END $$;
COMMENT ON FUNCTION series_thin_copy(text, smallint, date, boolean, text[], integer, integer) IS 'Copies the next layouts after one that stay in a packed day or month: those of devices whose role is among some or, others, is not; gives the last of them, null: there are no more';

CREATE FUNCTION series_thin_forget(kind text, of_group smallint, of_day date, layouts integer[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  period text := '_' || of_group || '_' || to_char(of_day, 'YYYYMMDD');
  old text;
BEGIN
  PERFORM FROM packing
    WHERE seconds = series_thin_seconds(kind) AND metric_group = of_group AND day = of_day FOR UPDATE;
  FOREACH old IN ARRAY ARRAY[kind || '_pack_time' || period, kind || '_pack' || period] LOOP
    IF to_regclass('thin_' || old) IS NOT NULL THEN
      EXECUTE format('DELETE FROM %I WHERE layout = ANY ($1)', 'thin_' || old) USING layouts;
    END IF;
  END LOOP;
END $$;
COMMENT ON FUNCTION series_thin_forget(text, smallint, date, integer[]) IS 'Takes back the copies of layouts that are packed anew in this transaction: they are copied again before the swap';

CREATE FUNCTION series_thin_end(kind text, of_group smallint, of_day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  period text := '_' || of_group || '_' || to_char(of_day, 'YYYYMMDD');
BEGIN
  PERFORM series_thin_seconds(kind);
  EXECUTE format('DROP TABLE IF EXISTS %I, %I', 'thin_' || kind || '_pack_time' || period, 'thin_' || kind || '_pack' || period);
END $$;
COMMENT ON FUNCTION series_thin_end(text, smallint, date) IS 'Drops copies that are not needed, because everything stays again';

CREATE FUNCTION series_thin_swap(kind text, of_group smallint, of_day date, others boolean, roles text[]) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '250ms' AS $$
DECLARE
  period text := '_' || of_group || '_' || to_char(of_day, 'YYYYMMDD');
  times text := kind || '_pack_time' || period;
  parent text;
  bound text;
  missing boolean;
BEGIN
  PERFORM series_thin_seconds(kind);
  SET LOCAL lock_timeout = '2s'; -- longer than deadlock_timeout, after which autovacuum makes way
  EXECUTE format('LOCK TABLE %I, %I IN SHARE UPDATE EXCLUSIVE MODE', times, kind || '_pack' || period);
  SET LOCAL lock_timeout = '250ms'; -- writers wait behind this one; who reads packed rows has taken it before its snapshot
  EXECUTE format('LOCK TABLE ONLY %I IN ACCESS EXCLUSIVE MODE', kind);
  EXECUTE format('SELECT EXISTS ('
    ' SELECT FROM %I t JOIN sample_layout l ON l.id = t.layout JOIN device d ON d.id = l.device'
    ' WHERE (d.role = ANY ($1)) <> $2 AND NOT EXISTS (SELECT FROM %I n WHERE n.layout = t.layout))',
    times, 'thin_' || times) INTO missing USING roles, others;
  IF missing THEN
    RETURN false;
  END IF;
  FOREACH parent IN ARRAY ARRAY[kind || '_pack_time', kind || '_pack'] LOOP
    SELECT pg_get_expr(c.relpartbound, c.oid) INTO bound FROM pg_class c WHERE c.oid = (parent || period)::regclass;
    EXECUTE format('DROP TABLE %I', parent || period);
    EXECUTE format('ALTER TABLE %I RENAME CONSTRAINT %I TO %I', 'thin_' || parent || period,
      'thin_' || parent || period || '_pkey', parent || period || '_pkey');
    EXECUTE format('ALTER TABLE %I RENAME TO %I', 'thin_' || parent || period, parent || period);
    EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I ', parent, parent || period) || bound;
    EXECUTE format('ALTER TABLE %I DROP CONSTRAINT thin', parent || period);
    EXECUTE format('COMMENT ON TABLE %I IS %L', parent || period,
      parent || ' of metric group ' || of_group || ' from ' || of_day || ' (UTC), of devices that are kept longer');
  END LOOP;
  RETURN true;
END $$;
COMMENT ON FUNCTION series_thin_swap(text, smallint, date, boolean, text[]) IS 'Puts what stays of a packed day or month in the place of its partitions and drops those; false: something that stays has to be copied first';

REVOKE ALL ON FUNCTION series_thin_copy(text, smallint, date, boolean, text[], integer, integer),
  series_thin_forget(text, smallint, date, integer[]), series_thin_end(text, smallint, date),
  series_thin_swap(text, smallint, date, boolean, text[]), series_thin_seconds(text) FROM PUBLIC;

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
    EXECUTE format('DROP TABLE IF EXISTS %I', 'thin_' || old);
    dropped := dropped + 1;
  END LOOP;
  RETURN dropped;
END $$;
