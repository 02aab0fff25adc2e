-- Pictures under the map: floor plans of sites, and a background for all of them.

CREATE TABLE map_plan (
  scope text PRIMARY KEY,
  media_type text NOT NULL,
  picture bytea NOT NULL,
  width integer NOT NULL CHECK (width > 0),
  height integer NOT NULL CHECK (height > 0),
  x double precision NOT NULL,
  y double precision NOT NULL,
  span double precision NOT NULL CHECK (span > 0),
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL
);
COMMENT ON TABLE map_plan IS 'Pictures that lie under the map';
COMMENT ON COLUMN map_plan.scope IS 'sites: under all sites; site:<name>: inside a site';
COMMENT ON COLUMN map_plan.media_type IS 'image/png, image/jpeg or image/svg+xml';
COMMENT ON COLUMN map_plan.picture IS 'The file as it is served: drawn anew or cleaned when it was received';
COMMENT ON COLUMN map_plan.width IS 'Width of the picture in its own pixels';
COMMENT ON COLUMN map_plan.height IS 'Height of the picture in its own pixels';
COMMENT ON COLUMN map_plan.x IS 'Middle of the picture in map units of the scope; y grows downwards';
COMMENT ON COLUMN map_plan.y IS 'Middle of the picture in map units of the scope';
COMMENT ON COLUMN map_plan.span IS 'Width of the picture in map units';
COMMENT ON COLUMN map_plan.changed_by IS 'Who put the picture there';
COMMENT ON COLUMN map_plan.changed_at IS 'When the picture was put there';
