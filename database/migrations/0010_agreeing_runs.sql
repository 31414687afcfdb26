-- Up Migration

ALTER TABLE cases ADD COLUMN run_agreed text;
COMMENT ON COLUMN cases.run_agreed IS 'What the run was when it agreed with the ledger: version of the workflows, its id, length of its history, sequence. As long as none of them has changed, the run need not be asked again.';

-- Down Migration
ALTER TABLE cases DROP COLUMN run_agreed;
