-- Up Migration

ALTER TABLE ipr_records
  ADD COLUMN standing text NOT NULL DEFAULT 'verified' CHECK (standing IN ('unverified', 'verified', 'refused')),
  ADD COLUMN documents text[] NOT NULL DEFAULT '{}',
  ADD COLUMN named_by text,
  ADD COLUMN named_at timestamptz(3),
  ADD COLUMN decided_by text,
  ADD COLUMN decided_at timestamptz(3),
  ADD COLUMN decision_reason text;
CREATE INDEX ipr_records_waiting ON ipr_records (ipr_record_id) WHERE standing = 'unverified';
CREATE INDEX ipr_records_expiry ON ipr_records (expires_on) WHERE standing = 'verified';
COMMENT ON COLUMN ipr_records.standing IS 'Whether the marketplace has verified it: only then a brand can rely on it. What staff enter themselves is verified.';
COMMENT ON COLUMN ipr_records.documents IS 'What proves it: files by their SHA-256, read by the brand and by staff.';
COMMENT ON COLUMN ipr_records.named_by IS 'Whose word it is: a membership, or a program; none where staff entered it.';
COMMENT ON COLUMN ipr_records.decided_by IS 'Who of the marketplace has verified or refused it.';

CREATE TABLE right_reminders (
  ipr_record_id text NOT NULL REFERENCES ipr_records,
  expires_on date NOT NULL,
  days integer NOT NULL,
  membership_id text NOT NULL REFERENCES memberships,
  sent_at timestamptz(3) NOT NULL,
  PRIMARY KEY (ipr_record_id, expires_on, days, membership_id)
);
COMMENT ON TABLE right_reminders IS 'Whom a mail has told that a right is about to expire, and how many days before; once each, also when its day moves.';

-- Down Migration
DROP TABLE right_reminders;
DROP INDEX ipr_records_waiting, ipr_records_expiry;
ALTER TABLE ipr_records DROP COLUMN standing, DROP COLUMN documents, DROP COLUMN named_by, DROP COLUMN named_at,
  DROP COLUMN decided_by, DROP COLUMN decided_at, DROP COLUMN decision_reason;
