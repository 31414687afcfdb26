-- Up Migration

CREATE INDEX cases_open_stage ON cases (stage) WHERE stage <> 'closed';
CREATE INDEX deliveries_undelivered ON deliveries (state, at) WHERE state <> 'delivered';
COMMENT ON INDEX cases_open_stage IS 'Open cases by stage, counted at every scrape: seven bytes a case, and none for a closed one.';
COMMENT ON INDEX deliveries_undelivered IS 'Letters that have not arrived, counted at every scrape: few among many.';

-- Down Migration
DROP INDEX cases_open_stage, deliveries_undelivered;
