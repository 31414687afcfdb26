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
  PRIMARY KEY (case_id, sequence)
);
CREATE UNIQUE INDEX case_events_update ON case_events (update_id) WHERE update_id IS NOT NULL;
CREATE TRIGGER inserts_only BEFORE UPDATE OR DELETE ON case_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON case_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE case_events IS 'The truth about every case: facts, hash-chained per case, never changed.';
COMMENT ON COLUMN case_events.at IS 'When the fact became true, in the workflow''s time; never before the event before it.';
COMMENT ON COLUMN case_events.hash IS 'SHA-256 of the RFC 8785 form of the event without this member.';
COMMENT ON COLUMN case_events.update_id IS 'The message that brought the event about, on the first of its events: a retry after a new run is answered from here.';

CREATE TABLE annex_records (
  id text PRIMARY KEY,
  case_id text NOT NULL,
  at timestamptz(3) NOT NULL,
  kind text NOT NULL,
  actor jsonb NOT NULL,
  data jsonb NOT NULL,
  hash char(64) NOT NULL
);
CREATE INDEX annex_records_case ON annex_records (case_id, at);
CREATE TRIGGER inserts_only BEFORE UPDATE OR DELETE ON annex_records FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON annex_records FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE annex_records IS 'What never became an event: refused commands and the like.';

CREATE TABLE texts (
  sha256 char(64) PRIMARY KEY,
  bytes bytea,
  created_at timestamptz(3) NOT NULL,
  erased_at timestamptz(3),
  erased_because text,
  update_id text UNIQUE
);
COMMENT ON TABLE texts IS 'Words of people, named by the hash of their salted form; erasable without touching the ledger.';
COMMENT ON COLUMN texts.update_id IS 'The message that brought the text: sent again, it finds the text that it stored before.';
COMMENT ON COLUMN texts.bytes IS 'UTF-8 of the RFC 8785 form of {"salt","text"}; null when erased.';

CREATE TABLE files (
  sha256 char(64) PRIMARY KEY,
  media_type text NOT NULL,
  byte_count integer NOT NULL,
  bytes bytea NOT NULL,
  created_at timestamptz(3) NOT NULL
);
COMMENT ON TABLE files IS 'Evidence, named by the hash of its bytes; the media type is found in the content.';

CREATE TABLE file_uploads (
  sha256 char(64) NOT NULL REFERENCES files,
  uploader text NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (sha256, uploader)
);
COMMENT ON TABLE file_uploads IS 'Who has shown that they have a file: only they may add it to a case.';

CREATE TABLE case_files (
  case_id text NOT NULL,
  sha256 char(64) NOT NULL REFERENCES files,
  visible_to text[] NOT NULL,
  added_at timestamptz(3) NOT NULL,
  PRIMARY KEY (case_id, sha256)
);
COMMENT ON COLUMN case_files.visible_to IS 'Parties who may see it (brand, seller, staff): a brand''s tell-tale marks must not teach counterfeiters.';

-- Down Migration
DROP TABLE case_files, file_uploads, files, texts, annex_records, case_events;
DROP FUNCTION refuse_change;
