-- Up Migration

-- Every case has a run, whose history goes with its record: also one that was closed as it was opened, whose run begins
-- and ends with it. Those of before get theirs when no sweeps of the release before are left, which cannot start them;
-- until then nobody waits for them.
COMMENT ON TABLE case_runs IS 'How the engine stands with each case that is open, or has had no run yet: the bookkeeping of the sweeps. A row goes with the close, or with the run of a case that was closed as it was opened.';
INSERT INTO case_runs (case_id, opened_at, retry_at)
SELECT case_id, now() + interval '10 minutes', now() + interval '10 minutes' FROM cases
WHERE stage = 'closed'
  AND NOT EXISTS (SELECT FROM known_runs WHERE known_runs.case_id = cases.case_id)
  AND (SELECT count(DISTINCT transaction_id) = 1 FROM case_events WHERE case_events.case_id = cases.case_id)
ON CONFLICT DO NOTHING;

-- Down Migration
DELETE FROM case_runs USING cases WHERE cases.case_id = case_runs.case_id AND stage = 'closed';
COMMENT ON TABLE case_runs IS 'How the engine stands with each open case: the bookkeeping of the sweeps. A row goes with the close.';
