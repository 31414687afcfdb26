-- Up Migration

CREATE TABLE webhook_endpoints (
  endpoint_id text PRIMARY KEY,
  brand_id text NOT NULL REFERENCES brands,
  url text NOT NULL,
  kinds text[],
  description text,
  secret text,
  previous_secret text,
  previous_secret_until timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  disabled_at timestamptz(3),
  disabled_because text CHECK (disabled_because IN ('gone', 'by_hand')),
  deleted_at timestamptz(3),
  CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL)),
  CHECK ((disabled_at IS NULL) = (disabled_because IS NULL)),
  CHECK ((deleted_at IS NULL) = (secret IS NOT NULL))
);
CREATE INDEX webhook_endpoints_brand ON webhook_endpoints (brand_id) WHERE deleted_at IS NULL;
COMMENT ON TABLE webhook_endpoints IS 'Where brands have what they are told sent to, signed by Standard Webhooks.';
COMMENT ON COLUMN webhook_endpoints.kinds IS 'The kinds of notifications that it wants; without them all that the brand is told.';
COMMENT ON COLUMN webhook_endpoints.secret IS 'whsec_…, in the clear: it is what we sign with. Gone with the endpoint.';
COMMENT ON COLUMN webhook_endpoints.previous_secret_until IS 'Until then the secret before signs, too: its receiver has the time to take the new one.';
COMMENT ON COLUMN webhook_endpoints.disabled_because IS 'gone: it has answered 410; by_hand: the brand has said so.';
COMMENT ON COLUMN webhook_endpoints.deleted_at IS 'Since then it is nobody''s; the row stays, as the log of deliveries names it.';

ALTER TABLE deliveries
  ADD brand_id text,
  ALTER case_id DROP NOT NULL,
  ALTER sequence DROP NOT NULL,
  DROP CONSTRAINT deliveries_channel_check,
  ADD CONSTRAINT deliveries_channel_check CHECK (channel IN ('mail', 'marketplace_message', 'webhook')),
  ADD CONSTRAINT deliveries_case_check
    CHECK (CASE kind WHEN 'test' THEN case_id IS NULL AND sequence IS NULL ELSE case_id IS NOT NULL AND sequence IS NOT NULL END);
UPDATE deliveries SET brand_id = cases.brand_id FROM cases WHERE cases.case_id = deliveries.case_id;
COMMENT ON COLUMN deliveries.brand_id IS 'Of whose case it tells: the log of a brand is read by it.';
COMMENT ON COLUMN deliveries.recipient_id IS
  'A member, a staff member, a seller or a webhook endpoint; the address is looked up when it is sent.';
COMMENT ON COLUMN deliveries.kind IS 'What is told; test: an event by which a brand tries its endpoint, about no case.';
COMMENT ON COLUMN deliveries.state IS
  'pending: on its way; delivered; failed: given up. Asked for again by hand, either of the latter is pending once more.';

-- Processes of the release before write no brand.
CREATE FUNCTION brand_of_delivery() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT brand_id INTO NEW.brand_id FROM cases WHERE case_id = NEW.case_id;
  RETURN NEW;
END $$;
CREATE TRIGGER brand_of_delivery BEFORE INSERT ON deliveries FOR EACH ROW WHEN (NEW.brand_id IS NULL)
  EXECUTE FUNCTION brand_of_delivery();

CREATE INDEX deliveries_brand ON deliveries (brand_id, at DESC, delivery_id DESC);
CREATE INDEX deliveries_endpoint ON deliveries (recipient_id, at DESC, delivery_id DESC) WHERE channel = 'webhook';
CREATE INDEX letters_undelivered ON deliveries (state, at) WHERE state <> 'delivered' AND channel <> 'webhook';
COMMENT ON INDEX deliveries_brand IS 'The log of a brand, the newest first.';
COMMENT ON INDEX deliveries_endpoint IS 'The log of a webhook endpoint.';
COMMENT ON INDEX deliveries_undelivered IS 'What has not arrived: few among many.';
COMMENT ON INDEX letters_undelivered IS 'Letters that have not arrived, counted at every scrape; webhooks are their brand''s to watch.';

CREATE TABLE redeliveries (
  delivery_id text NOT NULL REFERENCES deliveries,
  at timestamptz(3) NOT NULL,
  actor jsonb NOT NULL
);
CREATE INDEX redeliveries_delivery ON redeliveries (delivery_id, at);
COMMENT ON TABLE redeliveries IS 'Who has asked by hand that a delivery be sent again.';

-- Down Migration
DROP TABLE redeliveries;
DELETE FROM delivery_attempts USING deliveries
  WHERE delivery_attempts.delivery_id = deliveries.delivery_id AND deliveries.channel = 'webhook';
DELETE FROM deliveries WHERE channel = 'webhook';
DROP INDEX letters_undelivered;
DROP TRIGGER brand_of_delivery ON deliveries;
DROP FUNCTION brand_of_delivery;
ALTER TABLE deliveries
  DROP COLUMN brand_id,
  ALTER case_id SET NOT NULL,
  ALTER sequence SET NOT NULL,
  DROP CONSTRAINT deliveries_case_check,
  DROP CONSTRAINT deliveries_channel_check,
  ADD CONSTRAINT deliveries_channel_check CHECK (channel IN ('mail', 'marketplace_message'));
DROP TABLE webhook_endpoints;
