-- Up Migration

CREATE TABLE sign_in_connections (
  brand_id text PRIMARY KEY REFERENCES brands,
  issuer text NOT NULL,
  client_id text NOT NULL,
  client_secret text NOT NULL,
  domains text[] NOT NULL CHECK (cardinality(domains) > 0),
  standing text NOT NULL CHECK (standing IN ('waiting', 'confirmed', 'refused')),
  set_by text NOT NULL,
  set_at timestamptz(3) NOT NULL,
  decided_by text,
  decided_at timestamptz(3),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
  CHECK ((standing = 'waiting') = (decided_at IS NULL))
);
COMMENT ON TABLE sign_in_connections IS 'Identity providers of companies, by which their people sign in (OpenID Connect): one for a brand at most. With another issuer or other domains it is another row, so that whatever hung on the one before has ended with it.';
COMMENT ON COLUMN sign_in_connections.issuer IS 'As the provider calls itself: its description is found below this URL.';
COMMENT ON COLUMN sign_in_connections.client_id IS 'As what the provider knows us.';
COMMENT ON COLUMN sign_in_connections.client_secret IS 'In the clear: it is what we show to the provider. In no answer, no log and no list.';
COMMENT ON COLUMN sign_in_connections.domains IS 'Of mail addresses, in lower case: what the company says is its own.';
COMMENT ON COLUMN sign_in_connections.standing IS 'What staff say of issuer and domains; used once they are confirmed.';
COMMENT ON COLUMN sign_in_connections.set_by IS 'The administrator of the brand who has said so.';
COMMENT ON COLUMN sign_in_connections.set_at IS 'When it was last said, the secret included.';
COMMENT ON COLUMN sign_in_connections.decided_by IS 'Who of the marketplace has confirmed or refused it.';
COMMENT ON COLUMN sign_in_connections.decided_at IS 'When that was.';

CREATE TABLE sign_in_domains (
  domain text PRIMARY KEY,
  brand_id text NOT NULL REFERENCES sign_in_connections ON DELETE CASCADE
);
CREATE INDEX sign_in_domains_brand ON sign_in_domains (brand_id);
COMMENT ON TABLE sign_in_domains IS 'The confirmed domains of connections: each belongs to one company.';
COMMENT ON COLUMN sign_in_domains.domain IS 'In lower case. Whoever types an address of it signs in by the connection.';
COMMENT ON COLUMN sign_in_domains.brand_id IS 'Whose connection it is.';

CREATE TABLE begun_sign_ins (
  token_hash text PRIMARY KEY,
  brand_id text NOT NULL REFERENCES sign_in_connections ON DELETE CASCADE,
  state text NOT NULL,
  nonce text NOT NULL,
  code_verifier text NOT NULL,
  return_to text,
  expires_at timestamptz(3) NOT NULL
);
CREATE INDEX begun_sign_ins_brand ON begun_sign_ins (brand_id);
CREATE INDEX begun_sign_ins_end ON begun_sign_ins (expires_at);
COMMENT ON TABLE begun_sign_ins IS 'Who was sent to an identity provider and has not come back: any api process takes them in, once.';
COMMENT ON COLUMN begun_sign_ins.token_hash IS 'SHA-256 of what the cookie holds: only the browser that began it can end it.';
COMMENT ON COLUMN begun_sign_ins.brand_id IS 'By whose connection.';
COMMENT ON COLUMN begun_sign_ins.state IS 'Goes to the provider and comes back with the browser.';
COMMENT ON COLUMN begun_sign_ins.nonce IS 'Goes to the provider and stands in what it signs.';
COMMENT ON COLUMN begun_sign_ins.code_verifier IS 'Of PKCE: the provider knows its hash alone, and gives its answer to whoever knows it.';
COMMENT ON COLUMN begun_sign_ins.return_to IS 'A path of ours that is opened after signing in.';
COMMENT ON COLUMN begun_sign_ins.expires_at IS 'From then on it is nobody''s.';

ALTER TABLE sign_in_people ADD COLUMN brand_id text REFERENCES sign_in_connections ON DELETE CASCADE;
CREATE INDEX sign_in_people_brand ON sign_in_people (brand_id) WHERE brand_id IS NOT NULL;
COMMENT ON COLUMN sign_in_people.brand_id IS 'By whose connection they are known: their sessions count for its memberships alone, and end with it. Without: by mail.';
COMMENT ON COLUMN sign_in_people.email IS 'Of whoever is known by a connection, "<address> of <brand>", which is no address: a process of the release before, which knows nothing of connections, finds no membership by it.';
COMMENT ON TABLE sign_in_people IS 'Whoever has proved to read the mail of an address, to us or to their company''s provider: of better-auth. What they may do stands in their memberships.';

-- Down Migration
DELETE FROM sign_in_people WHERE brand_id IS NOT NULL;
ALTER TABLE sign_in_people DROP COLUMN brand_id;
DROP TABLE begun_sign_ins, sign_in_domains, sign_in_connections;
