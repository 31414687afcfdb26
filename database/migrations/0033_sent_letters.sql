-- Up Migration

CREATE TABLE sent_letters (
  record_id text PRIMARY KEY REFERENCES annex_records,
  delivery_id text NOT NULL REFERENCES deliveries,
  case_id text NOT NULL,
  sha256 char(64) NOT NULL REFERENCES texts,
  quotes char(64)[] NOT NULL
);
CREATE INDEX sent_letters_delivery ON sent_letters (delivery_id);
CREATE INDEX sent_letters_case ON sent_letters (case_id);
COMMENT ON TABLE sent_letters IS 'Where the letters of the annex are found: by delivery and case, and what goes with the words of others.';
COMMENT ON COLUMN sent_letters.record_id IS 'The record letter_sent: one for each time that the letter was taken.';
COMMENT ON COLUMN sent_letters.sha256 IS 'The text in which subject and words stand, as the record names it.';
COMMENT ON COLUMN sent_letters.quotes IS 'The texts whose words stand in the letter: it is erased with each of them.';

-- Letters to somebody who has left are erased with them.
CREATE INDEX deliveries_reader ON deliveries (recipient_id, case_id) WHERE channel = 'mail';

-- Down Migration
DROP INDEX deliveries_reader;
DROP TABLE sent_letters;
