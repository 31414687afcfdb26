-- Up Migration

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

CREATE TABLE listing_events (
  marketplace_id text NOT NULL,
  event_id text NOT NULL,
  listing_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('gone', 'changed', 'sold')),
  at timestamptz(3) NOT NULL,
  received_at timestamptz(3) NOT NULL,
  told_at timestamptz(3),
  PRIMARY KEY (marketplace_id, event_id)
);
CREATE INDEX listing_events_untold ON listing_events (received_at) WHERE told_at IS NULL;
COMMENT ON TABLE listing_events IS 'What the marketplace said about listings with an open case.';
COMMENT ON COLUMN listing_events.told_at IS 'When the runs of the open cases about the listing were told of it; at once for what has no effect on them.';

-- Down Migration
DROP TABLE listing_events, seller_links;
