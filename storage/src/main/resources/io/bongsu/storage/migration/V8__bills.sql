-- Bills: which ports are paid for, and by what tariff.

CREATE TABLE bill (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE,
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
  created_at timestamptz NOT NULL
);
COMMENT ON TABLE bill IS 'Sets of ports that somebody pays for';
COMMENT ON COLUMN bill.id IS 'Number shown in the REST API';
COMMENT ON COLUMN bill.name IS 'Shown to people, unique';
COMMENT ON COLUMN bill.ports IS 'Ports named one by one: device number and interface key; no foreign key, a port that is gone is not billed';
COMMENT ON COLUMN bill.tags IS 'All ports of devices with one of these tags';
COMMENT ON COLUMN bill.customers IS 'All ports whose description holds one of these names';
COMMENT ON COLUMN bill.percentile IS 'Rank of the five-minute averages that is billed, 50 to 99; null: the volume is billed';
COMMENT ON COLUMN bill.direction IS 'in, out, sum (in + out of each five minutes) or max (the larger result)';
COMMENT ON COLUMN bill.included IS 'What the base fee covers: bit/s for a percentile, bytes for a volume';
COMMENT ON COLUMN bill.currency IS 'ISO 4217';
COMMENT ON COLUMN bill.base_fee IS 'For each period, in the currency';
COMMENT ON COLUMN bill.overuse_price IS 'For each Mbit/s (10^6 bit/s) or GB (10^9 bytes) above what is included, in the currency';
COMMENT ON COLUMN bill.start_day IS 'Day of the month on which periods begin, 1 to 28';
COMMENT ON COLUMN bill.zone IS 'Time zone of their midnight, IANA name';
COMMENT ON COLUMN bill.created_at IS 'When it was made; its first period holds this moment';
