-- Up Migration

CREATE INDEX file_uploads_uploader ON file_uploads (uploader);

CREATE INDEX texts_of_messages ON texts (created_at) WHERE update_id IS NOT NULL;
COMMENT ON INDEX texts_of_messages IS 'Texts of which it is not settled yet whether an event names them: see the tidy sweep.';
COMMENT ON COLUMN texts.update_id IS 'The message that brought the text: sent again, it finds the text that it stored before. Null once an event is known to name the text.';

CREATE INDEX case_events_text ON case_events ((data ->> 'textSha256')) WHERE data ->> 'textSha256' IS NOT NULL;

-- Down Migration
DROP INDEX case_events_text, texts_of_messages, file_uploads_uploader;
