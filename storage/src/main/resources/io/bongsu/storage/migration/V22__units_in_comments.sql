-- Every measured quantity says its unit.
COMMENT ON COLUMN sample_pack_time.same IS 'By place: the value that a series had at each of the times, in the metric''s unit; it has no row in sample_pack then; NaN or absent: it has one, or no values';
COMMENT ON COLUMN rollup_5m_pack_time.same IS 'By place: smallest, average and largest value in every bucket of a series that has no row in rollup_5m_pack, in the metric''s unit; NaN: it has one, or no values';
COMMENT ON COLUMN rollup_1h_pack_time.same IS 'By place: smallest, average, largest value and percentile in every bucket of a series that has no row in rollup_1h_pack, in the metric''s unit; NaN: it has one, or no values';
COMMENT ON COLUMN rollup_mark.seconds IS 'Width of the buckets: 300 or 3600 seconds';
COMMENT ON COLUMN bill_statement.base_fee IS 'As bill.base_fee was, in the currency';
COMMENT ON COLUMN bill_statement.overuse_price IS 'As bill.overuse_price was, in the currency';
COMMENT ON COLUMN threshold_rule.critical IS 'At or above it is critical, in the unit of the measure; null: never';
COMMENT ON COLUMN threshold_rule.clear IS 'At or below it is good again, in the unit of the measure';
COMMENT ON COLUMN threshold_rule.hold_seconds IS 'How long it must be too high without a break, seconds';
