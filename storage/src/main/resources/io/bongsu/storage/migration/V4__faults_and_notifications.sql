-- Alarms, incidents, where notifications go, and those still to be delivered.

CREATE TABLE alarm (
  id bigint PRIMARY KEY,
  device bigint NOT NULL,
  object text NOT NULL,
  condition text NOT NULL,
  state text NOT NULL,
  severity text NOT NULL,
  text text NOT NULL,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  close_reason text NOT NULL,
  occurrences integer NOT NULL,
  ack_by text,
  ack_at timestamptz,
  ack_comment text,
  incident bigint NOT NULL
);
CREATE INDEX alarm_open ON alarm (id) WHERE state <> 'CLOSED';
CREATE INDEX alarm_closed_at ON alarm (closed_at) WHERE state = 'CLOSED';
COMMENT ON TABLE alarm IS 'Alarms, open and closed; each change replaces the row';
COMMENT ON COLUMN alarm.id IS 'Number given by the fault tier';
COMMENT ON COLUMN alarm.device IS 'Device number; no foreign key, the past stays when a device goes';
COMMENT ON COLUMN alarm.object IS 'Interface key; empty: the device itself';
COMMENT ON COLUMN alarm.condition IS 'DEVICE_DOWN, SNMP_SILENT, INTERFACE_DOWN, LINK_DOWN, …';
COMMENT ON COLUMN alarm.state IS 'PENDING, OPEN, CLEARING or CLOSED';
COMMENT ON COLUMN alarm.severity IS 'INDETERMINATE, WARNING, MINOR, MAJOR or CRITICAL (ITU-T X.733)';
COMMENT ON COLUMN alarm.text IS 'What is wrong, one sentence';
COMMENT ON COLUMN alarm.opened_at IS 'When the fault began';
COMMENT ON COLUMN alarm.closed_at IS 'When it was closed; null while not';
COMMENT ON COLUMN alarm.close_reason IS 'recovered, manual, deleted, …; empty while not closed';
COMMENT ON COLUMN alarm.occurrences IS 'How often it turned bad since it opened';
COMMENT ON COLUMN alarm.ack_by IS 'User who took it on; null: nobody';
COMMENT ON COLUMN alarm.ack_at IS 'When';
COMMENT ON COLUMN alarm.ack_comment IS 'What the user said, may be empty';
COMMENT ON COLUMN alarm.incident IS 'incident.id, 0: none';

CREATE TABLE incident (
  id bigint PRIMARY KEY,
  severity text NOT NULL,
  title text NOT NULL,
  opened_at timestamptz NOT NULL,
  resolved_at timestamptz,
  body jsonb NOT NULL
);
CREATE INDEX incident_open ON incident (id) WHERE resolved_at IS NULL;
CREATE INDEX incident_resolved_at ON incident (resolved_at) WHERE resolved_at IS NOT NULL;
COMMENT ON TABLE incident IS 'Causes with all they take down; each change replaces the row';
COMMENT ON COLUMN incident.id IS 'Number given by the fault tier';
COMMENT ON COLUMN incident.severity IS 'INDETERMINATE, WARNING, MINOR, MAJOR or CRITICAL';
COMMENT ON COLUMN incident.title IS 'Such as core-1 is down';
COMMENT ON COLUMN incident.opened_at IS 'When it began';
COMMENT ON COLUMN incident.resolved_at IS 'When it ended; null while open';
COMMENT ON COLUMN incident.body IS 'The whole incident as JSON: cause, roots, impacted, acknowledgement, activity';

CREATE TABLE channel (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('webhook', 'smtp')),
  settings jsonb NOT NULL,
  secret bytea NOT NULL,
  enabled boolean NOT NULL
);
COMMENT ON TABLE channel IS 'Where notifications go';
COMMENT ON COLUMN channel.id IS 'Number shown in the REST API';
COMMENT ON COLUMN channel.name IS 'Unique name';
COMMENT ON COLUMN channel.kind IS 'webhook or smtp';
COMMENT ON COLUMN channel.settings IS 'Everything but the secret: for mail host, port, tls, user, from, to';
COMMENT ON COLUMN channel.secret IS 'Mail password, or the webhook''s URL (it often carries a token), AES-256-GCM for the place channel/id/secret';
COMMENT ON COLUMN channel.enabled IS 'Whether it is used';

CREATE TABLE outbox (
  key text PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  incident bigint NOT NULL,
  channel bigint NOT NULL,
  event text NOT NULL,
  body text NOT NULL,
  created_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'dead')),
  attempts integer NOT NULL DEFAULT 0,
  at timestamptz NOT NULL,
  fence bigint NOT NULL DEFAULT 0,
  error text NOT NULL DEFAULT ''
);
CREATE INDEX outbox_pending ON outbox (incident, channel, number) WHERE state = 'pending';
CREATE INDEX outbox_incident ON outbox (incident);
COMMENT ON TABLE outbox IS 'Notifications to deliver, and how the delivered ones fared';
COMMENT ON COLUMN outbox.key IS 'Idempotency key, sent to the receiver too';
COMMENT ON COLUMN outbox.number IS 'Order in which they were committed';
COMMENT ON COLUMN outbox.incident IS 'About which incident';
COMMENT ON COLUMN outbox.channel IS 'To which channel; may be gone';
COMMENT ON COLUMN outbox.event IS 'firing, updated or resolved';
COMMENT ON COLUMN outbox.body IS 'The finished JSON of the message';
COMMENT ON COLUMN outbox.created_at IS 'When it was decided';
COMMENT ON COLUMN outbox.state IS 'pending, sent or dead';
COMMENT ON COLUMN outbox.attempts IS 'Tries so far';
COMMENT ON COLUMN outbox.at IS 'While pending: not before this moment, which is also the end of a lease; afterwards: when it was done';
COMMENT ON COLUMN outbox.fence IS 'Grows with each claim: an old holder cannot write';
COMMENT ON COLUMN outbox.error IS 'What the last failed try met; empty: none';
