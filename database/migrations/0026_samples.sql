-- Up Migration

-- Closed cases that were removed though the brand has said nothing: what samples by risk are drawn from.
CREATE INDEX cases_removed_in_silence ON cases (updated_at, case_id)
  WHERE outcome = 'removed' AND stage = 'closed' AND state #>> '{verdict,value}' IS NULL;
-- Events that are rare, and that an auditor asks for.
CREATE INDEX case_events_sampled ON case_events (case_id, kind)
  WHERE kind IN ('measure_refused', 'removal_unconfirmed', 'deadline_extended', 'deadline_moved');

-- Down Migration
DROP INDEX case_events_sampled, cases_removed_in_silence;
