-- Samples and roll-ups in plain SQL, for Grafana and ad hoc questions: docs/reference/sql.md.

CREATE TABLE metric (
  label text PRIMARY KEY,
  metric_group smallint NOT NULL,
  place smallint NOT NULL,
  columns smallint NOT NULL,
  unit text NOT NULL
);
COMMENT ON TABLE metric IS 'Where each metric stands in the arrays of its group';
COMMENT ON COLUMN metric.label IS 'Name, as in the REST API';
COMMENT ON COLUMN metric.metric_group IS 'MetricGroup.number';
COMMENT ON COLUMN metric.place IS 'Place inside an instance, from 1';
COMMENT ON COLUMN metric.columns IS 'How many metrics the group has';
COMMENT ON COLUMN metric.unit IS 'Unit of the values; empty: that of the sensor';
INSERT INTO metric (label, metric_group, place, columns, unit) VALUES
  ('rtt', 1, 1, 2, 's'), ('loss', 1, 2, 2, '%'),
  ('ifInBps', 2, 1, 8, 'bit/s'), ('ifOutBps', 2, 2, 8, 'bit/s'), ('ifInPps', 2, 3, 8, '1/s'), ('ifOutPps', 2, 4, 8, '1/s'),
  ('ifInErrors', 2, 5, 8, '1/s'), ('ifOutErrors', 2, 6, 8, '1/s'), ('ifInDiscards', 2, 7, 8, '1/s'),
  ('ifOutDiscards', 2, 8, 8, '1/s'),
  ('cpu', 3, 1, 1, '%'), ('memory', 4, 1, 1, '%'), ('storage', 5, 1, 1, '%'), ('sensor', 6, 1, 1, '');

CREATE VIEW device_series AS
  SELECT d.id AS device, d.name AS device_name, m.label AS metric, m.unit, i.instance,
    l.id AS layout, m.metric_group, ((i.number - 1) * m.columns + m.place)::integer AS position
  FROM sample_layout l
  JOIN device d ON d.id = l.device
  JOIN metric m ON m.metric_group = l.metric_group
  CROSS JOIN LATERAL unnest(l.instances) WITH ORDINALITY AS i (instance, number);
COMMENT ON VIEW device_series IS 'Every series: of which device, metric and instance, and where it stands in the arrays of a layout';
COMMENT ON COLUMN device_series.device IS 'device.id';
COMMENT ON COLUMN device_series.device_name IS 'Name of the device';
COMMENT ON COLUMN device_series.metric IS 'Name of the metric, as in the REST API';
COMMENT ON COLUMN device_series.unit IS 'Unit of the values';
COMMENT ON COLUMN device_series.instance IS 'Interface key or sensor name; empty for the device itself';
COMMENT ON COLUMN device_series.layout IS 'sample_layout.id';
COMMENT ON COLUMN device_series.metric_group IS 'MetricGroup.number';
COMMENT ON COLUMN device_series.position IS 'Place in the array, from 1';

CREATE FUNCTION series_samples(of_device bigint, of_metric text, of_instance text, from_at timestamptz, to_at timestamptz)
RETURNS TABLE (at timestamptz, value real)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT s.at, s.v[p.position]
  FROM device_series p
  JOIN sample s ON s.layout = p.layout AND s.metric_group = p.metric_group AND s.at >= from_at AND s.at < to_at
  WHERE p.device = of_device AND p.metric = of_metric AND p.instance = of_instance AND s.v[p.position] <> 'NaN'
  UNION ALL
  SELECT moment, value
  FROM device_series p
  JOIN sample_pack k ON k.layout = p.layout AND k.metric_group = p.metric_group AND k.place = p.position
    AND k.day >= (from_at AT TIME ZONE 'UTC')::date AND k.day <= (to_at AT TIME ZONE 'UTC')::date
  JOIN packing g ON g.metric_group = k.metric_group AND g.day = k.day AND g.state = 'packed'
  JOIN sample_pack_time t ON t.layout = k.layout AND t.metric_group = k.metric_group AND t.day = k.day
  CROSS JOIN LATERAL unnest(t.ms, k.v) AS u (ms, v)
  CROSS JOIN LATERAL (
    SELECT (k.day::timestamp AT TIME ZONE 'UTC') + u.ms * interval '1 millisecond' AS moment, coalesce(u.v, k.v[1]) AS value
  ) e
  WHERE p.device = of_device AND p.metric = of_metric AND p.instance = of_instance
    AND moment >= from_at AND moment < to_at AND value <> 'NaN'
  ORDER BY 1
$$;
COMMENT ON FUNCTION series_samples(bigint, text, text, timestamptz, timestamptz) IS 'Polled values of a series from a moment (inclusive) to another, in the metric''s unit';

CREATE FUNCTION series_five_minutes(of_device bigint, of_metric text, of_instance text, from_at timestamptz, to_at timestamptz)
RETURNS TABLE (bucket timestamptz, lo real, mean real, hi real, n integer)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT r.bucket, r.lo[p.position], r.mean[p.position], r.hi[p.position],
    (CASE cardinality(r.n) WHEN 1 THEN r.n[1] ELSE r.n[p.position] END)::integer
  FROM device_series p
  JOIN rollup_5m r ON r.layout = p.layout AND r.metric_group = p.metric_group AND r.bucket >= from_at AND r.bucket < to_at
  WHERE p.device = of_device AND p.metric = of_metric AND p.instance = of_instance AND r.mean[p.position] <> 'NaN'
  ORDER BY 1
$$;
COMMENT ON FUNCTION series_five_minutes(bigint, text, text, timestamptz, timestamptz) IS 'Five-minute roll-ups of a series that are whole: smallest, average, largest in the metric''s unit, number of values';

CREATE FUNCTION series_hours(of_device bigint, of_metric text, of_instance text, from_at timestamptz, to_at timestamptz)
RETURNS TABLE (bucket timestamptz, lo real, mean real, hi real, n integer, p95 real)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT r.bucket, r.lo[p.position], r.mean[p.position], r.hi[p.position],
    (CASE cardinality(r.n) WHEN 1 THEN r.n[1] ELSE r.n[p.position] END)::integer,
    CASE WHEN p.metric IN ('ifInBps', 'ifOutBps') THEN r.p95[(p.position - 1) / 8 * 2 + (p.position - 1) % 8 + 1] END
  FROM device_series p
  JOIN rollup_1h r ON r.layout = p.layout AND r.metric_group = p.metric_group AND r.bucket >= from_at AND r.bucket < to_at
  WHERE p.device = of_device AND p.metric = of_metric AND p.instance = of_instance AND r.mean[p.position] <> 'NaN'
  ORDER BY 1
$$;
COMMENT ON FUNCTION series_hours(bigint, text, text, timestamptz, timestamptz) IS 'Hourly roll-ups of a series that are whole: smallest, average, largest in the metric''s unit, number of values, 95th percentile of what was polled (in and out bit/s only)';
