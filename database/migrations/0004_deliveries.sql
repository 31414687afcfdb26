-- Up Migration

CREATE TABLE inbox_entries (
  case_id text NOT NULL,
  sequence integer NOT NULL,
  party text NOT NULL,
  party_id text NOT NULL,
  kind text NOT NULL,
  at timestamptz(3) NOT NULL,
  read_at timestamptz(3),
  PRIMARY KEY (case_id, sequence, party, kind)
);
CREATE INDEX inbox_entries_party ON inbox_entries (party, party_id, at DESC);
COMMENT ON COLUMN inbox_entries.party_id IS 'The brand, the seller or the account manager; for staff and lead the queue''s name.';

CREATE TABLE deliveries (
  delivery_id text PRIMARY KEY,
  case_id text NOT NULL,
  sequence integer NOT NULL,
  party text NOT NULL,
  kind text NOT NULL,
  channel text NOT NULL CHECK (channel IN ('mail', 'marketplace_message')),
  recipient_id text NOT NULL,
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'failed')),
  at timestamptz(3) NOT NULL,
  run_id text,
  run_started_at timestamptz(3),
  run_checked_at timestamptz(3)
);
CREATE INDEX deliveries_case ON deliveries (case_id);
CREATE INDEX deliveries_run ON deliveries (run_id) WHERE state = 'pending';
CREATE INDEX deliveries_without_run ON deliveries (coalesce(run_checked_at, at), delivery_id) WHERE run_started_at IS NULL AND state = 'pending';
CREATE INDEX deliveries_to_check ON deliveries (run_checked_at) WHERE run_started_at IS NOT NULL AND state = 'pending';
CREATE INDEX deliveries_undelivered ON deliveries (state, at) WHERE state <> 'delivered';
COMMENT ON COLUMN deliveries.delivery_id IS 'Case, event, kind, party, channel and recipient: what it is, so that the same one is never written twice.';
COMMENT ON COLUMN deliveries.recipient_id IS 'A member, a staff member or a seller; the address is looked up when the letter is sent.';
COMMENT ON COLUMN deliveries.run_id IS 'The run that carries it, alone or with others. Kept before the run is started, so that no two carry it.';
COMMENT ON COLUMN deliveries.run_checked_at IS 'When the run was started, or healing last saw that it runs, or tried in vain.';
COMMENT ON INDEX deliveries_undelivered IS 'Letters that have not arrived, counted at every scrape: few among many.';

CREATE TABLE delivery_attempts (
  delivery_id text NOT NULL REFERENCES deliveries,
  at timestamptz(3) NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('accepted', 'failed')),
  detail text NOT NULL
);
CREATE INDEX delivery_attempts_delivery ON delivery_attempts (delivery_id, at);

CREATE TABLE seller_links (
  token_hash char(64) PRIMARY KEY,
  case_id text NOT NULL,
  seller_id text NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('appeal')),
  created_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3),
  revoked_at timestamptz(3)
);
CREATE INDEX seller_links_case ON seller_links (case_id);
COMMENT ON TABLE seller_links IS 'The links in the letters to sellers: whoever holds one acts as the seller of that case.';
COMMENT ON COLUMN seller_links.token_hash IS 'SHA-256 of the token; the token itself stands in the letter alone.';
COMMENT ON COLUMN seller_links.purpose IS 'What the link is good for: to see the decision and to contest it.';
COMMENT ON COLUMN seller_links.expires_at IS 'Ends the link early; without it, it ends 30 days after the case''s close.';

-- Down Migration
DROP TABLE seller_links, delivery_attempts, deliveries, inbox_entries;
