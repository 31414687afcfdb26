-- Up Migration

ALTER TABLE files
  ALTER bytes DROP NOT NULL,
  ADD COLUMN erased_at timestamptz(3),
  ADD COLUMN erased_because text,
  ADD CONSTRAINT files_erased_check CHECK ((bytes IS NULL) = (erased_at IS NOT NULL) AND (erased_at IS NULL) = (erased_because IS NULL)),
  ADD CONSTRAINT files_passed_on_check CHECK (bytes IS NOT NULL OR passed_on IS NULL);
COMMENT ON COLUMN files.bytes IS 'Null when erased: with the last place that held them.';
COMMENT ON COLUMN files.erased_at IS 'Whoever uploads the same again brings it back, and not to where it was erased.';

ALTER TABLE case_files ADD COLUMN erased_at timestamptz(3), ADD COLUMN erased_because text;
COMMENT ON COLUMN case_files.erased_at IS 'Since when the case shows it no more, whoever else still holds it.';

ALTER TABLE conversation_files ADD COLUMN erased_at timestamptz(3), ADD COLUMN erased_because text;
COMMENT ON COLUMN conversation_files.erased_at IS 'As of case_files.';

ALTER TABLE memberships ADD COLUMN erased_at timestamptz(3), ADD COLUMN erased_because text;
COMMENT ON COLUMN memberships.erased_at IS 'Since when name and address are not known any more: of somebody who had left.';

CREATE TABLE erasures (
  erasure_id text PRIMARY KEY,
  subject jsonb NOT NULL,
  reason text NOT NULL,
  note_sha256 char(64) REFERENCES texts,
  standing text NOT NULL DEFAULT 'waiting' CHECK (standing IN ('waiting', 'approved', 'refused')),
  proposed_by jsonb NOT NULL,
  proposed_at timestamptz(3) NOT NULL,
  proposal_update_id text NOT NULL UNIQUE,
  decided_by jsonb,
  decided_at timestamptz(3),
  decision_update_id text,
  texts integer NOT NULL DEFAULT 0,
  files integer NOT NULL DEFAULT 0,
  kept jsonb NOT NULL DEFAULT '[]',
  CHECK ((standing = 'waiting') = (decided_at IS NULL)),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL))
);
CREATE INDEX erasures_newest ON erasures (proposed_at DESC, erasure_id DESC);
COMMENT ON TABLE erasures IS 'What people have proposed to erase, and what another one has made of it.';
COMMENT ON COLUMN erasures.subject IS 'Whose or what: ids and hashes alone.';
COMMENT ON COLUMN erasures.texts IS 'How many were erased; files likewise.';
COMMENT ON COLUMN erasures.kept IS 'What is still needed and was left, with the rule.';

CREATE TABLE erasure_cases (
  erasure_id text NOT NULL REFERENCES erasures,
  case_id text NOT NULL,
  texts integer NOT NULL,
  files integer NOT NULL,
  PRIMARY KEY (erasure_id, case_id)
);
CREATE INDEX erasure_cases_case ON erasure_cases (case_id);
COMMENT ON TABLE erasure_cases IS 'The cases that an erasure is about: as it was proposed, and once it is approved, as it was done.';

CREATE TABLE legal_holds (
  hold_id text PRIMARY KEY,
  case_id text NOT NULL,
  reason text NOT NULL,
  set_by jsonb NOT NULL,
  set_at timestamptz(3) NOT NULL,
  released_by jsonb,
  released_at timestamptz(3),
  CHECK ((released_by IS NULL) = (released_at IS NULL))
);
CREATE UNIQUE INDEX legal_holds_standing ON legal_holds (case_id) WHERE released_at IS NULL;
CREATE INDEX legal_holds_case ON legal_holds (case_id, set_at);
COMMENT ON TABLE legal_holds IS 'Cases that are needed for proceedings: nothing of them is erased until the hold is released.';

CREATE TABLE retention_dues (
  case_id text PRIMARY KEY,
  next_at timestamptz(3) NOT NULL,
  failures integer NOT NULL DEFAULT 0
);
CREATE INDEX retention_dues_next ON retention_dues (next_at);
COMMENT ON TABLE retention_dues IS 'Closed cases of which something is still kept that has an end: a row goes with the last of it.';
COMMENT ON COLUMN retention_dues.next_at IS 'When the sweep looks at it next: at the next end by its policy, or later after a failure.';

INSERT INTO retention_dues (case_id, next_at) SELECT case_id, updated_at FROM cases WHERE stage = 'closed';

-- A row from whoever closes a case, processes of the release before included.
CREATE FUNCTION await_retention() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO retention_dues (case_id, next_at) VALUES (NEW.case_id, NEW.updated_at) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER await_retention AFTER INSERT OR UPDATE OF stage ON cases FOR EACH ROW WHEN (NEW.stage = 'closed')
  EXECUTE FUNCTION await_retention();

-- Down Migration
DROP TRIGGER await_retention ON cases;
DROP FUNCTION await_retention;
DROP TABLE retention_dues, legal_holds, erasure_cases, erasures;
ALTER TABLE memberships DROP COLUMN erased_at, DROP COLUMN erased_because;
ALTER TABLE conversation_files DROP COLUMN erased_at, DROP COLUMN erased_because;
DELETE FROM case_files WHERE sha256 IN (SELECT sha256 FROM files WHERE bytes IS NULL);
ALTER TABLE case_files DROP COLUMN erased_at, DROP COLUMN erased_because;
DELETE FROM conversation_files WHERE sha256 IN (SELECT sha256 FROM files WHERE bytes IS NULL);
DELETE FROM files WHERE bytes IS NULL;
ALTER TABLE files
  DROP CONSTRAINT files_passed_on_check,
  DROP CONSTRAINT files_erased_check,
  DROP COLUMN erased_at,
  DROP COLUMN erased_because,
  ALTER bytes SET NOT NULL;
