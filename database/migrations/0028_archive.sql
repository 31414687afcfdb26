-- Up Migration

CREATE TABLE workflow_bundles (
  sha256 char(64) PRIMARY KEY,
  packed bytea NOT NULL,
  byte_count integer NOT NULL,
  kept_at timestamptz(3) NOT NULL
);
ALTER TABLE workflow_bundles ALTER COLUMN packed SET STORAGE EXTERNAL;
CREATE TRIGGER inserts_only BEFORE UPDATE OR DELETE ON workflow_bundles FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON workflow_bundles FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE workflow_bundles IS 'The workflow code of every release that ever ran cases: a case is replayed years later by the code that closed it.';
COMMENT ON COLUMN workflow_bundles.sha256 IS 'SHA-256 of the code. A run''s history names it in the build id of each task.';
COMMENT ON COLUMN workflow_bundles.packed IS 'The code, compressed (Brotli).';
COMMENT ON COLUMN workflow_bundles.byte_count IS 'Of the code itself.';

CREATE TABLE run_histories (
  run_id text PRIMARY KEY,
  case_id text NOT NULL,
  sha256 char(64) NOT NULL,
  workflow_bundle_sha256 char(64),
  packed bytea NOT NULL,
  byte_count integer NOT NULL,
  event_count integer NOT NULL,
  started_at timestamptz(3) NOT NULL,
  closed_at timestamptz(3) NOT NULL,
  closed_as text NOT NULL,
  archived_at timestamptz(3) NOT NULL
);
ALTER TABLE run_histories ALTER COLUMN packed SET STORAGE EXTERNAL;
CREATE INDEX run_histories_case ON run_histories (case_id, started_at);
CREATE TRIGGER inserts_only BEFORE UPDATE OR DELETE ON run_histories FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON run_histories FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE run_histories IS 'The whole history of each closed run of a case, in Temporal''s own JSON, which Temporal itself forgets.';
COMMENT ON COLUMN run_histories.sha256 IS 'SHA-256 of the JSON, which a history_archived record of the annex names.';
COMMENT ON COLUMN run_histories.workflow_bundle_sha256 IS 'The code that worked on its last task; null when no task of it was ever done, or by code that named itself otherwise.';
COMMENT ON COLUMN run_histories.packed IS 'The JSON, compressed (Brotli).';
COMMENT ON COLUMN run_histories.byte_count IS 'Of the JSON itself.';
COMMENT ON COLUMN run_histories.closed_as IS 'How the run ended: completed, continued_as_new, terminated, cancelled, timed_out, failed.';

CREATE TABLE known_runs (
  run_id text PRIMARY KEY,
  case_id text NOT NULL,
  known_at timestamptz(3) NOT NULL DEFAULT now(),
  gone_at timestamptz(3)
);
CREATE INDEX known_runs_case ON known_runs (case_id);
COMMENT ON TABLE known_runs IS 'Every run that was ever started for a case, has recorded events of it or was met when one looked: none of them may be missing in the archive.';
COMMENT ON COLUMN known_runs.gone_at IS 'When Temporal knew nothing of the run any more, before it was archived: the annex of its case says so.';

CREATE TABLE cases_to_archive (
  case_id text PRIMARY KEY,
  since timestamptz(3) NOT NULL DEFAULT now(),
  due_at timestamptz(3) NOT NULL DEFAULT now() + interval '5 seconds',
  failures integer NOT NULL DEFAULT 0
);
CREATE INDEX cases_to_archive_due ON cases_to_archive (due_at);
COMMENT ON TABLE cases_to_archive IS 'Cases with a closed run whose history may not be archived yet.';
COMMENT ON COLUMN cases_to_archive.due_at IS 'Not before this: a run ends shortly after its case, and what failed is left for a while.';

CREATE TABLE case_replays (
  case_id text PRIMARY KEY,
  at timestamptz(3) NOT NULL,
  result text NOT NULL,
  report jsonb NOT NULL
);
CREATE INDEX case_replays_differing ON case_replays (at) WHERE result = 'differs';
COMMENT ON TABLE case_replays IS 'What the newest replay of a case came to, by the schedule or by somebody who asked for it.';
COMMENT ON COLUMN case_replays.result IS 'agrees, differs, not_replayed.';

-- What ran before there was an archive: the archiving sweep looks at all of it once.
INSERT INTO known_runs (run_id, case_id) SELECT split_part(agreed, ' ', 2), case_id FROM case_runs WHERE agreed IS NOT NULL
  ON CONFLICT DO NOTHING;
INSERT INTO cases_to_archive (case_id) SELECT case_id FROM cases;

-- Down Migration
DROP TABLE case_replays, cases_to_archive, known_runs, run_histories, workflow_bundles;
