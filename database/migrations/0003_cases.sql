-- Up Migration

CREATE TABLE cases (
  case_id text PRIMARY KEY,
  kind text NOT NULL,
  marketplace_id text NOT NULL,
  listing_id text NOT NULL,
  seller_id text NOT NULL,
  brand_id text NOT NULL,
  stage text NOT NULL,
  is_undecided boolean NOT NULL,
  outcome text,
  due_at timestamptz(3),
  has_problem boolean NOT NULL,
  score numeric(7, 6) NOT NULL,
  sequence integer NOT NULL,
  last_hash char(64) NOT NULL,
  state jsonb NOT NULL,
  snapshot_sha256 char(64),
  snapshot_fingerprint char(64),
  opened_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  run_started_at timestamptz(3),
  run_checked_at timestamptz(3)
);
COMMENT ON TABLE cases IS 'The case view: the fold of a case''s events, written with them by appendEvents alone.';
COMMENT ON COLUMN cases.state IS 'The case as evolve gives it after the last event.';
COMMENT ON COLUMN cases.is_undecided IS 'A further suspicion about the listing and brand joins this case.';
COMMENT ON COLUMN cases.due_at IS 'When the running clock does its next step.';
COMMENT ON COLUMN cases.last_hash IS 'Hash of the last event, to which the next one is chained.';
COMMENT ON COLUMN cases.snapshot_fingerprint IS 'Unsalted hash of what the listing showed: tells whether it has changed since.';
COMMENT ON COLUMN cases.run_checked_at IS 'When the sweep last saw that the case has a run that agrees with the ledger.';
COMMENT ON COLUMN cases.run_started_at IS 'When a workflow run was started for it; null as long as none was.';

CREATE UNIQUE INDEX cases_undecided ON cases (marketplace_id, listing_id, brand_id)
  WHERE is_undecided;
CREATE INDEX cases_listing ON cases (marketplace_id, listing_id, brand_id, opened_at DESC);
CREATE INDEX cases_opened ON cases (opened_at DESC, case_id DESC);
CREATE INDEX cases_brand_opened ON cases (brand_id, opened_at DESC, case_id DESC);
CREATE INDEX cases_stage_opened ON cases (stage, opened_at DESC, case_id DESC);
CREATE INDEX cases_brand_stage_opened ON cases (brand_id, stage, opened_at DESC, case_id DESC);
CREATE INDEX cases_updated ON cases (updated_at, case_id);
CREATE INDEX cases_brand_updated ON cases (brand_id, updated_at, case_id);
CREATE INDEX cases_seller ON cases (seller_id, opened_at DESC);
CREATE INDEX cases_without_run ON cases (opened_at) WHERE run_started_at IS NULL AND stage <> 'closed';
CREATE INDEX cases_to_check ON cases (run_checked_at NULLS FIRST) WHERE run_started_at IS NOT NULL AND stage <> 'closed';
CREATE INDEX cases_problem_opened ON cases (opened_at DESC, case_id DESC) WHERE has_problem;
CREATE INDEX cases_outcome_opened ON cases (outcome, opened_at DESC, case_id DESC) WHERE outcome IS NOT NULL;
CREATE INDEX cases_due ON cases (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE suspicions (
  suspicion_id text PRIMARY KEY,
  case_id text NOT NULL,
  result text NOT NULL CHECK (result IN ('opened', 'joined')),
  actor jsonb NOT NULL,
  score text NOT NULL,
  signals jsonb NOT NULL,
  snapshot_sha256 char(64),
  received_at timestamptz(3) NOT NULL,
  told_at timestamptz(3)
);
CREATE INDEX suspicions_case ON suspicions (case_id);
CREATE INDEX suspicions_untold ON suspicions (received_at) WHERE told_at IS NULL;
COMMENT ON COLUMN suspicions.suspicion_id IS 'The detector''s own id with its name, or the hash of the content: the same suspicion again is known.';
COMMENT ON COLUMN suspicions.told_at IS 'When the run of the case was told of it; at once for the one that opened it.';

CREATE TABLE suspicion_batches (
  batch_id text PRIMARY KEY,
  actor jsonb NOT NULL,
  lines integer NOT NULL DEFAULT 0,
  opened integer NOT NULL DEFAULT 0,
  joined integer NOT NULL DEFAULT 0,
  known integer NOT NULL DEFAULT 0,
  refused integer NOT NULL DEFAULT 0,
  received_at timestamptz(3) NOT NULL,
  finished_at timestamptz(3)
);

CREATE TABLE suspicion_batch_lines (
  batch_id text NOT NULL REFERENCES suspicion_batches,
  line integer NOT NULL,
  result text NOT NULL CHECK (result IN ('opened', 'joined', 'known', 'refused')),
  case_id text,
  problem jsonb,
  PRIMARY KEY (batch_id, line)
);

CREATE TABLE inbox_entries (
  case_id text NOT NULL,
  sequence integer NOT NULL,
  party text NOT NULL,
  party_id text NOT NULL,
  kind text NOT NULL,
  at timestamptz(3) NOT NULL,
  read_at timestamptz(3),
  PRIMARY KEY (case_id, sequence, party, kind)
);
CREATE INDEX inbox_entries_party ON inbox_entries (party, party_id, at DESC);
COMMENT ON COLUMN inbox_entries.party_id IS 'The brand, the seller or the account manager; for staff and lead the queue''s name.';

CREATE TABLE deliveries (
  delivery_id text PRIMARY KEY,
  case_id text NOT NULL,
  sequence integer NOT NULL,
  recording integer NOT NULL,
  party text NOT NULL,
  kind text NOT NULL,
  channel text NOT NULL CHECK (channel IN ('mail', 'marketplace_message')),
  recipient_id text NOT NULL,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'failed')),
  at timestamptz(3) NOT NULL,
  run_started_at timestamptz(3)
);
CREATE INDEX deliveries_recording ON deliveries (case_id, recording);
CREATE INDEX deliveries_without_run ON deliveries (at, case_id, recording) WHERE run_started_at IS NULL AND state = 'pending';
COMMENT ON COLUMN deliveries.recording IS 'The last event of the recording that wrote it: one run carries all deliveries of a recording.';
COMMENT ON COLUMN deliveries.recipient_id IS 'A member, a staff member or a seller; the address is looked up when the letter is sent.';

CREATE TABLE delivery_attempts (
  delivery_id text NOT NULL REFERENCES deliveries,
  at timestamptz(3) NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('accepted', 'failed')),
  detail text NOT NULL
);
CREATE INDEX delivery_attempts_delivery ON delivery_attempts (delivery_id, at);

-- Down Migration
DROP TABLE delivery_attempts, deliveries, inbox_entries, suspicion_batch_lines, suspicion_batches, suspicions, cases;
