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
  listing_is_gone boolean NOT NULL,
  score numeric(7, 6) NOT NULL,
  sequence integer NOT NULL,
  last_hash char(64) NOT NULL,
  state jsonb NOT NULL,
  snapshot_sha256 char(64),
  opened_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL
);
COMMENT ON TABLE cases IS 'The case view: the fold of a case''s events, written with them by appendEvents alone.';
COMMENT ON COLUMN cases.state IS 'The case as evolve gives it after the last event.';
COMMENT ON COLUMN cases.is_undecided IS 'A further suspicion about the listing and brand joins this case.';
COMMENT ON COLUMN cases.due_at IS 'When the next step of its clocks is due.';
COMMENT ON COLUMN cases.last_hash IS 'Hash of the last event, to which the next one is chained.';

CREATE UNIQUE INDEX cases_undecided ON cases (marketplace_id, listing_id, brand_id) WHERE is_undecided;
CREATE INDEX cases_opened ON cases (opened_at DESC, case_id DESC);
CREATE INDEX cases_brand_opened ON cases (brand_id, opened_at DESC, case_id DESC);
CREATE INDEX cases_stage_opened ON cases (stage, opened_at DESC, case_id DESC);
CREATE INDEX cases_brand_stage_opened ON cases (brand_id, stage, opened_at DESC, case_id DESC);
CREATE INDEX cases_outcome_opened ON cases (outcome, opened_at DESC, case_id DESC) WHERE outcome IS NOT NULL;
CREATE INDEX cases_brand_outcome_opened ON cases (brand_id, outcome, opened_at DESC, case_id DESC) WHERE outcome IS NOT NULL;
CREATE INDEX cases_problem_opened ON cases (opened_at DESC, case_id DESC) WHERE has_problem;
CREATE INDEX cases_brand_problem ON cases (brand_id) WHERE has_problem;
CREATE INDEX cases_marketplace_opened ON cases (marketplace_id, opened_at DESC, case_id DESC);
CREATE INDEX cases_seller_opened ON cases (seller_id, opened_at DESC, case_id DESC);
-- A listing is searched by its id alone, too, which tells more than the marketplace does.
CREATE INDEX cases_listing_opened ON cases (listing_id, marketplace_id, brand_id, opened_at DESC);
CREATE INDEX cases_updated ON cases (updated_at, case_id);
CREATE INDEX cases_brand_updated ON cases (brand_id, updated_at, case_id);
-- What changes is followed within a stage or an outcome, too. A case enters the indexes by outcome once, at its close.
CREATE INDEX cases_stage_updated ON cases (stage, updated_at, case_id);
CREATE INDEX cases_brand_stage_updated ON cases (brand_id, stage, updated_at, case_id);
CREATE INDEX cases_outcome_updated ON cases (outcome, updated_at, case_id) WHERE outcome IS NOT NULL;
CREATE INDEX cases_brand_outcome_updated ON cases (brand_id, outcome, updated_at, case_id) WHERE outcome IS NOT NULL;
CREATE INDEX cases_due ON cases (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX cases_open_stage ON cases (stage) WHERE stage <> 'closed';
COMMENT ON INDEX cases_open_stage IS 'Open cases by stage, counted at every scrape: seven bytes a case, and none for a closed one.';

CREATE TABLE tasks (
  case_id text NOT NULL,
  kind text NOT NULL,
  queue text NOT NULL CHECK (queue IN ('brand', 'staff', 'lead')),
  brand_id text NOT NULL,
  due_at timestamptz(3),
  barred text[] NOT NULL,
  PRIMARY KEY (case_id, kind)
);
CREATE INDEX tasks_due ON tasks (queue, due_at);
CREATE INDEX tasks_brand_due ON tasks (queue, brand_id, due_at);
COMMENT ON TABLE tasks IS 'What people have to do in open cases now: tasksOf the case, written with its events by appendEvents alone.';
COMMENT ON COLUMN tasks.barred IS 'People who may not: they have proposed or decided in the case.';

CREATE TABLE case_runs (
  case_id text PRIMARY KEY,
  opened_at timestamptz(3) NOT NULL,
  started_at timestamptz(3),
  checked_at timestamptz(3),
  agreed text,
  failures integer NOT NULL DEFAULT 0,
  retry_at timestamptz(3),
  tell_at timestamptz(3)
);
CREATE INDEX case_runs_to_start ON case_runs (opened_at) WHERE started_at IS NULL;
CREATE INDEX case_runs_to_check ON case_runs (checked_at NULLS FIRST) WHERE started_at IS NOT NULL;
COMMENT ON TABLE case_runs IS 'How the engine stands with each open case: the bookkeeping of the sweeps. A row goes with the close.';
COMMENT ON COLUMN case_runs.opened_at IS 'When the case was opened: the oldest is started first.';
COMMENT ON COLUMN case_runs.started_at IS 'When a run was started for it; null as long as none was.';
COMMENT ON COLUMN case_runs.checked_at IS 'When healing last looked at the run.';
COMMENT ON COLUMN case_runs.agreed IS 'What the run was when it agreed with the ledger: version of the workflows, its id, length of its history, sequence. As long as none of them has changed, the run need not be asked again.';
COMMENT ON COLUMN case_runs.failures IS 'How often in a row the engine could not be told of something about this case.';
COMMENT ON COLUMN case_runs.retry_at IS 'Until then the sweeps neither start it nor look at it, so that it holds up no other.';
COMMENT ON COLUMN case_runs.tell_at IS 'Until then no word of what happened beside it is sent again: its run could not be told. Healing looks at it meanwhile.';

CREATE TABLE suspicions (
  suspicion_id text PRIMARY KEY,
  case_id text NOT NULL,
  result text NOT NULL CHECK (result IN ('opened', 'joined', 'cited')),
  actor jsonb NOT NULL,
  score text NOT NULL,
  findings jsonb NOT NULL,
  snapshot_sha256 char(64),
  received_at timestamptz(3) NOT NULL,
  told_at timestamptz(3)
);
CREATE INDEX suspicions_case ON suspicions (case_id);
CREATE INDEX suspicions_untold ON suspicions (received_at) WHERE told_at IS NULL;
COMMENT ON COLUMN suspicions.suspicion_id IS 'The detector''s own id with its name, or the hash of the content: the same suspicion again is known.';
COMMENT ON COLUMN suspicions.told_at IS 'When an event of the case came to name it, or the case was closed without; at once for the one that opened it.';

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

CREATE TABLE listing_events (
  marketplace_id text NOT NULL,
  event_id text NOT NULL,
  listing_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('gone', 'changed', 'sold', 'returned')),
  at timestamptz(3) NOT NULL,
  received_at timestamptz(3) NOT NULL,
  told_at timestamptz(3),
  PRIMARY KEY (marketplace_id, event_id)
);
CREATE INDEX listing_events_untold ON listing_events (received_at) WHERE told_at IS NULL;
COMMENT ON TABLE listing_events IS 'What the marketplace said about listings with an open case.';
COMMENT ON COLUMN listing_events.told_at IS 'When every open case about the listing had it among its events; at once for what has no effect on them.';

-- Down Migration
DROP TABLE listing_events, suspicion_batch_lines, suspicion_batches, suspicions, case_runs, tasks, cases;
