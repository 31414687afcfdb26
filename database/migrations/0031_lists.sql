-- Up Migration

ALTER TABLE cases ADD COLUMN country text;
ALTER TABLE tasks ADD COLUMN country text;
COMMENT ON COLUMN cases.country IS 'Where the offer stands, ISO 3166-1, as its snapshot says: what an agent''s lists go by. Null when nobody has said, and once the snapshot is erased.';
COMMENT ON COLUMN tasks.country IS 'As in cases.';

-- An agent's lists: of each country what is listed first, as the lists of a whole brand have it.
CREATE INDEX tasks_brand_country_work
  ON tasks (brand_id, kind, country, (coalesce(due_at, '9999-12-31T00:00:00Z'::timestamptz)), case_id) WHERE queue = 'brand';
CREATE INDEX cases_brand_country_waiting
  ON cases (brand_id, country, (coalesce(due_at, '9999-12-31T00:00:00Z'::timestamptz)), case_id)
  WHERE stage NOT IN ('closed', 'awaiting_verdict')
    AND NOT (stage = 'appeal_review' AND state #>> '{stage,answer}' IS NULL);
CREATE INDEX cases_brand_country_decided ON cases (brand_id, country, updated_at, case_id) WHERE stage = 'closed';
CREATE INDEX cases_brand_country_opened ON cases (brand_id, country, opened_at DESC, case_id DESC);

-- Open cases in the order in which they are due, stage by stage.
CREATE INDEX cases_stage_due ON cases (stage, (coalesce(due_at, '9999-12-31T00:00:00Z'::timestamptz)), case_id)
  WHERE stage <> 'closed';
CREATE INDEX cases_brand_stage_due
  ON cases (brand_id, stage, (coalesce(due_at, '9999-12-31T00:00:00Z'::timestamptz)), case_id) WHERE stage <> 'closed';

-- A seller's record with a brand.
CREATE INDEX cases_brand_seller ON cases (brand_id, seller_id, opened_at DESC);

CREATE TABLE case_words (
  case_id text PRIMARY KEY,
  words tsvector NOT NULL
);
-- What waits to be sorted in is read by every search: it is kept short.
CREATE INDEX case_words_words ON case_words USING gin (words) WITH (gin_pending_list_limit = 256);
COMMENT ON TABLE case_words IS 'The words of an offer''s title, by which its case is found. They go with the snapshot that they are taken from.';
COMMENT ON COLUMN case_words.words IS 'Each word twice: alone, and behind its brand and a slash, so that a brand''s search meets no other brand''s rows.';

-- Down Migration
DROP TABLE case_words;
DROP INDEX cases_brand_seller, cases_brand_stage_due, cases_stage_due, cases_brand_country_opened, cases_brand_country_decided,
  cases_brand_country_waiting, tasks_brand_country_work;
ALTER TABLE tasks DROP COLUMN country;
ALTER TABLE cases DROP COLUMN country;
