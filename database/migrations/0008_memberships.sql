-- Up Migration

CREATE TABLE memberships (
  membership_id text PRIMARY KEY,
  brand_id text REFERENCES brands,
  role text NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  language text NOT NULL CHECK (language IN ('en', 'de', 'zh', 'es')),
  ipr_record_ids text[],
  territories text[],
  ends_on date,
  joined_at timestamptz(3) NOT NULL,
  left_at timestamptz(3),
  CHECK (CASE WHEN brand_id IS NULL THEN role IN ('account_manager', 'reviewer', 'lead', 'auditor', 'administrator')
    ELSE role IN ('brand_administrator', 'brand_reviewer', 'brand_agent') END),
  CHECK (CASE WHEN role = 'brand_agent' THEN num_nulls(ipr_record_ids, territories, ends_on) = 0
    ELSE num_nonnulls(ipr_record_ids, territories, ends_on) = 0 END)
);
COMMENT ON TABLE memberships IS 'In what people may act: for a brand, or for the marketplace. The id is who the ledger says has acted.';
COMMENT ON COLUMN memberships.brand_id IS 'None: the marketplace''s own people.';
COMMENT ON COLUMN memberships.ipr_record_ids IS 'Of an agent: on which of the brand''s rights they may rely.';
COMMENT ON COLUMN memberships.territories IS 'Of an agent: where the offers stand that they deal with.';
COMMENT ON COLUMN memberships.ends_on IS 'Of an agent: the last day of the power of attorney, by the brand''s own days.';
COMMENT ON COLUMN memberships.left_at IS 'Since when they may do nothing here and get no letter. Kept, so that whoever comes back is who decided before.';

INSERT INTO memberships (membership_id, role, name, email, language, joined_at)
SELECT staff_id, CASE WHEN is_lead THEN 'lead' WHEN staff_id IN (SELECT account_manager_id FROM brands) THEN 'account_manager'
  ELSE 'reviewer' END, name, email, language, now() FROM staff_members;
INSERT INTO memberships (membership_id, brand_id, role, name, email, language, joined_at, left_at)
SELECT member_id, brand_id, CASE row_number() OVER (PARTITION BY brand_id ORDER BY left_at DESC NULLS FIRST, member_id) WHEN 1
  THEN 'brand_administrator' ELSE 'brand_reviewer' END, name, email, language, now(), left_at FROM brand_members;

CREATE INDEX memberships_brand ON memberships (brand_id, membership_id);
CREATE INDEX memberships_address ON memberships (lower(email)) WHERE left_at IS NULL;
CREATE UNIQUE INDEX memberships_staff_address ON memberships (lower(email)) WHERE brand_id IS NULL;
CREATE UNIQUE INDEX memberships_brand_address ON memberships (brand_id, lower(email));
CREATE INDEX memberships_staff ON memberships (role) WHERE brand_id IS NULL AND left_at IS NULL;
COMMENT ON INDEX memberships_staff_address IS 'One person is one of the marketplace''s people, also when they left and came back: four eyes are two people''s.';

ALTER TABLE brands DROP CONSTRAINT brands_account_manager_id_fkey,
  ADD FOREIGN KEY (account_manager_id) REFERENCES memberships;
DROP TABLE brand_members, staff_members;

ALTER TABLE api_keys DROP CONSTRAINT api_keys_role_check, DROP CONSTRAINT api_keys_check;
UPDATE api_keys SET role = CASE role WHEN 'brand' THEN 'brand_reviewer' WHEN 'staff' THEN 'reviewer' ELSE role END;
ALTER TABLE api_keys
  ADD CHECK (role IN ('detector', 'brand_administrator', 'brand_reviewer', 'account_manager', 'reviewer', 'lead', 'auditor', 'administrator')),
  ADD CHECK ((brand_id IS NOT NULL) = (role IN ('brand_administrator', 'brand_reviewer'))),
  ADD COLUMN ends_at timestamptz(3),
  ADD COLUMN last_used_at timestamptz(3);
CREATE INDEX api_keys_staff ON api_keys (role) WHERE brand_id IS NULL AND revoked_at IS NULL;
CREATE INDEX api_keys_brand ON api_keys (brand_id, created_at, key_id);
COMMENT ON COLUMN api_keys.ends_at IS 'From then on it is refused: an end that was set when it was made, or the overlap after its rotation.';
COMMENT ON COLUMN api_keys.last_used_at IS 'To the minute or so: a key in use is written once a minute.';

-- Down Migration
ALTER TABLE api_keys DROP CONSTRAINT api_keys_role_check, DROP CONSTRAINT api_keys_check, DROP COLUMN ends_at, DROP COLUMN last_used_at;
DROP INDEX api_keys_brand, api_keys_staff;
UPDATE api_keys SET role = CASE WHEN brand_id IS NOT NULL THEN 'brand' WHEN role IN ('account_manager', 'reviewer', 'administrator') THEN 'staff' ELSE role END;
ALTER TABLE api_keys
  ADD CHECK (role IN ('detector', 'brand', 'staff', 'lead', 'auditor')),
  ADD CHECK ((role = 'brand') = (brand_id IS NOT NULL));
CREATE TABLE staff_members (
  staff_id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL,
  language text NOT NULL,
  is_lead boolean NOT NULL DEFAULT false
);
CREATE TABLE brand_members (
  member_id text PRIMARY KEY,
  brand_id text NOT NULL REFERENCES brands,
  name text NOT NULL,
  email text NOT NULL,
  language text NOT NULL,
  left_at timestamptz(3)
);
INSERT INTO staff_members SELECT membership_id, name, email, language, role = 'lead' FROM memberships WHERE brand_id IS NULL AND (left_at IS NULL
  OR membership_id IN (SELECT account_manager_id FROM brands));
INSERT INTO brand_members SELECT membership_id, brand_id, name, email, language, left_at FROM memberships WHERE brand_id IS NOT NULL;
CREATE INDEX brand_members_brand ON brand_members (brand_id);
CREATE INDEX brand_members_address ON brand_members (lower(email)) WHERE left_at IS NULL;
CREATE UNIQUE INDEX staff_members_address ON staff_members (lower(email));
ALTER TABLE brands DROP CONSTRAINT brands_account_manager_id_fkey, ADD FOREIGN KEY (account_manager_id) REFERENCES staff_members;
DROP TABLE memberships;
