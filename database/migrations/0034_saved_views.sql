-- Up Migration

CREATE TABLE saved_views (
  reader_id text NOT NULL,
  brand_id text REFERENCES brands,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  address text NOT NULL CHECK (length(address) BETWEEN 1 AND 4000),
  UNIQUE NULLS NOT DISTINCT (reader_id, brand_id, name)
);
COMMENT ON TABLE saved_views IS 'Addresses of our own lists, each under a name that somebody has given it; nobody else sees them.';
COMMENT ON COLUMN saved_views.reader_id IS 'Whose it is: a membership or, where a key asks, the program.';
COMMENT ON COLUMN saved_views.brand_id IS 'The brand that the reader is of; null: the marketplace''s own.';
COMMENT ON COLUMN saved_views.address IS 'Path and query of a list, as it stands in a browser.';

-- Down Migration
DROP TABLE saved_views;
