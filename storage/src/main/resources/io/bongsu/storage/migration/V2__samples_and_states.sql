-- Samples: one row per device, metric group and poll, in partitions of one UTC day; states as intervals.

CREATE TABLE sample_layout (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  device bigint NOT NULL REFERENCES device ON DELETE CASCADE,
  metric_group smallint NOT NULL,
  fingerprint uuid NOT NULL,
  instances text[] NOT NULL,
  UNIQUE (device, metric_group, fingerprint)
);
COMMENT ON TABLE sample_layout IS 'What stands where in sample.v: written once for each new order of instances';
COMMENT ON COLUMN sample_layout.id IS 'Number that samples refer to';
COMMENT ON COLUMN sample_layout.device IS 'Device the samples are of';
COMMENT ON COLUMN sample_layout.metric_group IS 'MetricGroup.number: 1 ping (rtt s, loss %), 2 interface (in/out bit/s, in/out packets/s, in/out errors/s, in/out discards/s), 3 processor (%), 4 memory (%), 5 storage (%), 6 sensor (unit of the sensor)';
COMMENT ON COLUMN sample_layout.fingerprint IS 'First 16 octets of the SHA-256 of the instances';
COMMENT ON COLUMN sample_layout.instances IS 'Interface keys or sensor names in the order of the array; one empty text for the device itself';

CREATE TABLE sample (
  at timestamptz NOT NULL,
  layout integer NOT NULL,
  v real[] NOT NULL,
  PRIMARY KEY (layout, at)
) PARTITION BY RANGE (at);
COMMENT ON TABLE sample IS 'Polled values; partitions are named sample_YYYYMMDD (UTC) and dropped when too old';
COMMENT ON COLUMN sample.at IS 'When the values were read';
COMMENT ON COLUMN sample.layout IS 'sample_layout.id: whose values, and in which order; no foreign key, so that a deleted device costs nothing here';
COMMENT ON COLUMN sample.v IS 'Instance by instance, inside it metric by metric in the group''s order and units; NaN: no value';

CREATE FUNCTION sample_partition_ensure(day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  partition text := 'sample_' || to_char(day, 'YYYYMMDD');
BEGIN
  IF to_regclass(partition) IS NULL THEN
    PERFORM pg_advisory_xact_lock(hashtext('sample_partition'));
    EXECUTE format(
      'CREATE TABLE IF NOT EXISTS %I PARTITION OF sample FOR VALUES FROM (%L) TO (%L)',
      partition, day::timestamp AT TIME ZONE 'UTC', (day + 1)::timestamp AT TIME ZONE 'UTC');
    EXECUTE format('COMMENT ON TABLE %I IS %L', partition, 'Samples of ' || day || ' (UTC)');
  END IF;
END $$;
COMMENT ON FUNCTION sample_partition_ensure(date) IS 'Makes the partition of a UTC day; runs as the owner, because the daily role may not change tables';

CREATE FUNCTION sample_partition_drop(before date) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  partition text;
  dropped integer := 0;
BEGIN
  FOR partition IN
    SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'sample'::regclass AND c.relname < 'sample_' || to_char(before, 'YYYYMMDD')
  LOOP
    EXECUTE format('DROP TABLE %I', partition);
    dropped := dropped + 1;
  END LOOP;
  RETURN dropped;
END $$;
COMMENT ON FUNCTION sample_partition_drop(date) IS 'Drops the partitions of all days before a UTC day; gives their number';

REVOKE ALL ON FUNCTION sample_partition_ensure(date), sample_partition_drop(date) FROM PUBLIC;

CREATE TABLE status_interval (
  device bigint NOT NULL REFERENCES device ON DELETE CASCADE,
  from_at timestamptz NOT NULL,
  to_at timestamptz CHECK (to_at >= from_at),
  status text NOT NULL,
  reason text NOT NULL
);
CREATE INDEX status_interval_device ON status_interval (device, from_at);
CREATE UNIQUE INDEX status_interval_open ON status_interval (device) WHERE to_at IS NULL;
COMMENT ON TABLE status_interval IS 'Device states as stretches of time, so that availability is exact';
COMMENT ON COLUMN status_interval.device IS 'Whose state';
COMMENT ON COLUMN status_interval.from_at IS 'When it began, inclusive';
COMMENT ON COLUMN status_interval.to_at IS 'When it ended, exclusive; null while it lasts';
COMMENT ON COLUMN status_interval.status IS 'up, unknown, maintenance, degraded, unreachable or down';
COMMENT ON COLUMN status_interval.reason IS 'Why, one sentence';
