-- How the map changed, and the map after the last change.

CREATE TABLE topology_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  identity text NOT NULL,
  nodes text[] NOT NULL,
  ports text[] NOT NULL,
  difference jsonb NOT NULL,
  names jsonb NOT NULL,
  cause jsonb NOT NULL,
  UNIQUE (at, identity)
);
CREATE INDEX topology_change_nodes ON topology_change USING gin (nodes);
CREATE INDEX topology_change_ports ON topology_change USING gin (ports);
COMMENT ON TABLE topology_change IS 'Changes of nodes and links of the map; states and load are no changes';
COMMENT ON COLUMN topology_change.id IS 'Rises with time';
COMMENT ON COLUMN topology_change.at IS 'When it was noticed';
COMMENT ON COLUMN topology_change.identity IS 'Kind and what it was about, so that a repeated write is one row';
COMMENT ON COLUMN topology_change.nodes IS 'Node ids it touches';
COMMENT ON COLUMN topology_change.ports IS 'Ends of links it touches: node id, tab, interface key';
COMMENT ON COLUMN topology_change.difference IS 'Kind, and the node or link before and after';
COMMENT ON COLUMN topology_change.names IS 'What those nodes were called, by id';
COMMENT ON COLUMN topology_change.cause IS 'Kind, protocols, devices read, when, and by whom';

CREATE TABLE topology_recorded (
  kind text NOT NULL,
  id text NOT NULL,
  value jsonb NOT NULL,
  PRIMARY KEY (kind, id)
);
COMMENT ON TABLE topology_recorded IS 'The map after the last recorded change';
COMMENT ON COLUMN topology_recorded.kind IS 'node or link';
COMMENT ON COLUMN topology_recorded.id IS 'Node or link id';
COMMENT ON COLUMN topology_recorded.value IS 'The node or link';

CREATE TABLE topology_begin (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  at timestamptz NOT NULL
);
COMMENT ON TABLE topology_begin IS 'One row at most: since when the map is known';
COMMENT ON COLUMN topology_begin.one IS 'Always true';
COMMENT ON COLUMN topology_begin.at IS 'The earliest time of which the map is known';
