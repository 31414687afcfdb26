-- Up Migration

ALTER TABLE authorised_sellers
  ADD COLUMN authorisation_id text NOT NULL DEFAULT gen_random_uuid()::text,
  ADD COLUMN revoked_by text;
COMMENT ON COLUMN authorised_sellers.authorisation_id IS 'Of the entry, which cases name: it never changes; a new last day, and a seller who comes back, make a new one.';
COMMENT ON COLUMN authorised_sellers.since IS 'When the entry was put on the list.';
COMMENT ON COLUMN authorised_sellers.revoked_by IS 'Who has taken the seller off: a membership, or a program.';

CREATE TABLE past_authorisations (
  authorisation_id text PRIMARY KEY,
  brand_id text NOT NULL REFERENCES brands,
  seller_id text NOT NULL,
  since timestamptz(3) NOT NULL,
  ends_on date,
  named_by text,
  ended_at timestamptz(3) NOT NULL,
  ended_by text,
  ended_as text NOT NULL CHECK (ended_as IN ('revoked', 'replaced'))
);
CREATE INDEX past_authorisations_newest ON past_authorisations (brand_id, ended_at DESC, authorisation_id DESC);
CREATE TRIGGER inserts_only BEFORE UPDATE OR DELETE ON past_authorisations FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON past_authorisations FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE past_authorisations IS 'What once stood on brands'' lists of authorised sellers: cases were closed by it.';
COMMENT ON COLUMN past_authorisations.ended_at IS 'Since when it stands there no more; its last day may have been over before.';
COMMENT ON COLUMN past_authorisations.ended_by IS 'Who has revoked it, or put the next entry in its place; null where that was not kept.';

INSERT INTO past_authorisations (authorisation_id, brand_id, seller_id, since, ends_on, named_by, ended_at, ended_as)
SELECT authorisation_id, brand_id, seller_id, since, ends_on, named_by, revoked_at, 'revoked'
FROM authorised_sellers WHERE revoked_at IS NOT NULL;

-- Whoever changes the list, processes of the release before included.
CREATE FUNCTION keep_past_authorisation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.revoked_at IS NULL THEN
    INSERT INTO past_authorisations (authorisation_id, brand_id, seller_id, since, ends_on, named_by, ended_at, ended_by, ended_as)
    SELECT OLD.authorisation_id, OLD.brand_id, OLD.seller_id, OLD.since, OLD.ends_on, OLD.named_by, ended.*
    FROM (SELECT NEW.revoked_at, NEW.revoked_by, 'revoked' WHERE NEW.revoked_at IS NOT NULL
      UNION ALL SELECT CASE WHEN NEW.since > OLD.since THEN NEW.since ELSE now() END, NEW.named_by, 'replaced'
      WHERE NEW.revoked_at IS NULL) AS ended;
  END IF;
  IF NEW.revoked_at IS NULL THEN
    NEW.authorisation_id := gen_random_uuid()::text;
    NEW.revoked_by := NULL;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_past_authorisation BEFORE UPDATE ON authorised_sellers FOR EACH ROW
  WHEN ((OLD.since, OLD.ends_on, OLD.named_by, OLD.revoked_at) IS DISTINCT FROM (NEW.since, NEW.ends_on, NEW.named_by, NEW.revoked_at))
  EXECUTE FUNCTION keep_past_authorisation();

-- Down Migration
DROP TRIGGER keep_past_authorisation ON authorised_sellers;
DROP FUNCTION keep_past_authorisation;
DROP TABLE past_authorisations;
ALTER TABLE authorised_sellers DROP COLUMN authorisation_id, DROP COLUMN revoked_by;
COMMENT ON COLUMN authorised_sellers.since IS NULL;
