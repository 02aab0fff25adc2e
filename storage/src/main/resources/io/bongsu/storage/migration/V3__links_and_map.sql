-- Links that people stated, when inferred links were seen, and where nodes stand on the map.

CREATE TABLE manual_link (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  a bigint NOT NULL REFERENCES device ON DELETE CASCADE,
  a_port text NOT NULL,
  b bigint NOT NULL REFERENCES device ON DELETE CASCADE,
  b_port text NOT NULL,
  ends text NOT NULL UNIQUE
);
COMMENT ON TABLE manual_link IS 'Links that a person stated';
COMMENT ON COLUMN manual_link.id IS 'Number shown in the REST API';
COMMENT ON COLUMN manual_link.a IS 'Device at one end';
COMMENT ON COLUMN manual_link.a_port IS 'Interface name there; empty: unknown';
COMMENT ON COLUMN manual_link.b IS 'Device at the other end';
COMMENT ON COLUMN manual_link.b_port IS 'Interface name there; empty: unknown';
COMMENT ON COLUMN manual_link.ends IS 'Both ends in sorted order, so that a link in the other direction is the same';

CREATE TABLE link_sight (
  id text PRIMARY KEY,
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL
);
COMMENT ON TABLE link_sight IS 'When inferred links were seen';
COMMENT ON COLUMN link_sight.id IS 'Id of the link in the graph';
COMMENT ON COLUMN link_sight.first_at IS 'First seen';
COMMENT ON COLUMN link_sight.last_at IS 'Last seen';

CREATE TABLE map_position (
  scope text NOT NULL,
  node text NOT NULL,
  x double precision NOT NULL,
  y double precision NOT NULL,
  pinned boolean NOT NULL,
  PRIMARY KEY (scope, node)
);
COMMENT ON TABLE map_position IS 'Where nodes stand on the map';
COMMENT ON COLUMN map_position.scope IS 'sites, or site:<name>';
COMMENT ON COLUMN map_position.node IS 'Node id, or site name in the scope sites';
COMMENT ON COLUMN map_position.x IS 'To the right, map units';
COMMENT ON COLUMN map_position.y IS 'Down, map units';
COMMENT ON COLUMN map_position.pinned IS 'Whether a person put it there';
