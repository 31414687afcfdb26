-- Up Migration

-- What the transparency report counts, by when it happened; the rest of the events is left out.
CREATE INDEX case_events_reported ON case_events (kind, at) INCLUDE (case_id, sequence)
  WHERE kind IN ('case_opened', 'suspicions_joined', 'verdict_given', 'silence_rule_applied', 'statement_issued',
    'appeal_filed', 'appeal_answered', 'appeal_decided', 'verdict_retracted', 'suspicion_withdrawn',
    'reinstatement_ordered', 'strike_given', 'ending_decided', 'case_closed');
-- Whether a brand has complained in a case: asked of each statement of reasons.
CREATE INDEX case_events_notices ON case_events (case_id, sequence)
  WHERE kind = 'verdict_given' AND data ->> 'notice' = 'true';

-- Down Migration
DROP INDEX case_events_notices, case_events_reported;
