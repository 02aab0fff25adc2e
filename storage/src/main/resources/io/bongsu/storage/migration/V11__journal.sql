-- How far the local journal was carried over, and what could not be.

CREATE TABLE journal_position (
  source uuid PRIMARY KEY,
  seq bigint NOT NULL
);
COMMENT ON TABLE journal_position IS 'Written in the transaction that carries records over: each record takes effect exactly once';
COMMENT ON COLUMN journal_position.source IS 'Random identity of a journal, from the file identity in its folder';
COMMENT ON COLUMN journal_position.seq IS 'Number of its last record that is in this database';

CREATE TABLE quarantine (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  kind text NOT NULL,
  cause text NOT NULL,
  contents bytea NOT NULL
);
COMMENT ON TABLE quarantine IS 'Records and samples the database refuses for what is in them; the newest are kept';
COMMENT ON COLUMN quarantine.number IS 'Order in which they were refused';
COMMENT ON COLUMN quarantine.at IS 'When they were refused';
COMMENT ON COLUMN quarantine.kind IS 'journal or sample';
COMMENT ON COLUMN quarantine.cause IS 'The database''s words';
COMMENT ON COLUMN quarantine.contents IS 'The record as the journal holds it';
