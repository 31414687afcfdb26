-- Up Migration

-- Work is listed in the order in which it is due; what has no end stands last.
CREATE INDEX tasks_brand_work ON tasks (brand_id, kind, (coalesce(due_at, '9999-12-31T00:00:00Z'::timestamptz)), case_id)
  WHERE queue = 'brand';
CREATE INDEX tasks_staff_work ON tasks (kind, queue, (coalesce(due_at, '9999-12-31T00:00:00Z'::timestamptz)), case_id)
  WHERE queue <> 'brand';
-- Open cases in which the brand waits for others: those without a task of the queue `brand`, as `tasksOf` gives them.
CREATE INDEX cases_brand_waiting ON cases (brand_id, (coalesce(due_at, '9999-12-31T00:00:00Z'::timestamptz)), case_id)
  WHERE stage NOT IN ('closed', 'awaiting_verdict')
    AND NOT (stage = 'appeal_review' AND state #>> '{stage,answer}' IS NULL);

CREATE TABLE claims (
  case_id text PRIMARY KEY,
  kind text NOT NULL,
  membership_id text NOT NULL,
  until timestamptz(3) NOT NULL
);
CREATE INDEX claims_until ON claims (until);
COMMENT ON TABLE claims IS 'Who has a case in hand, so that no two work on one. A courtesy: no decision is refused for it.';
COMMENT ON COLUMN claims.kind IS 'The task that it was taken for: once that is done, nobody has the case any more.';
COMMENT ON COLUMN claims.membership_id IS 'As whom the holder stands in the ledger.';

CREATE TABLE skips (
  case_id text NOT NULL,
  membership_id text NOT NULL,
  reason text NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (case_id, membership_id)
);
CREATE INDEX skips_at ON skips (at);
COMMENT ON TABLE skips IS 'Who has passed a case by: it does not come to them again for a day.';

CREATE UNLOGGED TABLE presences (
  case_id text NOT NULL,
  membership_id text NOT NULL,
  brand_id text,
  until timestamptz(3) NOT NULL,
  PRIMARY KEY (case_id, membership_id)
);
CREATE INDEX presences_until ON presences (until);
COMMENT ON TABLE presences IS 'Who looks at a case now. After a crash nobody does: whoever still looks says so again within seconds.';
COMMENT ON COLUMN presences.brand_id IS 'The brand whose people the reader is of; null: the marketplace''s own.';

-- Down Migration
DROP TABLE presences, skips, claims;
DROP INDEX cases_brand_waiting, tasks_staff_work, tasks_brand_work;
