-- Up Migration

-- Cases about which a seller has appealed are few among all: they are counted by their close without reading the others.
CREATE INDEX cases_brand_appealed ON cases (brand_id, updated_at) INCLUDE (outcome)
  WHERE outcome IS NOT NULL AND state #>> '{appeals,filed}' <> '0';

-- Down Migration
DROP INDEX cases_brand_appealed;
