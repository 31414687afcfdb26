-- Up Migration

ALTER TABLE brands
  ADD COLUMN deputy_id text REFERENCES memberships,
  ADD CONSTRAINT brands_deputy_check CHECK (deputy_id <> account_manager_id);
CREATE INDEX brands_account_manager ON brands (account_manager_id);
CREATE INDEX brands_deputy ON brands (deputy_id) WHERE deputy_id IS NOT NULL;
COMMENT ON COLUMN brands.account_manager_id IS 'The brand''s partner at the marketplace.';
COMMENT ON COLUMN brands.deputy_id IS 'Who gets what the account manager would, while that one is absent; none for the time being.';

CREATE TABLE account_managers (
  membership_id text PRIMARY KEY REFERENCES memberships,
  markets text[] NOT NULL DEFAULT '{}',
  absent_from date,
  absent_until date,
  CHECK (num_nulls(absent_from, absent_until) IN (0, 2)),
  CHECK (absent_from <= absent_until)
);
COMMENT ON TABLE account_managers IS 'What is known of those who look after brands; of whom nothing is said there is no row.';
COMMENT ON COLUMN account_managers.markets IS 'Countries of ISO 3166-1, and EU: whose brands they are given first.';
COMMENT ON COLUMN account_managers.absent_from IS 'The first day of an absence, by the days of each of their brands; absent_until is its last.';

CREATE TABLE conversations (
  conversation_id text PRIMARY KEY,
  brand_id text NOT NULL REFERENCES brands,
  case_id text UNIQUE,
  messages integer NOT NULL DEFAULT 0,
  files integer NOT NULL DEFAULT 0,
  last_at timestamptz(3) NOT NULL,
  told_up_to integer NOT NULL DEFAULT 0,
  tell_at timestamptz(3)
);
CREATE UNIQUE INDEX conversations_of_brands ON conversations (brand_id) WHERE case_id IS NULL;
CREATE INDEX conversations_brand ON conversations (brand_id, last_at DESC, conversation_id DESC);
CREATE INDEX conversations_newest ON conversations (last_at DESC, conversation_id DESC);
CREATE INDEX conversations_untold ON conversations (tell_at) WHERE tell_at IS NOT NULL;
COMMENT ON TABLE conversations IS 'Between the people of a brand and those of the marketplace: one about each case, one about all else; there from its first message on.';
COMMENT ON COLUMN conversations.case_id IS 'None: about all that concerns the brand.';
COMMENT ON COLUMN conversations.messages IS 'The number of the last message: they are numbered without gaps.';
COMMENT ON COLUMN conversations.files IS 'How many files its messages name.';
COMMENT ON COLUMN conversations.told_up_to IS 'Up to which message everybody who had to be told by mail was.';
COMMENT ON COLUMN conversations.tell_at IS 'When those who have not read are told by mail; moved ahead by whoever tells them, who may crash. None: nothing to tell.';
COMMENT ON INDEX conversations_brand IS 'The conversations of a brand, the newest first.';

CREATE TABLE conversation_messages (
  conversation_id text NOT NULL REFERENCES conversations,
  number integer NOT NULL CHECK (number > 0),
  at timestamptz(3) NOT NULL,
  side text NOT NULL CHECK (side IN ('brand', 'marketplace')),
  author_id text NOT NULL,
  text_sha256 char(64) NOT NULL REFERENCES texts,
  update_id text NOT NULL,
  PRIMARY KEY (conversation_id, number)
);
CREATE UNIQUE INDEX conversation_messages_update ON conversation_messages (update_id);
COMMENT ON TABLE conversation_messages IS 'What people have written to each other, numbered within each conversation; the words stand in texts, and can be erased there.';
COMMENT ON COLUMN conversation_messages.author_id IS 'A membership, or the actor of a key.';
COMMENT ON COLUMN conversation_messages.update_id IS 'The request that brought it: sent again, it finds its message.';

CREATE TABLE conversation_files (
  conversation_id text NOT NULL,
  number integer NOT NULL,
  sha256 char(64) NOT NULL REFERENCES files,
  PRIMARY KEY (conversation_id, number, sha256),
  FOREIGN KEY (conversation_id, number) REFERENCES conversation_messages
);
CREATE INDEX conversation_files_file ON conversation_files (sha256, conversation_id);
COMMENT ON TABLE conversation_files IS 'The files that messages name: open to both sides of the conversation, and to nobody else.';

CREATE TABLE conversation_readers (
  conversation_id text NOT NULL REFERENCES conversations,
  side text NOT NULL CHECK (side IN ('brand', 'marketplace')),
  reader_id text NOT NULL,
  read_up_to integer NOT NULL DEFAULT 0,
  told_up_to integer NOT NULL DEFAULT 0,
  PRIMARY KEY (conversation_id, side, reader_id)
);
COMMENT ON TABLE conversation_readers IS 'Up to which message each person has read, and was told by mail.';
COMMENT ON COLUMN conversation_readers.read_up_to IS 'Never goes back.';

-- Down Migration
DROP TABLE conversation_readers, conversation_files, conversation_messages, conversations, account_managers;
ALTER TABLE brands DROP COLUMN deputy_id;
DROP INDEX brands_account_manager;
COMMENT ON COLUMN brands.account_manager_id IS NULL;
