-- When alarms lately opened and closed, so that a restart forgets no flapping.

ALTER TABLE alarm ADD COLUMN turns jsonb;
COMMENT ON COLUMN alarm.turns IS 'The moments at which it lately opened and closed, and whether it is flapping, as JSON; null: written before they were kept';
