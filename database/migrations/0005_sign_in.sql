-- Up Migration

CREATE TABLE sign_in_people (
  id text PRIMARY KEY,
  email text NOT NULL UNIQUE,
  name text NOT NULL,
  email_verified boolean NOT NULL,
  image text,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL
);
COMMENT ON TABLE sign_in_people IS 'Whoever has proved to read the mail of an address: of better-auth. What they may do stands in their memberships.';

CREATE TABLE sessions (
  id text PRIMARY KEY,
  person_id text NOT NULL REFERENCES sign_in_people ON DELETE CASCADE,
  token text NOT NULL UNIQUE,
  expires_at timestamptz(3) NOT NULL,
  ip_address text,
  user_agent text,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL
);
CREATE INDEX sessions_person ON sessions (person_id);
CREATE INDEX sessions_end ON sessions (expires_at);
COMMENT ON TABLE sessions IS 'Of better-auth; a session that has no row has ended.';
COMMENT ON COLUMN sessions.token IS 'What the cookie holds, signed there with SIGN_IN_SECRET.';

CREATE TABLE sign_in_links (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL
);
CREATE INDEX sign_in_links_identifier ON sign_in_links (identifier);
CREATE INDEX sign_in_links_end ON sign_in_links (expires_at);
COMMENT ON TABLE sign_in_links IS 'Links in mails by which somebody signs in, until they are used or over: of better-auth.';
COMMENT ON COLUMN sign_in_links.identifier IS 'SHA-256 of the token; the token itself stands in the mail alone.';

CREATE TABLE sign_in_accounts (
  id text PRIMARY KEY,
  person_id text NOT NULL REFERENCES sign_in_people ON DELETE CASCADE,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope text,
  password text CHECK (password IS NULL),
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL
);
CREATE INDEX sign_in_accounts_person ON sign_in_accounts (person_id);
COMMENT ON TABLE sign_in_accounts IS 'Who somebody is elsewhere: of better-auth, which reads it at each sign-in; no rows while all sign in by mail.';
COMMENT ON COLUMN sign_in_accounts.password IS 'better-auth wants the column. There are no passwords.';

CREATE INDEX brand_members_address ON brand_members (lower(email)) WHERE left_at IS NULL;
CREATE UNIQUE INDEX staff_members_address ON staff_members (lower(email));
COMMENT ON INDEX staff_members_address IS 'One person is one member of staff: four eyes are two people''s.';

-- Down Migration
DROP INDEX staff_members_address, brand_members_address;
DROP TABLE sign_in_accounts, sign_in_links, sessions, sign_in_people;
