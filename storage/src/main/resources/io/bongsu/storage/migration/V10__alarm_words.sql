-- What an alarm says, in a form that can be said in any language.

ALTER TABLE alarm ADD COLUMN words jsonb;
COMMENT ON COLUMN alarm.words IS 'The sentence of text with its code and parameters as JSON; null: written before there were codes';
