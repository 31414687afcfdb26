-- Up Migration

CREATE TABLE staff_members (
  staff_id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL,
  language text NOT NULL CHECK (language IN ('en', 'de')),
  is_lead boolean NOT NULL DEFAULT false
);

CREATE TABLE brands (
  brand_id text PRIMARY KEY,
  name text NOT NULL,
  account_manager_id text NOT NULL REFERENCES staff_members,
  policy text NOT NULL,
  zone text NOT NULL,
  country text NOT NULL,
  enrolled_at timestamptz(3) NOT NULL
);
COMMENT ON COLUMN brands.policy IS 'The policy that new cases of the brand run by.';
COMMENT ON COLUMN brands.zone IS 'IANA time zone in which the brand''s days are counted.';
COMMENT ON COLUMN brands.country IS 'ISO 3166-1: whose public holidays count.';

CREATE TABLE brand_names (
  name_key text PRIMARY KEY,
  brand_id text NOT NULL REFERENCES brands
);
COMMENT ON TABLE brand_names IS 'What brands are called, their ids included: no two share one.';
COMMENT ON COLUMN brand_names.name_key IS 'In the form in which names are compared: brandNameKey.';

CREATE TABLE brand_members (
  member_id text PRIMARY KEY,
  brand_id text NOT NULL REFERENCES brands,
  name text NOT NULL,
  email text NOT NULL,
  language text NOT NULL CHECK (language IN ('en', 'de')),
  left_at timestamptz(3)
);
CREATE INDEX brand_members_brand ON brand_members (brand_id);
COMMENT ON COLUMN brand_members.left_at IS 'Since when the member gets no further letter; those under way still find the address.';

CREATE TABLE ipr_records (
  ipr_record_id text PRIMARY KEY,
  brand_id text NOT NULL REFERENCES brands,
  kind text NOT NULL CHECK (kind IN ('trademark', 'design', 'copyright', 'patent')),
  office text NOT NULL,
  number text NOT NULL,
  classes text,
  territories text[] NOT NULL,
  expires_on date
);
CREATE INDEX ipr_records_brand ON ipr_records (brand_id);

CREATE TABLE authorised_sellers (
  brand_id text NOT NULL REFERENCES brands,
  seller_id text NOT NULL,
  since timestamptz(3) NOT NULL,
  PRIMARY KEY (brand_id, seller_id)
);
COMMENT ON TABLE authorised_sellers IS 'The brand''s allow-list: a suspicion about one of them is closed before the brand is asked.';

CREATE TABLE api_keys (
  key_id text PRIMARY KEY,
  secret_hash char(64) NOT NULL UNIQUE,
  role text NOT NULL CHECK (role IN ('detector', 'brand', 'staff', 'lead', 'auditor')),
  actor_id text NOT NULL,
  brand_id text REFERENCES brands,
  scopes text[] NOT NULL,
  created_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3),
  CHECK ((role = 'brand') = (brand_id IS NOT NULL))
);
COMMENT ON COLUMN api_keys.secret_hash IS 'SHA-256 of the whole key; the key itself is shown once and never kept.';
COMMENT ON COLUMN api_keys.scopes IS 'Actions that the key may ask, among those of its role.';

CREATE TABLE idempotency_keys (
  caller text NOT NULL,
  key text NOT NULL,
  request_hash char(64) NOT NULL,
  claim_id uuid NOT NULL DEFAULT gen_random_uuid(),
  status integer,
  body jsonb,
  headers jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);
COMMENT ON TABLE idempotency_keys IS 'The first definite answer to a request that carried a key, kept for 30 days.';
COMMENT ON COLUMN idempotency_keys.claim_id IS 'Who answers it now: whoever was taken for dead and comes back keeps no answer.';

CREATE TABLE request_counts (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
COMMENT ON TABLE request_counts IS 'How much each key, and each address that signs in wrongly, has asked within the minute: of rate-limiter-flexible.';

-- Down Migration
DROP TABLE request_counts, idempotency_keys, api_keys, authorised_sellers, ipr_records, brand_members, brand_names, brands, staff_members;
