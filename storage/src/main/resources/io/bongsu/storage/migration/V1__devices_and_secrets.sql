-- Devices, their credentials and what polls found on them. Every text is clean (NetworkText) before it comes here.

CREATE TABLE secret_key (
  id text PRIMARY KEY,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE secret_key IS 'Which key file the secrets of this database are encrypted with: one row';
COMMENT ON COLUMN secret_key.id IS 'First 8 octets of the SHA-256 of the key, hexadecimal; the key itself is never here';
COMMENT ON COLUMN secret_key.created_at IS 'When the key was first used';

CREATE TABLE credential (
  name text PRIMARY KEY,
  secret bytea NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE credential IS 'Named SNMP credentials that devices share';
COMMENT ON COLUMN credential.name IS 'Unique name, as device lists write it';
COMMENT ON COLUMN credential.secret IS 'The credential as JSON, AES-256-GCM for the place credential/name/secret';
COMMENT ON COLUMN credential.updated_at IS 'When it was last written';

CREATE SEQUENCE device_id AS bigint;
COMMENT ON SEQUENCE device_id IS 'Device numbers; never used twice';

CREATE TABLE device (
  id bigint PRIMARY KEY,
  name text NOT NULL,
  address inet NOT NULL,
  port integer NOT NULL CHECK (port BETWEEN 1 AND 65535),
  site text NOT NULL,
  role text NOT NULL,
  tags text[] NOT NULL,
  snmp text NOT NULL CHECK (snmp IN ('none', 'own', 'shared')),
  snmp_secret bytea CHECK ((snmp = 'own') = (snmp_secret IS NOT NULL)),
  snmp_shared text CHECK ((snmp = 'shared') = (snmp_shared IS NOT NULL)),
  profile text NOT NULL,
  parent text NOT NULL,
  source text,
  source_id text CHECK ((source IS NULL) = (source_id IS NULL)),
  interval_seconds integer NOT NULL CHECK (interval_seconds BETWEEN 10 AND 86400),
  ping boolean NOT NULL,
  enabled boolean NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT device_address UNIQUE (address, port) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT device_source UNIQUE (source, source_id) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE device IS 'Monitored devices as the admin described them';
COMMENT ON COLUMN device.id IS 'Bongsu''s number of the device, from device_id';
COMMENT ON COLUMN device.name IS 'Name shown to people';
COMMENT ON COLUMN device.address IS 'IPv4 or IPv6 address it is asked at';
COMMENT ON COLUMN device.port IS 'UDP port of its SNMP agent';
COMMENT ON COLUMN device.site IS 'Place it stands in; empty: not given';
COMMENT ON COLUMN device.role IS 'core, distribution, access, router, …; empty: not given';
COMMENT ON COLUMN device.tags IS 'Free labels, sorted';
COMMENT ON COLUMN device.snmp IS 'none: ICMP only; own: snmp_secret; shared: the credential named by snmp_shared';
COMMENT ON COLUMN device.snmp_secret IS 'Its own credential as JSON, AES-256-GCM for the place device/id/snmp_secret';
COMMENT ON COLUMN device.snmp_shared IS 'Name in credential; may be missing there';
COMMENT ON COLUMN device.profile IS 'Device profile that overrides recognition; empty: none';
COMMENT ON COLUMN device.parent IS 'Name or address of the device towards the poller, overrides the graph; empty: none';
COMMENT ON COLUMN device.source IS 'System the row was exported from; null: none';
COMMENT ON COLUMN device.source_id IS 'Its id in that system';
COMMENT ON COLUMN device.interval_seconds IS 'Interval of the traffic plan, seconds';
COMMENT ON COLUMN device.ping IS 'Whether ICMP echo decides up or down; otherwise SNMP answers do';
COMMENT ON COLUMN device.enabled IS 'Whether it is polled';
COMMENT ON COLUMN device.created_at IS 'When it was first imported';
COMMENT ON COLUMN device.updated_at IS 'When this description was last written';

CREATE TABLE inventory (
  device bigint PRIMARY KEY REFERENCES device ON DELETE CASCADE,
  body jsonb NOT NULL,
  saved_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE inventory IS 'Last known inventory of each device, to rebuild the current state at start';
COMMENT ON COLUMN inventory.device IS 'Whose';
COMMENT ON COLUMN inventory.body IS 'DeviceInventory as JSON: identity, system group, interfaces (speed in bit/s, MTU in octets), health (percent, octets, SI units), neighbours, findings';
COMMENT ON COLUMN inventory.saved_at IS 'When it was last written';
