-- Up Migration

ALTER TABLE authorised_sellers ADD COLUMN ends_on date, ADD COLUMN named_by text, ADD COLUMN revoked_at timestamptz(3);
COMMENT ON TABLE authorised_sellers IS 'The brand''s list: while a seller stands on it, a suspicion about the seller is closed before the brand is asked.';
COMMENT ON COLUMN authorised_sellers.ends_on IS 'The last day on which it counts, by the brand''s own days; none: until it is taken off.';
COMMENT ON COLUMN authorised_sellers.named_by IS 'Whose word it is: a membership, or a program.';
COMMENT ON COLUMN authorised_sellers.revoked_at IS 'Since when the seller is off the list.';

-- Down Migration
DELETE FROM authorised_sellers WHERE revoked_at IS NOT NULL;
ALTER TABLE authorised_sellers DROP COLUMN ends_on, DROP COLUMN named_by, DROP COLUMN revoked_at;
COMMENT ON TABLE authorised_sellers IS 'The brand''s allow-list: a suspicion about one of them is closed before the brand is asked.';
