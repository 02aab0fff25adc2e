-- Statements of closed periods: complete in themselves, so that they stay when samples, ports and tariffs go.

CREATE TABLE bill_statement (
  bill bigint NOT NULL REFERENCES bill ON DELETE CASCADE,
  month date NOT NULL,
  computed_at timestamptz NOT NULL,
  name text NOT NULL,
  ports jsonb NOT NULL,
  tags text[] NOT NULL,
  customers text[] NOT NULL,
  percentile smallint,
  direction text NOT NULL,
  included double precision NOT NULL,
  currency text NOT NULL,
  base_fee numeric NOT NULL,
  overuse_price numeric NOT NULL,
  start_day smallint NOT NULL,
  zone text NOT NULL,
  in_bps double precision NOT NULL,
  out_bps double precision NOT NULL,
  in_bytes double precision NOT NULL,
  out_bytes double precision NOT NULL,
  slots bigint NOT NULL,
  expected_slots bigint NOT NULL,
  measured double precision NOT NULL,
  overuse double precision NOT NULL,
  overuse_fee numeric NOT NULL,
  total numeric NOT NULL,
  port_usage jsonb NOT NULL,
  PRIMARY KEY (bill, month)
);
COMMENT ON TABLE bill_statement IS 'What a bill came to in a closed period; rows are written once and never changed';
COMMENT ON COLUMN bill_statement.bill IS 'Whose';
COMMENT ON COLUMN bill_statement.month IS 'First day of the month in which the period begins';
COMMENT ON COLUMN bill_statement.computed_at IS 'When it was frozen';
COMMENT ON COLUMN bill_statement.name IS 'Name of the bill as it was';
COMMENT ON COLUMN bill_statement.ports IS 'As bill.ports was';
COMMENT ON COLUMN bill_statement.tags IS 'As bill.tags was';
COMMENT ON COLUMN bill_statement.customers IS 'As bill.customers was';
COMMENT ON COLUMN bill_statement.percentile IS 'As bill.percentile was';
COMMENT ON COLUMN bill_statement.direction IS 'As bill.direction was';
COMMENT ON COLUMN bill_statement.included IS 'As bill.included was: bit/s or bytes';
COMMENT ON COLUMN bill_statement.currency IS 'ISO 4217';
COMMENT ON COLUMN bill_statement.base_fee IS 'As bill.base_fee was';
COMMENT ON COLUMN bill_statement.overuse_price IS 'As bill.overuse_price was';
COMMENT ON COLUMN bill_statement.start_day IS 'As bill.start_day was';
COMMENT ON COLUMN bill_statement.zone IS 'As bill.zone was';
COMMENT ON COLUMN bill_statement.in_bps IS 'Percentile received, bit/s; NaN: no samples, or the volume is billed';
COMMENT ON COLUMN bill_statement.out_bps IS 'Percentile sent, bit/s; NaN as in in_bps';
COMMENT ON COLUMN bill_statement.in_bytes IS 'Received, bytes';
COMMENT ON COLUMN bill_statement.out_bytes IS 'Sent, bytes';
COMMENT ON COLUMN bill_statement.slots IS 'Five-minute values there were, of all ports';
COMMENT ON COLUMN bill_statement.expected_slots IS 'Five-minute values there should have been';
COMMENT ON COLUMN bill_statement.measured IS 'What was billed: bit/s or bytes; NaN: no samples';
COMMENT ON COLUMN bill_statement.overuse IS 'Above what was included: Mbit/s or GB';
COMMENT ON COLUMN bill_statement.overuse_fee IS 'In the currency, rounded to its digits';
COMMENT ON COLUMN bill_statement.total IS 'Base fee and overuse fee, in the currency';
COMMENT ON COLUMN bill_statement.port_usage IS 'Each port by itself: device number, interface key, names as they were, rates in bit/s, bytes, five-minute values';
