-- Who may do what, and the record of what was done.

CREATE TABLE app_user (
  name text PRIMARY KEY,
  role text NOT NULL,
  password_hash text NOT NULL,
  enabled boolean NOT NULL
);
COMMENT ON TABLE app_user IS 'People who may log in';
COMMENT ON COLUMN app_user.name IS 'Unique, lower case';
COMMENT ON COLUMN app_user.role IS 'VIEWER, OPERATOR or ADMIN';
COMMENT ON COLUMN app_user.password_hash IS 'Argon2id in PHC string form';
COMMENT ON COLUMN app_user.enabled IS 'Whether the user may log in';

CREATE TABLE session (
  id_hash text PRIMARY KEY,
  user_name text NOT NULL REFERENCES app_user ON DELETE CASCADE,
  csrf_token text NOT NULL,
  created_at timestamptz NOT NULL,
  used_at timestamptz NOT NULL
);
CREATE INDEX session_user_name ON session (user_name);
COMMENT ON TABLE session IS 'Logins in browsers';
COMMENT ON COLUMN session.id_hash IS 'SHA-256 of the cookie''s value, hexadecimal';
COMMENT ON COLUMN session.user_name IS 'Who';
COMMENT ON COLUMN session.csrf_token IS 'What unsafe requests must carry';
COMMENT ON COLUMN session.created_at IS 'When it began';
COMMENT ON COLUMN session.used_at IS 'Last use';

CREATE TABLE api_token (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  role text NOT NULL,
  hash text NOT NULL UNIQUE,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz,
  used_at timestamptz
);
COMMENT ON TABLE api_token IS 'Keys for programs';
COMMENT ON COLUMN api_token.id IS 'Number shown in the REST API';
COMMENT ON COLUMN api_token.name IS 'What it is for';
COMMENT ON COLUMN api_token.role IS 'VIEWER, OPERATOR or ADMIN';
COMMENT ON COLUMN api_token.hash IS 'SHA-256 of the token, hexadecimal';
COMMENT ON COLUMN api_token.created_by IS 'User who made it';
COMMENT ON COLUMN api_token.created_at IS 'When';
COMMENT ON COLUMN api_token.expires_at IS 'End of its validity; null: none';
COMMENT ON COLUMN api_token.used_at IS 'Last use; null: never';

CREATE TABLE audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  address text NOT NULL,
  action text NOT NULL,
  object text NOT NULL,
  detail text NOT NULL
);
COMMENT ON TABLE audit_log IS 'Who did what; rows are only ever added';
COMMENT ON COLUMN audit_log.id IS 'Order of the entries';
COMMENT ON COLUMN audit_log.at IS 'When';
COMMENT ON COLUMN audit_log.actor IS 'User or token';
COMMENT ON COLUMN audit_log.address IS 'Where from';
COMMENT ON COLUMN audit_log.action IS 'Such as device.update, session.refused';
COMMENT ON COLUMN audit_log.object IS 'What it was done to';
COMMENT ON COLUMN audit_log.detail IS 'What changed, secrets masked';

CREATE FUNCTION audit_log_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log is append-only: % refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
COMMENT ON FUNCTION audit_log_refuse() IS 'Refuses changes to the past, for the owner too';
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION audit_log_refuse();
