-- Up Migration

-- What changes is followed within a stage or an outcome, too. A case enters the indexes by outcome once, at its close.
CREATE INDEX cases_stage_updated ON cases (stage, updated_at, case_id);
CREATE INDEX cases_brand_stage_updated ON cases (brand_id, stage, updated_at, case_id);
CREATE INDEX cases_outcome_updated ON cases (outcome, updated_at, case_id) WHERE outcome IS NOT NULL;
CREATE INDEX cases_brand_outcome_updated ON cases (brand_id, outcome, updated_at, case_id) WHERE outcome IS NOT NULL;
CREATE INDEX cases_brand_outcome_opened ON cases (brand_id, outcome, opened_at DESC, case_id DESC) WHERE outcome IS NOT NULL;
CREATE INDEX cases_brand_problem ON cases (brand_id) WHERE has_problem;

-- A listing is searched by its id alone, too, which tells more than the marketplace does.
CREATE INDEX cases_listing_opened ON cases (listing_id, marketplace_id, brand_id, opened_at DESC);
CREATE INDEX cases_marketplace_opened ON cases (marketplace_id, opened_at DESC, case_id DESC);
CREATE INDEX cases_seller_opened ON cases (seller_id, opened_at DESC, case_id DESC);
DROP INDEX cases_listing, cases_seller;

CREATE INDEX case_files_file ON case_files (sha256, case_id);
COMMENT ON INDEX case_files_file IS 'Whether a file stands open to somebody in any case: asked for each picture of a suspicion.';

-- Down Migration
CREATE INDEX cases_listing ON cases (marketplace_id, listing_id, brand_id, opened_at DESC);
CREATE INDEX cases_seller ON cases (seller_id, opened_at DESC);
DROP INDEX case_files_file, cases_seller_opened, cases_marketplace_opened, cases_listing_opened, cases_brand_problem,
  cases_brand_outcome_opened, cases_brand_outcome_updated, cases_outcome_updated, cases_brand_stage_updated,
  cases_stage_updated;
