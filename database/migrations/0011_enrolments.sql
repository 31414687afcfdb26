-- Up Migration

CREATE TABLE enrolment_events (
  enrolment_id text NOT NULL,
  sequence integer NOT NULL CHECK (sequence > 0),
  at timestamptz(3) NOT NULL,
  kind text NOT NULL,
  actor jsonb NOT NULL,
  data jsonb NOT NULL,
  previous_hash char(64) NOT NULL,
  hash char(64) NOT NULL,
  update_id text,
  transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (enrolment_id, sequence)
);
CREATE UNIQUE INDEX enrolment_events_update ON enrolment_events (update_id) WHERE update_id IS NOT NULL;
CREATE TRIGGER inserts_only BEFORE UPDATE OR DELETE ON enrolment_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON enrolment_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE enrolment_events IS 'How companies came to be enrolled, or not: facts, hash-chained per enrolment as those of cases are.';
COMMENT ON COLUMN enrolment_events.update_id IS 'The request that brought the event about: sent again, it changes nothing.';

CREATE TABLE enrolments (
  enrolment_id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('application', 'invitation')),
  stage text NOT NULL CHECK (stage IN ('invited', 'in_review', 'awaiting_applicant', 'closed')),
  outcome text CHECK (outcome IN ('enrolled', 'refused', 'withdrawn', 'lapsed')),
  email text NOT NULL,
  sequence integer NOT NULL,
  last_hash char(64) NOT NULL,
  state jsonb NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  is_over boolean NOT NULL DEFAULT false,
  seen_sequence integer NOT NULL DEFAULT 0,
  checked_at timestamptz(3)
);
CREATE UNIQUE INDEX enrolments_open_address ON enrolments (lower(email)) WHERE stage <> 'closed';
CREATE INDEX enrolments_address ON enrolments (lower(email), opened_at);
CREATE INDEX enrolments_account ON enrolments ((state #>> '{account,brandId}')) WHERE stage = 'closed';
CREATE INDEX enrolments_opened ON enrolments (opened_at DESC, enrolment_id DESC);
CREATE INDEX enrolments_stage_opened ON enrolments (stage, opened_at DESC, enrolment_id DESC);
CREATE INDEX enrolments_unseen ON enrolments (updated_at) WHERE NOT is_over AND seen_sequence < sequence;
CREATE INDEX enrolments_to_check ON enrolments (checked_at NULLS FIRST) WHERE NOT is_over;
COMMENT ON TABLE enrolments IS 'The fold of each enrolment''s events, written with them.';
COMMENT ON COLUMN enrolments.email IS 'Where the company is reached: confirmed by a link, or invited. Not in the ledger, so that it can be erased.';
COMMENT ON COLUMN enrolments.is_over IS 'It is closed, and the company was told of everything: no run is needed any more.';
COMMENT ON COLUMN enrolments.seen_sequence IS 'The last event that its run has seen: where there are later ones, it is told.';
COMMENT ON COLUMN enrolments.checked_at IS 'When it was last looked whether it has a run.';

CREATE TABLE application_links (
  token_hash char(64) PRIMARY KEY,
  enrolment_id text NOT NULL,
  email text NOT NULL,
  language text NOT NULL CHECK (language IN ('en', 'de', 'zh', 'es')),
  created_at timestamptz(3) NOT NULL
);
CREATE INDEX application_links_address ON application_links (lower(email), created_at);
CREATE INDEX application_links_age ON application_links (created_at);
CREATE INDEX application_links_enrolment ON application_links (enrolment_id);
COMMENT ON TABLE application_links IS 'The links in mails to companies on their way: whoever holds one acts as that company, in that one enrolment.';
COMMENT ON COLUMN application_links.token_hash IS 'SHA-256 of the token; the token itself stands in the mail alone.';
COMMENT ON COLUMN application_links.enrolment_id IS 'Given with the first link to an address: the enrolment begins when the company applies.';

CREATE TABLE good_faith_records (
  brand_id text PRIMARY KEY REFERENCES brands,
  takedown_success_rate numeric(7, 6) NOT NULL CHECK (takedown_success_rate BETWEEN 0 AND 1),
  counter_notice_rate numeric(7, 6) NOT NULL CHECK (counter_notice_rate BETWEEN 0 AND 1),
  since timestamptz(3) NOT NULL
);
COMMENT ON TABLE good_faith_records IS 'How members of the Good Faith programme did before they joined, as staff have brought it along: not measured here.';

-- Down Migration
DROP TABLE good_faith_records, application_links, enrolments, enrolment_events;
