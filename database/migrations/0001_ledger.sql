-- Up Migration

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% takes inserts only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TABLE case_events (
  case_id text NOT NULL,
  sequence integer NOT NULL CHECK (sequence > 0),
  at timestamptz(3) NOT NULL,
  kind text NOT NULL,
  actor jsonb NOT NULL,
  data jsonb NOT NULL,
  previous_hash char(64) NOT NULL,
  hash char(64) NOT NULL,
  update_id text,
  transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
  PRIMARY KEY (case_id, sequence)
);
CREATE UNIQUE INDEX case_events_update ON case_events (update_id) WHERE update_id IS NOT NULL;
CREATE TRIGGER inserts_only BEFORE UPDATE OR DELETE ON case_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON case_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE case_events IS 'The truth about every case: facts, hash-chained per case, never changed.';
COMMENT ON COLUMN case_events.at IS 'When the fact became true, in the workflow''s time; never before the event before it.';
COMMENT ON COLUMN case_events.hash IS 'SHA-256 of the RFC 8785 form of the event without this member.';
COMMENT ON COLUMN case_events.update_id IS 'The message that brought the event about, on the first of its events: a retry after a new run is answered from here.';
COMMENT ON COLUMN case_events.transaction_id IS 'Orders all records of the installation without a lock: whoever reads behind the oldest running transaction misses none.';

CREATE TABLE annex_records (
  id text PRIMARY KEY,
  case_id text NOT NULL,
  at timestamptz(3) NOT NULL,
  kind text NOT NULL,
  actor jsonb NOT NULL,
  data jsonb NOT NULL,
  hash char(64) NOT NULL,
  transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX annex_records_case ON annex_records (case_id, at);
CREATE TRIGGER inserts_only BEFORE UPDATE OR DELETE ON annex_records FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON annex_records FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE annex_records IS 'What never became an event: refused commands, an operator''s hand in Temporal, and the like.';
COMMENT ON COLUMN annex_records.transaction_id IS 'As of case_events.';

CREATE TABLE terms (
  sha256 char(64) PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('policy', 'calendar')),
  body jsonb NOT NULL
);
CREATE TRIGGER inserts_only BEFORE UPDATE OR DELETE ON terms FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON terms FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE terms IS 'What cases run by, kept once for all of them: policies, and calendars by place and year. Never changed, never erased.';
COMMENT ON COLUMN terms.sha256 IS 'SHA-256 of the RFC 8785 form of the body: the name by which events name it.';

CREATE TABLE policies (
  name text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  sha256 char(64) NOT NULL REFERENCES terms,
  PRIMARY KEY (name, version)
);
COMMENT ON TABLE policies IS 'The policies by name: new cases run by the newest version, open ones by that which they name.';

CREATE TABLE texts (
  sha256 char(64) PRIMARY KEY,
  bytes bytea,
  created_at timestamptz(3) NOT NULL,
  erased_at timestamptz(3),
  erased_because text,
  update_id text UNIQUE
);
CREATE INDEX texts_of_messages ON texts (created_at) WHERE update_id IS NOT NULL;
COMMENT ON TABLE texts IS 'Words of people, named by the hash of their salted form; erasable without touching the ledger.';
COMMENT ON COLUMN texts.bytes IS 'UTF-8 of the RFC 8785 form of {"salt","text"}; null when erased.';
COMMENT ON COLUMN texts.update_id IS 'The message that brought the text, until an event names it: sent again, it finds the text that it stored before.';
COMMENT ON INDEX texts_of_messages IS 'Texts that no event names yet: see the tidy sweep.';

CREATE TABLE files (
  sha256 char(64) PRIMARY KEY,
  media_type text NOT NULL,
  byte_count integer NOT NULL,
  bytes bytea NOT NULL,
  passed_on bytea,
  created_at timestamptz(3) NOT NULL
);
COMMENT ON TABLE files IS 'Evidence, named by the hash of its bytes; the media type is found in the content.';
COMMENT ON COLUMN files.passed_on IS 'A picture without place, time and device: what others are given in the place of the bytes. Null where the bytes themselves are.';

CREATE TABLE file_uploads (
  sha256 char(64) NOT NULL REFERENCES files,
  uploader text NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (sha256, uploader)
);
CREATE INDEX file_uploads_uploader ON file_uploads (uploader);
COMMENT ON TABLE file_uploads IS 'Who has shown that they have a file: only they may add it to a case.';

CREATE TABLE case_files (
  case_id text NOT NULL,
  sha256 char(64) NOT NULL REFERENCES files,
  brought_by text NOT NULL,
  visible_to text[] NOT NULL,
  added_at timestamptz(3) NOT NULL,
  PRIMARY KEY (case_id, sha256, brought_by)
);
CREATE INDEX case_files_file ON case_files (sha256, case_id);
COMMENT ON TABLE case_files IS 'The files of cases: to whom a file is open is the union of what each message has opened it to.';
COMMENT ON COLUMN case_files.brought_by IS 'The message or the suspicion that named the file; what comes to nothing takes its own rows back.';
COMMENT ON COLUMN case_files.visible_to IS 'Parties who may see it (brand, seller, staff): a brand''s tell-tale marks must not teach counterfeiters.';
COMMENT ON INDEX case_files_file IS 'Whether a file stands open to somebody in any case: asked for each picture of a suspicion.';

-- Down Migration
DROP TABLE case_files, file_uploads, files, texts, policies, terms, annex_records, case_events;
DROP FUNCTION refuse_change;
