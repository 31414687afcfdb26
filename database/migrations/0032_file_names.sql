-- Up Migration

ALTER TABLE file_uploads ADD COLUMN name text CHECK (length(name) BETWEEN 1 AND 255);
ALTER TABLE case_files ADD COLUMN name text CHECK (length(name) BETWEEN 1 AND 255);
ALTER TABLE conversation_files ADD COLUMN name text CHECK (length(name) BETWEEN 1 AND 255);
COMMENT ON COLUMN file_uploads.name IS 'What the uploader calls it, as said last.';
COMMENT ON COLUMN case_files.name IS 'What the sender called it when it came to the case; erased with it.';
COMMENT ON COLUMN conversation_files.name IS 'As of case_files.';

-- Down Migration

ALTER TABLE conversation_files DROP COLUMN name;
ALTER TABLE case_files DROP COLUMN name;
ALTER TABLE file_uploads DROP COLUMN name;
